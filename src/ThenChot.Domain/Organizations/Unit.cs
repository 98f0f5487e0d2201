using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Organizations;

/// <summary>
/// Đơn vị: an organisation of the Party or an agency. It exists from <see cref="FoundedOn"/> to before
/// <see cref="ClosedOn"/>; null: it still does. Names and places in the tree are dated.
/// </summary>
public sealed class Unit : IVersioned
{
    public const int MaxNameLength = 300;

    private readonly List<UnitName> names = [];
    private readonly List<UnitPosition> positions = [];

    private Unit()
    {
    }

    public UnitId Id { get; private set; }

    public string Code { get; private set; } = string.Empty;

    /// <summary>Unique: the code without regard to case or Unicode form.</summary>
    public string CodeKey { get; private set; } = string.Empty;

    public string Kind { get; private set; } = string.Empty;

    public DateOnly FoundedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<UnitName> Names => names;

    public IReadOnlyList<UnitPosition> Positions => positions;

    /// <summary>Where it stands after the last act.</summary>
    public UnitPosition LastPlace => positions.MaxBy(place => place.From)!;

    public DateSpan Life => new(FoundedOn, ClosedOn);

    /// <summary>Thành lập. Without <paramref name="parent"/> the unit is the root; <paramref name="number"/> is its place among its siblings.</summary>
    public static Outcome<Unit> Found(UnitFounding founding, UnitSeat? parent, int number, DateTimeOffset now, ActId act)
    {
        if ((Check(founding) ?? CheckParent(founding, parent)) is { } refusal)
        {
            return refusal;
        }

        var unit = new Unit
        {
            Id = Kernel.Id.New<UnitId>(now),
            Code = UnitCode.Kept(founding.Code),
            CodeKey = UnitCode.Key(founding.Code),
            Kind = founding.Kind,
            FoundedOn = founding.FoundedOn,
            ClosedOn = founding.ClosedOn,
        };
        unit.names.Add(new UnitName(unit.Id, founding.Name, founding.FoundedOn));
        unit.positions.Add(new UnitPosition(unit.Id, parent?.Id, (parent?.Path ?? default).Child(number), unit.Life, act));
        return unit;
    }

    /// <summary>What is wrong with the unit itself, apart from its place.</summary>
    public static Refusal? Check(UnitFounding founding) =>
        UnitCode.Check(founding.Code)
        ?? CheckName(founding.Name)
        ?? (founding.ClosedOn <= founding.FoundedOn ? OrganizationRefusals.ClosedBeforeFounded(founding.FoundedOn) : null);

    /// <summary>What is wrong with the place: a unit lives within the life of the unit above it.</summary>
    public static Refusal? CheckParent(UnitFounding founding, UnitSeat? parent)
    {
        if (parent is null)
        {
            return null;
        }

        if (founding.FoundedOn < parent.Life.From)
        {
            return OrganizationRefusals.FoundedBeforeParent(parent.Life.From);
        }

        if (founding.FoundedOn >= parent.Life.To)
        {
            return OrganizationRefusals.ParentClosed(parent.Life.To.Value);
        }

        return parent.Life.To is { } end && !(founding.ClosedOn <= end) ? OrganizationRefusals.OutlivesParent(end) : null;
    }

    public UnitSeat SeatOn(DateOnly day) =>
        new(Id, (positions.Find(p => p.Span.Contains(day)) ?? positions[^1]).TreePath, Life);

    public string NameOn(DateOnly day) => (names.Find(n => n.Span.Contains(day)) ?? names[0]).Name;

    /// <summary>Đổi tên from a day on; on the day the present name began it corrects that name.</summary>
    public Refusal? Rename(string name, DateOnly from)
    {
        var last = names[^1];
        if (CheckName(name) is { } refusal)
        {
            return refusal;
        }

        if (from < last.From)
        {
            return OrganizationRefusals.RenamedBeforeName(last.Name, last.From);
        }

        if (from >= ClosedOn)
        {
            return OrganizationRefusals.RenamedAfterClosing(ClosedOn.Value);
        }

        if (VietnameseText.Nfc(name) == last.Name)
        {
            return OrganizationRefusals.SameName;
        }

        if (from == last.From)
        {
            last.Correct(name);
            return null;
        }

        last.EndOn(from);
        names.Add(new UnitName(Id, name, from));
        return null;
    }

    /// <summary>Đổi loại hình.</summary>
    internal void ChangeKind(string kind) => Kind = kind;

    /// <summary>Kết thúc hoạt động from the beginning of a day; its name and place end with it.</summary>
    internal void Close(DateOnly on)
    {
        ClosedOn = on;
        LastPlace.EndOn(on);
    }

    /// <summary>Stands elsewhere from a day on; a second move of the same day replaces the first.</summary>
    internal void Place(UnitId parent, TreePath path, DateOnly on, ActId act)
    {
        if (LastPlace.From == on)
        {
            LastPlace.Become(parent, path, act);
            return;
        }

        LastPlace.EndOn(on);
        positions.Add(new UnitPosition(Id, parent, path, new DateSpan(on, null), act));
    }

    private static Refusal? CheckName(string? name)
    {
        var kept = VietnameseText.Nfc(name);
        return kept.Length == 0 ? OrganizationRefusals.NameMissing : kept.Length > MaxNameLength ? OrganizationRefusals.NameTooLong : null;
    }
}

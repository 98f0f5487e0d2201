namespace ThenChot.Domain.Organizations;

/// <summary>
/// Đơn vị: an organisation of the Party or an agency. It exists from <see cref="FoundedOn"/> to before
/// <see cref="ClosedOn"/>; null: it still does. Names and places in the tree are dated.
/// </summary>
public sealed partial class Unit : IVersioned
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

    /// <summary>The kind it was founded as; see <see cref="KindOn"/>.</summary>
    public string Kind { get; private set; } = string.Empty;

    public DateOnly FoundedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<UnitName> Names => names;

    public IReadOnlyList<UnitPosition> Positions => positions;

    /// <summary>Where it stands after the last act.</summary>
    public UnitPosition LastPlace => positions.Where(place => !place.Span.IsEmpty).MaxBy(place => place.From) ?? positions.MaxBy(place => place.From)!;

    /// <summary>What it is called after the last act.</summary>
    public UnitName LastName => names.Where(name => !name.Span.IsEmpty).MaxBy(name => name.From) ?? names.MaxBy(name => name.From)!;

    /// <summary>True when the act that founded it was reversed: it never existed, only its code is remembered.</summary>
    public bool IsAnnulled => ClosedOn <= FoundedOn;

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
        unit.names.Add(new UnitName(unit.Id, founding.Name, null, founding.FoundedOn));
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

        if (parent.Path.Level >= TreePath.MostLevels)
        {
            return OrganizationRefusals.TooDeep;
        }

        return parent.Life.To is { } end && !(founding.ClosedOn <= end) ? OrganizationRefusals.OutlivesParent(end) : null;
    }

    public UnitSeat SeatOn(DateOnly day) =>
        new(Id, (positions.Find(p => p.Span.Contains(day)) ?? LastPlace).TreePath, Life);

    public string NameOn(DateOnly day) => (names.Find(n => n.Span.Contains(day)) ?? names.MinBy(n => n.From)!).Name;

    public string KindOn(DateOnly day) => (names.Find(n => n.Span.Contains(day)) ?? names.MinBy(n => n.From)!).Kind ?? Kind;

    /// <summary>Đổi tên from a day on; on the day the present name began it corrects that name.</summary>
    public Refusal? Rename(string name, DateOnly from)
    {
        if (CheckCall(name, LastName.Kind, from) is { } refusal)
        {
            return refusal;
        }

        Call(name, LastName.Kind, from);
        return null;
    }

    /// <summary>What is wrong with another name or kind from that day on.</summary>
    internal Refusal? CheckCall(string name, string? kind, DateOnly from)
    {
        var last = LastName;
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

        return VietnameseText.Nfc(name) != last.Name ? null
            : kind == last.Kind ? OrganizationRefusals.SameName
            : (kind ?? Kind) == (last.Kind ?? Kind) ? OrganizationRefusals.SameKind
            : null;
    }

    private static Refusal? CheckName(string? name)
    {
        var kept = VietnameseText.Nfc(name);
        return kept.Length == 0 ? OrganizationRefusals.NameMissing : kept.Length > MaxNameLength ? OrganizationRefusals.NameTooLong : null;
    }
}

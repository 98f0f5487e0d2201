namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Một lần nhập tỷ lệ phân bổ.</summary>
public readonly record struct AllocationEntryId(Guid Value) : IId<AllocationEntryId>
{
    public static AllocationEntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Tỷ lệ của một đơn vị như người nhập ghi.</summary>
public sealed record TypedShare(UnitId Onto, string Code, string? Text);

/// <summary>
/// Nhập tỷ lệ phân bổ sau sắp xếp: who said later how the figures of one unit pass to several, for one direction and one figure ("*"
/// for all that have no shares of their own), why, and by which paper. The last entry counts.
/// </summary>
public sealed class AllocationEntry
{
    public const int MaxReasonLength = 1000;

    private AllocationEntry()
    {
    }

    public AllocationEntryId Id { get; private set; }

    /// <summary>The act that divided the figures.</summary>
    public ActId ActId { get; private set; }

    public int Order { get; private set; }

    public RecastDirection Direction { get; private set; }

    public UnitId OfId { get; private set; }

    /// <summary>The code of a figure, or "*".</summary>
    public string Figure { get; private set; } = string.Empty;

    /// <summary>The shares as they were entered, by unit code.</summary>
    public string Shares { get; private set; } = string.Empty;

    public string Reason { get; private set; } = string.Empty;

    /// <summary>The paper in the register; null when none was named.</summary>
    public DocumentId? DecisionId { get; private set; }

    public string MadeBy { get; private set; } = string.Empty;

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The place of the act: whoever reaches it may read the entry.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>Refused unless every unit of the division has a share, they add to 1 exactly, and a reason is given.</summary>
    public static Outcome<(AllocationEntry Entry, IReadOnlyList<Allocation> Shares)> Make(
        Division division, AllocatedFigure figure, IReadOnlyList<TypedShare> shares, AllocationGround ground, TreePath path, DateTimeOffset now)
    {
        var parts = new List<Fraction>();
        foreach (var share in shares)
        {
            if (!Fraction.TryParse(share.Text, out var part))
            {
                return OrganizationRefusals.ShareMalformed(figure.Name, share.Code, share.Text ?? "");
            }

            parts.Add(part);
        }

        if (Fraction.Sum(parts) is not "1" and var sum)
        {
            return OrganizationRefusals.SharesIncomplete(figure.Name, sum);
        }

        var reason = VietnameseText.Nfc(ground.Reason);
        if (reason.Length is 0 or > MaxReasonLength)
        {
            return OrganizationRefusals.AllocationReason;
        }

        var key = division.Key;
        var entry = new AllocationEntry
        {
            Id = Kernel.Id.New<AllocationEntryId>(now),
            ActId = key.Act,
            Order = key.Order,
            Direction = key.Direction,
            OfId = key.Of,
            Figure = figure.Code,
            Shares = string.Join("; ", shares.Zip(parts, (share, part) => $"{share.Code} = {part}")),
            Reason = reason,
            DecisionId = ground.Decision,
            MadeBy = ground.By,
            MadeAt = now,
            Path = path.Value,
        };
        return (entry, [.. shares.Zip(parts, (share, part) => new Allocation(key.Act, key.Order, key.Direction, key.Of, figure.Code, share.Onto, part))]);
    }
}

/// <summary>Số liệu được phân bổ: its code ("*" for all without shares of their own) and what people call it.</summary>
public sealed record AllocatedFigure(string Code, string Name);

/// <summary>Căn cứ nhập tỷ lệ: why, by which paper (null: none named), by whom.</summary>
public sealed record AllocationGround(string? Reason, DocumentId? Decision, string By);

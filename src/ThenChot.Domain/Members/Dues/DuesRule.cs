namespace ThenChot.Domain.Members.Dues;

/// <summary>
/// Nhóm đóng đảng phí. <paramref name="PerTenThousand"/>: the share of the base (1 % is 100); null where a fixed sum is paid. A null
/// <paramref name="FixedVnd"/> with no share: the sum is entered by hand. <paramref name="Verified"/>: confirmed by an official text.
/// </summary>
public sealed record DuesGroup(string Code, string Name, string BaseName, int? PerTenThousand, long? FixedVnd, bool Verified);

/// <summary>Miễn, giảm đảng phí: what share is cut (100: exempt), for how many months at most; null: as long as the ground holds.</summary>
public sealed record DuesRelief(string Code, string Name, int CutPercent, int? MostMonths);

/// <summary>Phần của một cấp: the share of what was collected that stays there, in percent.</summary>
public sealed record DuesShare(string Level, int Percent);

/// <summary>
/// Chế độ đảng phí trong một thời kỳ: a rule row. Null years of Party age: nobody is exempt by it. No shares: chưa thiết lập, since the sources
/// contradict each other.
/// </summary>
public sealed record DuesRule(string Id, string Document, bool Verified, IReadOnlyList<DuesGroup> Groups, IReadOnlyList<DuesRelief> Reliefs)
{
    public int? ExemptFromPartyYears { get; init; }

    /// <summary>So many months unpaid within a year are listed.</summary>
    public int ArrearsMonths { get; init; }

    /// <summary>Sums are rounded down to whole multiples of this.</summary>
    public int RoundTo { get; init; } = 1;

    public IReadOnlyList<DuesShare> Shares { get; init; } = [];

    public DuesGroup? Group(string? code) => Groups.FirstOrDefault(g => g.Code == code);

    public DuesRelief? Relief(string? code) => Reliefs.FirstOrDefault(r => r.Code == code);

    /// <summary>What is due for a month, in whole đồng; a cut is taken off before rounding.</summary>
    public long DueOf(DuesGroup group, long baseVnd, DuesRelief? relief)
    {
        ArgumentNullException.ThrowIfNull(group);
        var whole = group.FixedVnd ?? (group.PerTenThousand is { } share ? baseVnd * share / 10_000 : baseVnd);
        var left = whole * (100 - (relief?.CutPercent ?? 0)) / 100;
        return left - (left % RoundTo);
    }

    /// <summary>How a sum is divided; what is lost to rounding stays with the first. Empty while no shares are set.</summary>
    public IReadOnlyList<(string Level, long Vnd)> Divide(long vnd)
    {
        var parts = Shares.Select(s => (s.Level, Vnd: vnd * s.Percent / 100)).ToList();
        if (parts.Count > 0)
        {
            parts[0] = (parts[0].Level, parts[0].Vnd + vnd - parts.Sum(p => p.Vnd));
        }

        return parts;
    }
}

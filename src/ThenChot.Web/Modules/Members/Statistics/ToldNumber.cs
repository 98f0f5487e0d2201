using ThenChot.Domain.Members.Statistics;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>A number as a reader is told it: whole to who may see the members; to others rounded, or covered. A null count: covered; <see cref="IsSmall"/>: because it is small itself.</summary>
public sealed record ToldNumber(int? Count, bool IsSmall, int Least)
{
    /// <summary>What stands in place of a number that would give another away.</summary>
    public const string Hidden = "ẩn";

    /// <summary>As a cell of a sheet.</summary>
    public object? Cell => Count is { } count ? count : ToString();

    public static ToldNumber Whole(int count) => new(count, false, 0);

    /// <summary>A null least: the reader may see the members.</summary>
    public static ToldNumber Of(int count, int? least, bool hidden = false) => least is not { } from ? Whole(count)
        : SmallCounts.Told(count, from) is { } told ? new(hidden ? null : told, false, from)
        : new(null, true, from);

    /// <summary>In per cent; null where either is covered or there was nothing to compare with.</summary>
    public decimal? ShareOf(ToldNumber whole) => Count is { } count && whole?.Count is > 0 and var of ? 100m * count / of : null;

    public override string ToString() => Count is { } count ? VietnameseFormat.Number(count) : IsSmall ? $"< {VietnameseFormat.Number(Least)}" : Hidden;
}

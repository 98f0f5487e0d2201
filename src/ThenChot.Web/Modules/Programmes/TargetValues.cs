using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>The value of a target on a day, and where it comes from. <c>Value</c> null: nothing accepted or adopted yet.</summary>
public sealed record TargetValue(decimal? Value, string From, string? Url, TargetWindow Window);

/// <summary>Reads values of targets: from a linked figure, from the adopted claim of an outside index, else nothing (typed at judging).</summary>
public sealed class TargetValues(AppDb db, FigureReader figures)
{
    /// <summary>One reading of figures, one of claims, whatever the number of targets and windows.</summary>
    public async Task<IReadOnlyDictionary<TargetId, TargetValue>> ReadAsync(Programme programme, IReadOnlyCollection<Target> targets, int year, DateOnly day, CancellationToken cancel = default)
    {
        var values = targets.ToDictionary(t => t.Id, t => new TargetValue(null, "nhập khi đánh giá", null, TargetWindow.Of(t, programme, year)));
        var groups = targets.Where(t => t.FigureCode is not null && !t.IsIndex).GroupBy(t => values[t.Id].Window).ToList();
        var wishes = groups.ConvertAll(group => new FigureWish(
            new FigureQuery(programme.Issuer, group.Key.From, group.Key.Through < day ? group.Key.Through : day), [.. group.Select(t => t.FigureCode!).Distinct(StringComparer.Ordinal)]));
        foreach (var ((group, wish), read) in groups.Zip(wishes).Zip(await figures.ReadManyAsync(wishes, cancel)))
        {
            foreach (var target in group)
            {
                var value = read.TryGetValue(target.FigureCode!, out var figure) ? figure.Value : null;
                values[target.Id] = values[target.Id] with { Value = value, From = figure?.Label ?? "mã số liệu chưa có trong danh mục", Url = figure is null ? null : SourceUrl(target.FigureCode!, wish.Query.From, wish.Query.AsOf) };
            }
        }

        await AddClaimsAsync(values, [.. targets.Where(t => t.IsIndex && t.IndexName is not null)], year, day, cancel);
        return values;
    }

    /// <summary>The page that opens a figure down to its entries.</summary>
    public static string SourceUrl(string code, DateOnly from, DateOnly asOf) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"/so-lieu/{Uri.EscapeDataString(code)}/nguon?tu={from:yyyy-MM-dd}&den={asOf:yyyy-MM-dd}");

    private async Task AddClaimsAsync(Dictionary<TargetId, TargetValue> values, IReadOnlyList<Target> targets, int year, DateOnly day, CancellationToken cancel)
    {
        if (targets.Count == 0)
        {
            return;
        }

        var names = targets.Select(t => t.IndexName!).Distinct(StringComparer.Ordinal).ToList();
        var claims = await db.Set<Claim>().AsNoTracking().Where(c => names.Contains(c.Index) && c.AdoptedOn != null && c.SetAsideOn == null && c.Year <= year).ToListAsync(cancel);
        foreach (var target in targets)
        {
            var claim = claims.Where(c => c.Index == target.IndexName && c.CountsOn(day)).MaxBy(c => c.Year);
            values[target.Id] = values[target.Id] with
            {
                Value = claim?.Reading(target.Measure),
                From = claim is null ? $"{target.IndexName}: chưa chọn số công bố" : $"{target.IndexName} năm {claim.Year}, {claim.Publisher}",
                Url = $"/chuong-trinh/chi-so?ten={Uri.EscapeDataString(target.IndexName!)}",
            };
        }
    }
}

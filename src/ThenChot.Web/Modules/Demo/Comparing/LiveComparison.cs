namespace ThenChot.Web.Modules.Demo.Comparing;

/// <summary>The comparison as it came out at the last act; it is made anew as soon as any act changes anything.</summary>
public sealed class LastComparison
{
    private volatile Made? made;

    internal IReadOnlyList<ComparisonArticle>? At(string act) => made is { } last && last.Act == act ? last.Articles : null;

    internal void Keep(string act, IReadOnlyList<ComparisonArticle> articles) => made = new Made(act, articles);

    private sealed record Made(string Act, IReadOnlyList<ComparisonArticle> Articles);
}

/// <summary>
/// Reads the comparison again only after an act changed something: nothing is stored outside an act, so between two acts
/// every row of it would come out the same.
/// </summary>
public sealed class LiveComparison(AppDb db, Comparison comparison, LastComparison last)
{
    public async Task<IReadOnlyList<ComparisonArticle>> ReadAsync(CancellationToken cancel)
    {
        if (await db.StateAsync(cancel) is not { } act)
        {
            return await comparison.ReadAsync(cancel);
        }

        if (last.At(act) is { } known)
        {
            return known;
        }

        var articles = await comparison.ReadAsync(cancel);
        last.Keep(act, articles);
        return articles;
    }
}

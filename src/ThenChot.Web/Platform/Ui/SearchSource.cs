namespace ThenChot.Web.Platform.Ui;

/// <summary>One thing found: what it is called, what tells it from others, and where it opens.</summary>
public sealed record SearchHit(string Title, string Note, string Url);

/// <summary>
/// What a module lets people find from every page. <paramref name="FindAsync"/> gives at most as many hits as asked for, within the actor's
/// rights, in one query.
/// </summary>
public sealed record SearchSource(string Title, string Permission, Func<IServiceProvider, string, int, CancellationToken, Task<IReadOnlyList<SearchHit>>> FindAsync)
{
    /// <summary>The list that shows all it finds, up to the text that was typed; null when there is none.</summary>
    public string? More { get; init; }
}

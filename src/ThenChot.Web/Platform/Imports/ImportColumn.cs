namespace ThenChot.Web.Platform.Imports;

/// <summary>A column of an import: <paramref name="Field"/> is its name in files for the verbs, <paramref name="Heading"/> what the template shows.</summary>
public sealed record ImportColumn(string Field, string Heading)
{
    /// <summary>Other headings under which people keep the same thing.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What to write there; shown in the template and on the page.</summary>
    public string Note { get; init; } = string.Empty;

    public bool Required { get; init; }

    /// <summary>A row that could stand there; one row of samples opens the template's page of guidance.</summary>
    public string Sample { get; init; } = string.Empty;

    /// <summary>The only values allowed, as they stand today; null: any. The template offers them as a list.</summary>
    public Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<string>>>? Choices { get; init; }

    public double Width { get; init; } = 22;
}

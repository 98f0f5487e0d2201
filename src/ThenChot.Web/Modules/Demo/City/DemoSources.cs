namespace ThenChot.Web.Modules.Demo.City;

/// <summary>A document the articles name. <see cref="IssuedOn"/> is null where no article prints the day.</summary>
public sealed class SourceDocument
{
    public required string Symbol { get; init; }

    public required string Type { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    /// <summary>The tag of the article that names it.</summary>
    public required string Article { get; init; }

    public string? IssuedOn { get; init; }

    public int? Year { get; init; }

    /// <summary>True for the ten documents presented on 18/11/2021; <see cref="Days"/> is then the printed number of days to that day.</summary>
    public bool Conference { get; init; }

    public int? Days { get; init; }

    public string? Note { get; init; }

    public DateOnly? Issued => IssuedOn is null ? null : DateOnly.ParseExact(IssuedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The file demo/documents.yaml.</summary>
public sealed class SourceDocuments
{
    /// <summary>The conference at which ten documents were presented.</summary>
    public static readonly DateOnly Conference = new(2021, 11, 18);

    private static readonly Lazy<SourceDocuments> File = new(() => DemoText.ReadYaml<SourceDocuments>("documents.yaml"));

    public static IReadOnlyList<SourceDocument> All => File.Value.Documents;

    public required List<SourceDocument> Documents { get; init; }

    public static SourceDocument Of(string symbol) => All.Single(document => string.Equals(document.Symbol, symbol, StringComparison.Ordinal));
}

/// <summary>One statement of an article: a printed figure, a document, or words (<see cref="Fact"/>).</summary>
public sealed class ArticleRow
{
    public string? Figure { get; init; }

    public string? Document { get; init; }

    public string? Fact { get; init; }

    /// <summary>The page that holds the words; null when <see cref="None"/> says why there is nothing to compute.</summary>
    public string? At { get; init; }

    public string? None { get; init; }
}

/// <summary>An article and what it says, restated.</summary>
public sealed class Article
{
    public required string Tag { get; init; }

    public required string Title { get; init; }

    public required List<ArticleRow> Rows { get; init; }
}

/// <summary>The file demo/articles.yaml.</summary>
public sealed class Articles
{
    private static readonly Lazy<Articles> File = new(() => DemoText.ReadYaml<Articles>("articles.yaml"));

    public static IReadOnlyList<Article> All => File.Value.List;

    [YamlDotNet.Serialization.YamlMember(Alias = "articles", ApplyNamingConventions = false)]
    public required List<Article> List { get; init; }
}

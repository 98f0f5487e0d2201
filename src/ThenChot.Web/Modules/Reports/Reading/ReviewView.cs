using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Printing;

namespace ThenChot.Web.Modules.Reports.Reading;

/// <summary>
/// How a content is shown: where its figures lead, and whether its texts can be written. The numbers come from the content
/// alone, so a live report, a frozen one, and both renderings of it print the same ones.
/// </summary>
public sealed record ReviewView(ReviewContent Content, Func<string, string> FigureUrl, Rendering Rendering)
{
    /// <summary>Null when the texts cannot be changed here.</summary>
    public NarrativeForms? Forms { get; init; }

    /// <summary>Where an annex that was not read leads; null when the content holds every annex.</summary>
    public Func<string, string>? AnnexUrl { get; init; }

    /// <summary>True when the annex is a list or a picture on a page of its own.</summary>
    public bool IsElsewhere(ReviewSection section) =>
        AnnexUrl is not null && (section.Series.Count > 0 || section.Kind is SectionKind.Targets or SectionKind.Deliverables or SectionKind.Documents or SectionKind.LocalPlans);
}

/// <summary>What the forms of the texts need: the number of the last writing, and what a refused person had typed.</summary>
public sealed record NarrativeForms(
    ReportId Report,
    IReadOnlyDictionary<string, Narrative> Last,
    IReadOnlyDictionary<string, string> Hints,
    string? OpenSection,
    string? Typed,
    bool Conflict)
{
    public int NumberOf(string section) => Last.TryGetValue(section, out var last) ? last.Number : 0;

    public bool IsOpen(string section) => string.Equals(section, OpenSection, StringComparison.Ordinal);
}

/// <summary>A figure and where it leads; null when the report's outline names a code that the catalogue lacks.</summary>
public sealed record FigureLink(ReviewFigure? Figure, string Url);

/// <summary>One section in the way its report is shown.</summary>
public sealed record SectionView(ReviewSection Section, ReviewView View);

namespace ThenChot.Domain.Organizations.Register;

/// <summary>
/// Nội dung một mục: what a person enters. <paramref name="Code"/> only where a list is chosen from, <paramref name="Number"/>
/// only where something is counted; a missing <paramref name="Decision"/> is not in the register of documents.
/// </summary>
public sealed record UnitFactContent(string? Text, string? Code, int? Number, DateSpan Span, DocumentId? Decision);

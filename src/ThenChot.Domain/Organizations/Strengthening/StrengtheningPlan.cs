namespace ThenChot.Domain.Organizations.Strengthening;

/// <summary>Nội dung lập hồ sơ: why, by which measures, who answers for it, until when, by which decision (null: not in the register).</summary>
public sealed record StrengtheningPlan(string? Reason, string? Measures, PersonId? Owner, DateOnly DueOn, DocumentId? Decision);

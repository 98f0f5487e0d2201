namespace ThenChot.Domain.Members.Procedures;

/// <summary>
/// Ô của giấy giới thiệu: signed by one unit on the way. A null level: a place outside the tree, or one met only when needed; a null step: no
/// step here records it, so it is filled in by hand.
/// </summary>
public sealed record SlipBox(string Name, StepLevel? Level, string? Step);

/// <summary>Mẫu giấy giới thiệu sinh hoạt đảng: how many boxes it has and who signs each, in order. Null committees: it does not matter whether both sides have the same superior.</summary>
public sealed record TransferSlip(string Code, string Name, IReadOnlyCollection<ProcedureKind> Kinds, bool? WithinSuperior, IReadOnlyList<SlipBox> Boxes);

namespace ThenChot.Domain.Members;

/// <summary>Quy định của ngày đó về hồ sơ đảng viên: a rule row. A null length of probation: the rule of that day is not known.</summary>
public sealed record MemberTerms(int? ProbationMonths, IReadOnlyCollection<string> CellKinds, IReadOnlyCollection<int> CardDigits, IReadOnlyCollection<int> CitizenDigits);

namespace ThenChot.Domain.Organizations.Committees;

/// <summary>
/// Chức danh trong cấp ủy, from a dated list: what it is called and where its holder sits (cấp ủy, ban thường vụ), whether
/// as secretary (bí thư) or deputy (phó bí thư).
/// </summary>
public sealed record CommitteeRole(string Code, string Name, bool IsStanding, bool IsSecretary, bool IsDeputy);

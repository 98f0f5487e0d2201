namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>The parts of a unit's pages; those a reader may not open are left out.</summary>
public sealed record UnitTabs(UnitId Unit, string Current)
{
    private static readonly (string Slug, string Title, string Permission)[] All =
    [
        ("", "Đơn vị", OrganizationPermissions.Read),
        ("qua-trinh", "Quá trình", OrganizationPermissions.Read),
        ("ho-so", "Hồ sơ tổ chức", OrganizationPermissions.Read),
        ("cap-uy", "Cấp ủy", OrganizationPermissions.ReadPeople),
        ("bien-che", "Biên chế", OrganizationPermissions.Read),
        ("cung-co", "Củng cố", OrganizationPermissions.ReadStrengthening),
    ];

    public IEnumerable<(string Slug, string Title)> For(Actor actor) => All.Where(t => actor.Can(t.Permission)).Select(t => (t.Slug, t.Title));
}

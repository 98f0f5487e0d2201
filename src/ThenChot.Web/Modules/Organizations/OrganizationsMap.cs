using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Tables of units, people and posts.</summary>
internal static class OrganizationsMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<UnitKind>(kind =>
        {
            kind.ToTable("org_unit_kind");
            kind.HasKey(k => k.Code);
            kind.Ignore(k => k.IsOriginal);
        });
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("org_unit");
            unit.HasIndex(u => u.CodeKey).IsUnique();
            unit.HasOne<UnitKind>().WithMany().HasForeignKey(u => u.Kind);
            unit.HasMany(u => u.Names).WithOne().HasForeignKey(n => n.UnitId);
            unit.HasMany(u => u.Positions).WithOne().HasForeignKey(p => p.UnitId);
        });
        model.Entity<UnitName>(name =>
        {
            name.ToTable("org_unit_name");
            name.HasKey(n => new { n.UnitId, n.From });
            name.HasOne<UnitKind>().WithMany().HasForeignKey(n => n.Kind);
        });
        model.Entity<UnitPosition>(position =>
        {
            position.ToTable("org_unit_position");
            position.HasKey(p => new { p.UnitId, p.From });
            position.HasIndex(p => new { p.Path, p.From }).IsUnique();
            position.HasOne<Unit>().WithMany().HasForeignKey(p => p.ParentId);
        });
        model.Entity<Person>(person =>
        {
            person.ToTable("org_person");
            person.HasQueryFilter(p => p.MergedIntoId == null);
            person.HasIndex(p => new { p.SortKey, p.Id });
            person.HasIndex(p => new { p.SearchKey, p.BornOn });
        });
        model.Entity<Post>(post =>
        {
            post.ToTable("org_post");
            post.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
            post.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId);
        });
    }
}

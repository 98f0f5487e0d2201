using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>Foreign keys of other modules' tables to units and people.</summary>
public static class OrganizationKeys
{
    public static EntityTypeBuilder<T> RefersToUnit<T>(this EntityTypeBuilder<T> entity, string property)
        where T : class
    {
        entity.HasOne(typeof(Unit)).WithMany().HasForeignKey(property);
        return entity;
    }

    public static EntityTypeBuilder<T> RefersToPerson<T>(this EntityTypeBuilder<T> entity, string property)
        where T : class
    {
        entity.HasOne(typeof(Person)).WithMany().HasForeignKey(property);
        return entity;
    }
}

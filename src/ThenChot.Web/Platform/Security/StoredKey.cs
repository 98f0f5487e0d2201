using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ThenChot.Web.Platform.Security;

/// <summary>A Data Protection key, kept in the database so that web nodes are stateless and a backup is whole.</summary>
public sealed class StoredKey : IOutsideActs
{
    public string Name { get; init; } = "";

    public string Xml { get; init; } = "";
}

internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<AppDb>().Set<StoredKey>().AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(new StoredKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

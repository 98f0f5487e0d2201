namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>Rights that a page of another module must know before it shows a link to restructurings.</summary>
public static class RestructuringRights
{
    public const string Restructure = OrganizationPermissions.Restructure;
}

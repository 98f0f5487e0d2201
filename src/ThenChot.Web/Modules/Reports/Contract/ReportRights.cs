namespace ThenChot.Web.Modules.Reports.Contract;

/// <summary>Rights that a page of another module must know before it shows a link to a report.</summary>
public static class ReportRights
{
    public const string Read = ReportPermissions.Read;
}

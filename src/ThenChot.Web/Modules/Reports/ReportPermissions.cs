namespace ThenChot.Web.Modules.Reports;

/// <summary>What the pages of reports demand.</summary>
public static class ReportPermissions
{
    public const string Read = "reports.read";

    public const string ReadInternal = "reports.read-internal";

    public const string Write = "reports.write";

    public const string Freeze = "reports.freeze";

    public const string Sign = "reports.sign";

    public const string Draft = "reports.draft";

    public const string Approve = "reports.approve";
}

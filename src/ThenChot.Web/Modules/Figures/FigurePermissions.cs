namespace ThenChot.Web.Modules.Figures;

/// <summary>Rights over figures and reports (quyền về số liệu).</summary>
public static class FigurePermissions
{
    public const string Read = "figures.read";
    public const string Catalogue = "figures.catalogue";
    public const string Open = "figures.open";
    public const string Enter = "figures.enter";
    public const string Sign = "figures.sign";
    public const string Receive = "figures.receive";
}

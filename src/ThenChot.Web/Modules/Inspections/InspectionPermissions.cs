namespace ThenChot.Web.Modules.Inspections;

/// <summary>What people may do with cases of inspection, supervision and discipline; each holds in the subtree of the role. Teams are named persons.</summary>
public static class InspectionPermissions
{
    public const string Read = "inspections.read";
    public const string Edit = "inspections.edit";

    /// <summary>Bring in the signs of Directive 24 and the lists of papers that all units share.</summary>
    public const string Catalogues = "inspections.catalogues";

    /// <summary>Conclude, decide, end a case.</summary>
    public const string Decide = "inspections.decide";
}

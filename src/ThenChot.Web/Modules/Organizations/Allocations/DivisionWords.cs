namespace ThenChot.Web.Modules.Organizations.Allocations;

/// <summary>How the two directions are said and stand in addresses.</summary>
public static class DivisionWords
{
    private const string Back = "nguoc";

    public static RecastDirection Read(string? word) => word == Back ? RecastDirection.Backward : RecastDirection.Forward;

    public static string Slug(RecastDirection direction) => direction == RecastDirection.Backward ? Back : "xuoi";

    public static string Name(RecastDirection direction) => direction == RecastDirection.Backward ? "Về tổ chức ngày trước" : "Về tổ chức ngày sau";

    public static string Url(DivisionKey key) => $"/sap-xep/phan-bo/{key.Act}/{key.Order + 1}/{key.Of}/{Slug(key.Direction)}";
}

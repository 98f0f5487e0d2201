namespace ThenChot.Web.Modules.Direction.Leading;

/// <summary>Cho ý kiến chỉ đạo from the page of a figure, a unit or an item; only for whoever leads.</summary>
internal sealed class OpinionStep(Actor actor) : IFurtherStep
{
    private const int LongestName = 250;

    public FurtherStep? From(string address, string name, string? unit) =>
        actor.Can(DirectionPermissions.Lead) && !actor.IsVisitor ? new("Cho ý kiến chỉ đạo", Url(address, name, unit)) : null;

    public static string Url(string address, string name, string? unit) =>
        $"/lanh-dao/y-kien?ve={Uri.EscapeDataString(address)}&ten={Uri.EscapeDataString(name.Length > LongestName ? name[..LongestName] : name)}&don-vi={unit}";
}

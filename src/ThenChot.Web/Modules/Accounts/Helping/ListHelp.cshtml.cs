using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Help;

namespace ThenChot.Web.Modules.Accounts.Helping;

/// <summary>Trợ giúp: whom to ask, the card of one's role, and the help of every page one may open.</summary>
[SignedIn]
public sealed class ListHelpModel(HelpBook book, RoleBook roles, IServiceProvider services, ModuleList modules, Actor actor) : OfficePage
{
    private const string Everybody = "Chung";

    /// <summary>Under the headings of the navigation.</summary>
    public IReadOnlyList<IGrouping<string, HelpPage>> View { get; private set; } = [];

    /// <summary>The roles this person holds.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    public IReadOnlyList<SupportLine> Support { get; private set; } = [];

    public bool MayGiveContact => actor.Can(AccountPermissions.Manage);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var navigation = modules.All.SelectMany(m => m.Navigation).ToList();
        View = [.. book.All.Where(page => page.IsFor(actor)).GroupBy(page => HeadingOf(page, navigation), StringComparer.Ordinal).OrderBy(group => group.Key == Everybody ? 0 : 1).ThenBy(group => navigation.Find(item => Navigation.TitleOf(item.Group) == group.Key)?.Group)];
        Roles = [.. roles.All(Today).Where(role => actor.Grants.Any(grant => grant.Role == role.Code))];
        Support = await services.GetRequiredService<SupportDesk>().ReadAsync(cancel);
    }

    private static string HeadingOf(HelpPage page, List<NavItem> navigation) =>
        Navigation.Current(navigation, $"/{page.Slug}") is { } item && Navigation.TitleOf(item.Group) is { Length: > 0 } title ? title : Everybody;
}

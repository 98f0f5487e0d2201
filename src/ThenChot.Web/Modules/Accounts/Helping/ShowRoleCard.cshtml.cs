using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Help;

namespace ThenChot.Web.Modules.Accounts.Helping;

/// <summary>Thẻ vai trò: one A4 for beside the screen, made from rules/roles.yaml, the navigation and the help of the pages.</summary>
[SignedIn]
public sealed class ShowRoleCardModel(RoleBook roles, HelpBook book, IServiceProvider services, ModuleList modules) : OfficePage
{
    public Role View { get; private set; } = null!;

    /// <summary>What the role finds in the navigation, under its headings.</summary>
    public IReadOnlyList<IGrouping<NavGroup, CardLine>> Lines { get; private set; } = [];

    /// <summary>Names of what the role may do besides reading.</summary>
    public IReadOnlyList<string> Rights { get; private set; } = [];

    public IReadOnlyList<SupportLine> Support { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string role, CancellationToken cancel)
    {
        if (roles.Find(role, Today) is not { } found)
        {
            return Gone();
        }

        View = found;
        Lines = [.. modules.All.SelectMany(m => m.Navigation).Where(item => item.Permission is null || found.Permissions.Contains(item.Permission))
            .OrderBy(item => item.Group).ThenBy(item => item.Order).Select(item => new CardLine(item, PurposeOf(item.Url))).GroupBy(line => line.Item.Group)];
        Rights = [.. modules.All.SelectMany(m => m.Permissions).Where(p => found.Permissions.Contains(p.Code) && !p.Name.StartsWith("Xem", StringComparison.Ordinal)).Select(p => p.Name)];
        Support = await services.GetRequiredService<SupportDesk>().ReadAsync(cancel);
        return Page();
    }

    /// <summary>"Trang này liệt kê ..." on a card that names the page: "Liệt kê ...".</summary>
    private string PurposeOf(string url)
    {
        const string Beginning = "Trang này ";
        var purpose = book.At(url)?.Purpose ?? string.Empty;
        return purpose.StartsWith(Beginning, StringComparison.Ordinal) ? char.ToUpperInvariant(purpose[Beginning.Length]) + purpose[(Beginning.Length + 1)..] : purpose;
    }

    public sealed record CardLine(NavItem Item, string Purpose);
}

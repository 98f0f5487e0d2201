using System.Text.Encodings.Web;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Pieces of page for the fields that take the code of a cell: by code or name; the receiving cell may be anywhere, the others within the reader's right. Opened alone, it leads to the list.</summary>
[Demand(MemberPermissions.Read)]
public sealed class SuggestCellsModel(UnitDirectory units, MemberRules rules, Actor actor, HtmlEncoder html) : OfficePage
{
    private const int Most = 12;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            return LocalRedirect("/dang-vien");
        }

        var (field, typed) = Request.Query.FirstOrDefault(q => q.Key.EndsWith("Cell", StringComparison.Ordinal));
        var scope = field is not null && field.EndsWith(".ToCell", StringComparison.Ordinal) ? new Scope([TreePath.Root(1)]) : actor.ScopeOf(MemberPermissions.Read);
        var found = string.IsNullOrWhiteSpace(typed) ? [] : await units.SearchAsync(typed, scope, Today, Today, Most, rules.On(Today).CellKinds, cancel);
        var above = await units.NamesAsync(found.Select(u => u.ParentId).OfType<UnitId>(), Today, cancel);
        return Content(string.Concat(found.Select(u => $"<option value=\"{html.Encode(u.Code)}\">{html.Encode(u.ParentId is { } parent ? $"{u.Name}, {above[parent]}" : u.Name)}</option>")), "text/html; charset=utf-8");
    }
}

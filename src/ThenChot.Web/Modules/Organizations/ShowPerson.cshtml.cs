using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Một người: the posts held, from and to; ending a post.</summary>
[Demand(OrganizationPermissions.ReadPeople)]
public sealed class ShowPersonModel(AppDb db, PeopleReach reach, UnitDirectory units, ILegalBasis basis, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public Shown View { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken cancel) => await ShowAsync(id, cancel) ? Page() : Gone();

    [Writes("organizations.end-post")]
    public async Task<IActionResult> OnPostEndAsync(PersonId id, CancellationToken cancel)
    {
        var post = await db.Set<Post>().FirstOrDefaultAsync(p => p.Id == In.PostId && p.PersonId == id, cancel);
        if (!await ShowAsync(id, cancel) || post is null || await units.FindAsync(post.UnitId, Today, cancel) is not { } unit || !actor.CanIn(OrganizationPermissions.EditPeople, unit.Path))
        {
            return Gone();
        }

        if (In.To is not { } to)
        {
            AskForDay("In.To");
            return await InvalidAsync();
        }

        db.Expect(post, In.Version);
        if (post.End(to) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        acts.Current.OnUnit(post.UnitId);
        return Done($"{View.FullName} thôi giữ chức vụ {post.Title} từ ngày {VietnameseFormat.Date(to)}.", $"/nguoi/{id}");
    }

    protected override async Task LoadAsync()
    {
        if (RouteData.Values["id"] is string text && Guid.TryParse(text, out var id))
        {
            await ShowAsync(PersonId.From(id), HttpContext.RequestAborted);
        }
    }

    private async Task<bool> ShowAsync(PersonId id, CancellationToken cancel)
    {
        var person = await reach.Within(actor.ScopeOf(OrganizationPermissions.ReadPeople), Today).AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null)
        {
            return false;
        }

        var posts = await db.Set<Post>().AsNoTracking().Where(p => p.PersonId == id).OrderByDescending(p => p.From).ToListAsync(cancel);
        var names = await units.NamesAsync(posts.Select(p => p.UnitId), Day, cancel);
        var titles = await basis.TitlesAsync(posts.Select(p => p.DecisionId).OfType<DocumentId>(), cancel);
        View = new Shown(person.Id, person.FullName, person.BornOn?.Text, [.. posts.Select(p => new Held(p.Id, p.UnitId, names[p.UnitId], p.Title, p.From, p.To, p.DecisionId, p.DecisionId is { } d ? titles.GetValueOrDefault(d) : null, p.Version))]);
        MayEdit = await reach.Within(actor.ScopeOf(OrganizationPermissions.EditPeople), Today).AnyAsync(p => p.Id == id, cancel);
        return true;
    }

    public sealed class Input
    {
        public PostId PostId { get; set; }

        public DateOnly? To { get; set; }

        public int Version { get; set; }
    }

    public sealed record Shown(PersonId Id, string FullName, string? BornOn, IReadOnlyList<Held> Posts);

    public sealed record Held(PostId Id, UnitId UnitId, string Unit, string Title, DateOnly From, DateOnly? To, DocumentId? DecisionId, string? Decision, int Version);
}

using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Thêm chức vụ to a person within reach, in a unit within reach.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class AddPostModel(AppDb db, PeopleReach reach, ILegalBasis basis, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public Person Person { get; private set; } = null!;

    private Scope Scope => actor.ScopeOf(OrganizationPermissions.EditPeople);

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : Gone();

    [Writes("organizations.add-post")]
    public async Task<IActionResult> OnPostAsync(PersonId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return Gone();
        }

        if (In.From is not { } from)
        {
            AskForDay("In.From");
            return await InvalidAsync();
        }

        var unit = ModelState.IsValid ? await reach.UnitAsync(In.UnitCode, Scope, from > Today ? Today : from, cancel) : null;
        if (ModelState.IsValid && unit is null)
        {
            ModelState.AddModelError("In.UnitCode", $"Không tìm thấy đơn vị “{In.UnitCode}” vào ngày này trong phạm vi của đồng chí.");
        }

        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (unit is null || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var span = new DateSpan(from, In.To);
        if (!Post.Take(id, unit.Id, new DateSpan(unit.FoundedOn, unit.ClosedOn), In.Title, span, decision, Now).TryGet(out var post, out var why))
        {
            return await RefusedAsync(why == OrganizationRefusals.PostTitleMissing ? "In.Title" : why == OrganizationRefusals.PostEndsBeforeStart ? "In.To" : "In.From", why);
        }

        db.Add(post);
        acts.Current.OnUnit(unit.Id).Citing(decision).Because(In.Reason);
        return Done($"Đã thêm chức vụ {post.Title}.", $"/nguoi/{id}");
    }

    private async Task<bool> FindAsync(PersonId id, CancellationToken cancel)
    {
        Person = (await reach.Within(Scope, Today).AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel))!;
        return Person is not null;
    }

    public sealed class Input
    {
        public string? UnitCode { get; set; }

        public string? Title { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string? Reason { get; set; }
    }
}

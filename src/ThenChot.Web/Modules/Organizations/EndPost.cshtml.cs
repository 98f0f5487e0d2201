using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Thôi giữ chức vụ from a day on, with its decision and reason.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class EndPostModel(AppDb db, PeopleReach reach, UnitDirectory units, ILegalBasis basis, Actor actor, Acts acts) : PostPage(db, reach, units, actor)
{
    [BindProperty]
    public Input In { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        In = new Input { To = Today, Version = Post.Version };
        return Page();
    }

    [Writes("organizations.end-post")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (In.To is null)
        {
            AskForDay("In.To");
        }

        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (In.To is not { } day || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        Expect(In.Version);
        if (Post.End(day, decision) is { } refusal)
        {
            return await RefusedAsync("In.To", refusal);
        }

        acts.Current.OnUnit(Post.UnitId).Citing(decision).Because(In.Reason);
        return Done($"{Person.FullName} thôi giữ chức vụ {Post.Title} từ ngày {VietnameseFormat.Date(day)}.", $"/nguoi/{Id}");
    }

    public sealed class Input
    {
        public DateOnly? To { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}

using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Điện thoại nơi làm việc of a post that is held.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class SetPostPhoneModel(AppDb db, PeopleReach reach, UnitDirectory units, Actor actor, Acts acts) : PostPage(db, reach, units, actor)
{
    [BindProperty]
    public Input In { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        In = new Input { WorkPhone = Post.WorkPhone, Version = Post.Version };
        return Page();
    }

    [Writes("organizations.set-post-phone")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        Expect(In.Version);
        if (Post.SetWorkPhone(In.WorkPhone, Today) is { } refusal)
        {
            return await RefusedAsync("In.WorkPhone", refusal);
        }

        acts.Current.OnUnit(Post.UnitId);
        return Done("Đã ghi điện thoại nơi làm việc.", $"/nguoi/{Id}");
    }

    public sealed class Input
    {
        public string? WorkPhone { get; set; }

        public int Version { get; set; }
    }
}

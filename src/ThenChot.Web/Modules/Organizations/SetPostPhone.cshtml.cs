using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Điện thoại nơi làm việc of a post that is held.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class SetPostPhoneModel(AppDb db, PeopleReach reach, UnitDirectory units, Actor actor, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public PersonId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "muc")]
    public PostId PostId { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public Person Person { get; private set; } = null!;

    public Post Post { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

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

        db.Expect(Post, In.Version);
        if (Post.SetWorkPhone(In.WorkPhone, Today) is { } refusal)
        {
            return await RefusedAsync("In.WorkPhone", refusal);
        }

        acts.Current.OnUnit(Post.UnitId);
        return Done("Đã ghi điện thoại nơi làm việc.", $"/nguoi/{Id}");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await FindAsync(HttpContext.RequestAborted);
            ModelState.SetModelValue("In.Version", Post.Version, null);
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var scope = actor.ScopeOf(OrganizationPermissions.EditPeople);
        var person = await reach.Within(scope, Today).AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id, cancel);
        var post = await db.Set<Post>().FirstOrDefaultAsync(p => p.Id == PostId && p.PersonId == Id, cancel);
        if (person is null || post is null || await units.FindAsync(post.UnitId, Today, cancel) is not { } unit || !scope.Covers(unit.Path))
        {
            return false;
        }

        (Person, Post, UnitName) = (person, post, unit.Name);
        return true;
    }

    public sealed class Input
    {
        public string? WorkPhone { get; set; }

        public int Version { get; set; }
    }
}

using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>A page on which one thing is said of a post of a person within reach, in a unit within reach.</summary>
public abstract class PostPage(AppDb db, PeopleReach reach, UnitDirectory units, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public PersonId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "muc")]
    public PostId PostId { get; set; }

    public Person Person { get; private set; } = null!;

    public Post Post { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await FindAsync(HttpContext.RequestAborted);
            ModelState.SetModelValue("In.Version", Post.Version, null);
        }
    }

    /// <summary>The change counts against the version the form was filled from.</summary>
    protected void Expect(int version) => db.Expect(Post, version);

    protected async Task<bool> FindAsync(CancellationToken cancel)
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
}

using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Sửa họ tên, ngày sinh that were recorded wrongly.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class EditPersonModel(AppDb db, PeopleReach reach, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>What stands there now; after a conflict it is beside what was typed.</summary>
    public Person Current { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } person)
        {
            return Gone();
        }

        In = new Input { FullName = person.FullName, BornOn = person.BornOn?.Text, Version = person.Version };
        return Page();
    }

    [Writes("organizations.correct-person")]
    public async Task<IActionResult> OnPostAsync(PersonId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } person)
        {
            return Gone();
        }

        var born = default(PartialDate);
        var hasBirth = !string.IsNullOrWhiteSpace(In.BornOn);
        if (hasBirth && !PartialDate.TryParse(In.BornOn, out born))
        {
            ModelState.AddModelError("In.BornOn", OrganizationRefusals.BirthMalformed.Sentence);
            return await InvalidAsync();
        }

        db.Expect(person, In.Version);
        if (person.Correct(In.FullName, hasBirth ? born : null, Today) is { } refusal)
        {
            return await RefusedAsync(refusal == OrganizationRefusals.BornInFuture ? "In.BornOn" : "In.FullName", refusal);
        }

        acts.Current.Because(In.Reason);
        return Done("Đã sửa.", $"/nguoi/{id}");
    }

    protected override async Task LoadAsync()
    {
        if (RouteData.Values["id"] is string text && Guid.TryParse(text, out var id))
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(PersonId.From(id), HttpContext.RequestAborted) is { } person && IsConflict)
            {
                ModelState.SetModelValue("In.Version", person.Version, null);
            }
        }
    }

    private async Task<Person?> FindAsync(PersonId id, CancellationToken cancel)
    {
        var person = await reach.Within(actor.ScopeOf(OrganizationPermissions.EditPeople), Today).FirstOrDefaultAsync(p => p.Id == id, cancel);
        Current = person ?? Current;
        return person;
    }

    public sealed class Input
    {
        public string? FullName { get; set; }

        public string? BornOn { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}

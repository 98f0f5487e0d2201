using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Thêm người, with the post held; who does not reach the whole tree must name a unit within reach.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class AddPersonModel(AppDb db, PeopleReach reach, UnitDirectory units, ILegalBasis basis, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public UnitId? Unit { get; set; }

    /// <summary>People of the same name, shown once before a second record is made.</summary>
    public IReadOnlyList<string> Namesakes { get; private set; } = [];

    private Scope Scope => actor.ScopeOf(OrganizationPermissions.EditPeople);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Unit is { } id && await units.FindAsync(id, Today, cancel) is { } unit && Scope.Covers(unit.Path))
        {
            In.UnitCode = unit.Code;
        }
    }

    [Writes("organizations.add-person")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        PartialDate? born = PartialDate.TryParse(In.BornOn, out var read) ? read : null;
        if (born is null && !string.IsNullOrWhiteSpace(In.BornOn))
        {
            ModelState.AddModelError("In.BornOn", OrganizationRefusals.BirthMalformed.Sentence);
        }

        if (!Person.Add(In.FullName, born, Today, Now).TryGet(out var person, out var why))
        {
            ModelState.AddModelError(why == OrganizationRefusals.BornInFuture ? "In.BornOn" : "In.FullName", why.Sentence);
        }

        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        var post = person is null ? null : await ReadPostAsync(person.Id, decision, cancel);
        if (!ModelState.IsValid || person is null)
        {
            return await InvalidAsync();
        }

        Namesakes = In.Sure ? [] : await NamesakesAsync(person, cancel);
        if (Namesakes.Count > 0)
        {
            ModelState.AddModelError("In.Sure", "Đã có người cùng họ tên. Nếu đúng là người khác, đồng chí đánh dấu ô dưới đây rồi gửi lại.");
            return await InvalidAsync();
        }

        db.Add(person);
        if (post is not null)
        {
            db.Add(post);
            acts.Current.OnUnit(post.UnitId);
        }

        acts.Current.Citing(decision).Because(In.Reason);

        return Done($"Đã thêm {person.FullName}.", $"/nguoi/{person.Id}");
    }

    private async Task<Post?> ReadPostAsync(PersonId person, DocumentId? decision, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(In.UnitCode) && string.IsNullOrWhiteSpace(In.Title) && Scope.Covers(TreePath.Root(1)))
        {
            return null;
        }

        if (In.From is not { } from)
        {
            AskForDay("In.From");
            return null;
        }

        if (await reach.UnitAsync(In.UnitCode, Scope, from > Today ? Today : from, cancel) is not { } unit)
        {
            ModelState.AddModelError("In.UnitCode", $"Không tìm thấy đơn vị “{In.UnitCode}” vào ngày này trong phạm vi của đồng chí.");
            return null;
        }

        if (!Post.Take(person, unit.Id, new DateSpan(unit.FoundedOn, unit.ClosedOn), In.Title, new DateSpan(from, null), decision, Now).TryGet(out var post, out var why))
        {
            ModelState.AddModelError(why == OrganizationRefusals.PostTitleMissing ? "In.Title" : "In.From", why.Sentence);
        }

        return post;
    }

    private async Task<IReadOnlyList<string>> NamesakesAsync(Person person, CancellationToken cancel) =>
        [.. (await reach.Within(Scope, Today).AsNoTracking().Where(p => p.SearchKey == person.SearchKey).OrderBy(p => p.Id).Take(5).Select(p => new { p.FullName, p.BornOn }).ToListAsync(cancel))
            .Select(p => p.BornOn is { } born ? $"{p.FullName}, sinh {born.Text}" : p.FullName)];

    public sealed class Input
    {
        public string? FullName { get; set; }

        public string? BornOn { get; set; }

        public string? UnitCode { get; set; }

        public string? Title { get; set; }

        public DateOnly? From { get; set; }

        public string? Reason { get; set; }

        public bool Sure { get; set; }
    }
}

using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Giao ban: danh sách của tuần từ số liệu sống, biên bản ghi bên cạnh, từng dòng thành nhiệm vụ; công văn đôn đốc một lần bấm.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class ShowBriefingModel(AppDb db, DirectionAccess access, WorkItemRows items, UnitDirectory units, PersonDirectory people, RuleBook rules, Acts acts) : OfficePage
{
    private const int Shown = 10;

    private IReadOnlyList<WorkItemRow> rows = [];

    private ILookup<UnitId, PostRef> posts = Array.Empty<PostRef>().ToLookup(p => p.UnitId);

    [BindProperty]
    [StringLength(20_000, ErrorMessage = "Biên bản dài quá 20.000 ký tự.")]
    public string? Minutes { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public UnitRef Unit { get; private set; } = null!;

    public BriefingRule Rule { get; private set; } = new();

    public IReadOnlyList<WorkItemRow> Late => [.. rows.Where(r => r.IsUnsolved).OrderByDescending(r => r.DaysLate)];

    public IReadOnlyList<WorkItemRow> Due => [.. rows.Where(r => !r.Reading.IsDone && r.Reading.DaysLeft >= 0 && r.Reading.DaysLeft <= Rule.DaysAhead && r.Step != WorkStep.Proposed)];

    /// <summary>What is due of one piece of work in several units, by the work above; alone stands what has none.</summary>
    public ILookup<WorkItemId?, WorkItemRow> Together => Due.Where(r => r.Item.Parent is not null).ToLookup(r => r.Item.Parent);

    public IReadOnlyList<WorkItemRow> ToDecide => [.. rows.Where(r => r.Item.PendingCompletion is not null || r.Item.PendingExtension is not null)];

    public IReadOnlyList<WorkItemRow> Finished => [.. rows.Where(r => r.Item.FinishedOn is not null)];

    /// <summary>Whom to phone: each unit with late work, its person, the number at work and how many items; without a person whoever of the unit has a number.</summary>
    public IReadOnlyList<(string Unit, string? Person, string? Phone, int Items)> Calls =>
        [.. Late.GroupBy(r => (r.Lead, r.Accountable, r.Item.LeadUnit, Person: r.Item.AccountableOn(Today)))
            .Select(g => (g.Key.Lead, g.Key.Accountable, Post: posts[g.Key.LeadUnit].FirstOrDefault(p => p.WorkPhone is not null && (g.Key.Person is null || p.PersonId == g.Key.Person)), Items: g.Count()))
            .Select(c => (c.Lead, c.Accountable, c.Post is null ? null : c.Accountable is null ? $"{c.Post.WorkPhone} ({c.Post.FullName}, {c.Post.Title})" : c.Post.WorkPhone, c.Items))
            .OrderByDescending(c => c.Items).ThenBy(c => c.Lead, StringComparer.CurrentCulture)];

    /// <summary>The latest first; today's is the one being written.</summary>
    public IReadOnlyList<Briefing> Briefings { get; private set; } = [];

    public Briefing? Present => Briefings.FirstOrDefault(b => b.HeldOn == Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return Gone();
        }

        (Minutes, Version) = (Present?.Minutes, Present?.Version ?? 0);
        return Page();
    }

    /// <summary>Công văn đôn đốc gửi các đơn vị có việc quá hạn; số và ngày để trống đến khi ký.</summary>
    public async Task<IActionResult> OnGetDonDocAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel) || Late.Count == 0)
        {
            return Gone();
        }

        var layout = rules.InForce<PartyLayout>("party-document-layout", Today).Settings;
        return File(PartyDocumentWriter.Write(PressingLetter.Of(Unit, Late, Rule, Today), layout), PartyDocumentWriter.ContentType, $"cong-van-don-doc-{Today:yyyy-MM-dd}.docx");
    }

    [Writes("direction.briefing")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var present = await db.Set<Briefing>().FirstOrDefaultAsync(b => b.Unit == Unit.Id && b.HeldOn == Today, cancel);
        if (present is null)
        {
            if (!Briefing.Hold(Unit.Id, Today, Minutes, Now).TryGet(out var held, out var why))
            {
                return await RefusedAsync(nameof(Minutes), why);
            }

            db.Add(held);
        }
        else
        {
            db.Expect(present, Version);
            if (present.Write(Minutes) is { } refusal)
            {
                return await RefusedAsync(nameof(Minutes), refusal);
            }
        }

        acts.Current.OnUnit(Unit.Id);
        return Done("Đã lưu biên bản giao ban.", "/giao-ban");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await ReadAsync(HttpContext.RequestAborted);
            Version = Present?.Version ?? 0;
            ModelState.Remove(nameof(Version));
        }
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var own = access.Own(DirectionPermissions.Assign);
        if (own.Count == 0 || await units.FindAsync(own[0], Today, cancel) is not { } unit)
        {
            return false;
        }

        (Unit, Rule) = (unit, rules.InForce<BriefingRule>("briefing", Today).Settings);
        var since = Today.AddDays(-Rule.DaysBack);
        rows = await items.ReadAsync(db.Set<WorkItem>().Where(i => i.Assigner == unit.Id && i.GroupName == null && (i.FinishedOn == null || i.FinishedOn >= since)), Today, cancel);
        posts = (await people.PostsAsync(Late.Select(r => r.Item.LeadUnit), Today, cancel)).ToLookup(p => p.UnitId);
        Briefings = await db.Set<Briefing>().AsNoTracking().Where(b => b.Unit == unit.Id).OrderByDescending(b => b.HeldOn).Take(Shown).ToListAsync(cancel);
        return true;
    }
}

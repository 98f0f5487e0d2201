using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Một danh sách, một ngày, mỗi người một số: one step of many cases of a kind that wait for the actor's units.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class RecordBatchModel(AppDb db, CaseReach reach, CaseBook book, ProcedureRules rules, UnitDirectory units, PersonDirectory people, Actor actor, Acts acts) : OfficePage
{
    private const int Most = 100;

    /// <summary>Kind and step, such as <c>Admission.ceremony</c>; null: the first that waits.</summary>
    [BindProperty(SupportsGet = true, Name = "buoc")]
    public string? Step { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    private Dictionary<PersonId, PartialDate?> Born { get; set; } = [];

    public bool Votes { get; private set; }

    public bool AsksNumber { get; private set; }

    public string? FaultOf(int line) => ModelState[$"In.Lines[{line}].Paper"] is { Errors: [var error, ..] } ? error.ErrorMessage : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        In.On = Today;
        await ShowAsync(cancel);
    }

    /// <summary>Danh sách of the chosen step, to be signed on paper: who, born when, which cell, since when.</summary>
    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await this.ListAsync<CaseRow>(
            new("danh-sach-thu-tuc", Groups.FirstOrDefault(g => g.Value == Step)?.Text ?? "Danh sách thủ tục") { Personal = true, ReadOn = Today }, Rows,
            new("Họ và tên", 30, r => r.FullName), new("Ngày sinh", 14, r => Born.GetValueOrDefault(r.Case.PersonId)?.Text), new("Chi bộ", 44, r => r.Cell), new("Căn cứ", 30, r => r.Case.Ground),
            new("Mở ngày", 14, r => r.Case.OpenedOn), new("Hạn", 14, r => r.Case.DueOn), new("Số", 14, _ => null));
    }

    [Writes("members.case-step")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var chosen = In.Lines.Where(l => l.Chosen).DistinctBy(l => l.Id).Take(Most).ToList();
        if (In.On is null)
        {
            AskForDay("In.On");
        }
        else if (chosen.Count == 0)
        {
            ModelState.AddModelError("In.On", "Đồng chí chọn ít nhất một dòng.");
        }

        if (!ModelState.IsValid || In.On is not { } on)
        {
            return await InvalidAsync();
        }

        await ShowAsync(cancel);
        if (Votes && (In.Convened is null || In.Yes is null))
        {
            ModelState.AddModelError(In.Convened is null ? "In.Convened" : "In.Yes", ProcedureRefusals.VoteIncomplete.Sentence);
            return await InvalidAsync();
        }

        var open = Rows.Select(r => r.Case.Id).ToHashSet();
        var ids = chosen.ConvertAll(l => l.Id);
        var cases = await db.Set<MemberCase>().AsTracking().Include(c => c.Entries.OrderBy(e => e.Number)).Include(c => c.Papers).AsSingleQuery().Where(c => ids.Contains(c.Id)).ToListAsync(cancel);
        var persons = cases.ConvertAll(c => c.PersonId);
        var born = await people.Lines().Where(p => persons.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.BornOn, cancel);
        foreach (var line in chosen)
        {
            if (cases.Find(c => c.Id == line.Id) is not { } of || !open.Contains(of.Id))
            {
                return Gone();
            }

            var vote = In.Convened is { } convened && In.Yes is { } yes ? new MeetingVote(convened, 0, 0, 0, 0, 0, yes, 0) : null;
            if (await book.RecordAsync(of, born.GetValueOrDefault(of.PersonId), new StepRecord(of.Step, on) { Paper = line.Paper, Vote = vote }, cancel) is { } refusal)
            {
                ModelState.AddModelError($"In.Lines[{In.Lines.IndexOf(line)}].Paper", refusal.Sentence);
            }
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        acts.Current.OnUnit(cases[0].HolderId);
        return Done($"Đã ghi cho {VietnameseFormat.Number(chosen.Count)} đồng chí.", "/dang-vien/thu-tuc/hang-loat");
    }

    protected override Task LoadAsync() => ShowAsync(HttpContext.RequestAborted);

    private async Task ShowAsync(CancellationToken cancel)
    {
        var mine = units.Reached(actor.ScopeOf(MemberPermissions.Procedures), Today);
        var waiting = await (
            from of in reach.Readable().Where(c => c.ClosedOn == null && mine.Contains(c.HolderId))
            join person in people.Lines() on of.PersonId equals person.Id
            orderby of.DueOn == null, of.DueOn, person.SortKey, of.Id
            select new { of, person.FullName, person.BornOn }).Take(Most * 10).ToListAsync(cancel);
        var decides = actor.Can(MemberPermissions.Decide);
        var steps = waiting.Select(w => (w.of, w.FullName, Rule: rules.For(w.of, Today))).Select(w => (w.of, w.FullName, w.Rule, Step: w.Rule.Step(w.of.Step)!, Key: $"{w.of.Kind}.{w.of.Step}"))
            .Where(w => decides || w.Step.Work != StepWork.Decide).ToList();
        Groups = [.. steps.GroupBy(s => s.Key, StringComparer.Ordinal).Select(g => new SelectListItem($"{g.First().Rule.Name}: {g.First().Step.Name} ({g.Count()})", g.Key))];
        Step = Groups.Any(g => g.Value == Step) ? Step : (Groups.Count > 0 ? Groups[0].Value : null);
        var rows = steps.Where(s => s.Key == Step).Take(Most).ToList();
        Born = waiting.DistinctBy(w => w.of.PersonId).ToDictionary(w => w.of.PersonId, w => w.BornOn);
        var names = await units.NamesAsync(rows.SelectMany(r => new[] { r.of.CellId, r.of.HolderId }), Today, cancel);
        Rows = [.. rows.Select(r => new CaseRow(r.of, r.FullName, names[r.of.CellId], names[r.of.HolderId], r.Step.Name))];
        (Votes, AsksNumber) = (rows.Exists(r => r.Step.Threshold is not null), rows.Exists(r => r.Step.AsksNumber));
    }

    public sealed class Input
    {
        public DateOnly? On { get; set; }

        public int? Convened { get; set; }

        public int? Yes { get; set; }

        public List<Line> Lines { get; set; } = [];
    }

    public sealed class Line
    {
        public CaseId Id { get; set; }

        public bool Chosen { get; set; }

        public string? Paper { get; set; }
    }
}

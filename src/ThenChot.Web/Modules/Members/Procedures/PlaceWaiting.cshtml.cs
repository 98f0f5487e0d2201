using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>A cell that ended, and how many of its members nobody has placed yet.</summary>
public sealed record EndedCell(UnitId Id, string Code, string Name, DateOnly ClosedOn, int Members);

/// <summary>Chuyển sinh hoạt tập thể: the members of a cell that ended with several heirs, or none, go to theirs in one act.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class PlaceWaitingModel(AppDb db, MemberReach reach, MemberRules rules, UnitDirectory units, LineageReader lineage, PersonDirectory people, DutyBook duties, Actor actor, Acts acts) : OfficePage
{
    private const int Most = 300;

    [BindProperty(SupportsGet = true, Name = "chi-bo")]
    public string? Code { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<EndedCell> Ended { get; private set; } = [];

    public EndedCell? Chosen { get; private set; }

    public IReadOnlyList<PersonLine> People { get; private set; } = [];

    public IReadOnlyList<MemberFile> Files { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Heirs { get; private set; } = [];

    public string? FaultOf(int line) => ModelState[$"In.Lines[{line}].Heir"] is { Errors: [var error, ..] } ? error.ErrorMessage : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(tracked: false, cancel);
        In.From = Chosen?.ClosedOn;
    }

    [Writes("members.place")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(tracked: true, cancel);
        if (Chosen is null)
        {
            return Gone();
        }

        if (In.From is null)
        {
            AskForDay("In.From");
        }

        if (VietnameseText.Nfc(In.Minutes).Length == 0)
        {
            ModelState.AddModelError("In.Minutes", "Ghi số, ngày của biên bản bàn giao hoặc quyết định.");
        }

        var all = await reach.CellAsync(In.Cell, Today, MemberPermissions.Edit, cancel);
        if (!string.IsNullOrWhiteSpace(In.Cell) && all is null)
        {
            ModelState.AddModelError("In.Cell", MemberReach.NoCell(In.Cell).Sentence);
        }

        var heirs = (await units.FindManyAsync(Heirs.Select(h => UnitId.From(Guid.Parse(h.Value))), Today, cancel)).ToDictionary(u => u.Id.ToString(), u => new CellPlace(u.Id, u.Name, u.Kind, new DateSpan(u.FoundedOn, u.ClosedOn)), StringComparer.Ordinal);
        var placed = 0;
        for (var i = 0; ModelState.IsValid && i < In.Lines.Count; i++)
        {
            var cell = heirs.GetValueOrDefault(In.Lines[i].Heir ?? "") ?? all;
            if (cell is null || Files.FirstOrDefault(f => f.Id == In.Lines[i].Member) is not { } file)
            {
                continue;
            }

            if (file.Place(cell, In.From!.Value, rules.TermsOf(file.CeremonyOn, Today), Today) is { } refusal)
            {
                ModelState.AddModelError($"In.Lines[{i}].Heir", refusal.Sentence);
            }

            placed++;
        }

        if (ModelState.IsValid && placed == 0)
        {
            ModelState.AddModelError("In.Cell", "Đồng chí chọn chi bộ cho ít nhất một người, hoặc ghi mã chi bộ nhận cả danh sách.");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (placed == Chosen.Members)
        {
            await duties.CloseAsync(Chosen.Id.Value, MemberFollow.Waiting.Code, cancel: cancel);
        }

        acts.Current.OnUnit(Chosen.Id).Because($"Chuyển sinh hoạt tập thể: {VietnameseText.Nfc(In.Minutes)}");
        return Done($"Đã phân {VietnameseFormat.Number(placed)} đồng chí về chi bộ mới.", "/dang-vien/cho-phan");
    }

    protected override Task LoadAsync() => Files.Count > 0 ? Task.CompletedTask : ShowAsync(tracked: false, HttpContext.RequestAborted);

    private async Task ShowAsync(bool tracked, CancellationToken cancel)
    {
        var closed = units.DatedPlaces().Where(p => p.ClosedOn != null && p.ClosedOn <= Today).Select(p => new { p.UnitId, p.Code, p.ClosedOn }).Distinct();
        var counts = await (
            from file in reach.Within(actor.ScopeOf(MemberPermissions.Edit)).AsNoTracking()
            where file.LeftOn == null
            join cell in closed on file.CellId equals cell.UnitId
            group file by new { cell.UnitId, cell.Code, cell.ClosedOn } into ended
            orderby ended.Key.Code
            select new { ended.Key, Members = ended.Count() }).Take(Most).ToListAsync(cancel);
        var names = await units.NamesAsync(counts.Select(c => c.Key.UnitId), Today, cancel);
        Ended = [.. counts.Select(c => new EndedCell(c.Key.UnitId, c.Key.Code, names[c.Key.UnitId], c.Key.ClosedOn!.Value, c.Members))];
        if (Ended.FirstOrDefault(e => string.Equals(e.Code, Code, StringComparison.OrdinalIgnoreCase)) is not { } chosen)
        {
            return;
        }

        Chosen = chosen;
        var files = db.Set<MemberFile>().Include(f => f.Stays).Where(f => f.CellId == chosen.Id && f.LeftOn == null).OrderBy(f => f.Id).Take(Most);
        Files = await (tracked ? files.AsTracking() : files.AsNoTracking()).ToListAsync(cancel);
        var persons = Files.Select(f => f.PersonId).ToList();
        People = await people.Lines().Where(p => persons.Contains(p.Id)).OrderBy(p => p.SortKey).ThenBy(p => p.Id).ToListAsync(cancel);
        var heirs = (await lineage.HeirsOntoAsync(Today, [chosen.Id], cancel)).HeirsOf(chosen.Id, chosen.ClosedOn.AddDays(-1));
        var called = await units.NamesAsync(heirs, Today, cancel);
        Heirs = [.. heirs.Where(h => h != chosen.Id).Select(h => new SelectListItem(called[h], h.ToString()))];
    }

    public sealed class Input
    {
        public DateOnly? From { get; set; }

        /// <summary>Biên bản bàn giao, quyết định.</summary>
        public string? Minutes { get; set; }

        /// <summary>Where whoever has no line of their own goes.</summary>
        public string? Cell { get; set; }

        public List<Line> Lines { get; set; } = [];
    }

    public sealed class Line
    {
        public MemberId Member { get; set; }

        public string? Heir { get; set; }
    }
}

using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>A line of a sheet with its name; elsewhere: the official cell is another one, which sets what is due.</summary>
public sealed record DuesLineRow(DuesLine Line, string FullName, string Why, bool IsElsewhere);

/// <summary>Bảng thu đảng phí của chi bộ trong một tháng: what each owes and paid; receipts; settled when done.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ShowDuesModel(AppDb db, DuesBook book, DuesRules rules, MemberRules members, PersonDirectory people, UnitDirectory units, Installation installation, RuleBook layouts, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public SheetAtHand View { get; private set; } = null!;

    public DuesSheet Sheet => View.Sheet;

    public DuesRule Rule => rules.Of(Sheet.RuleId);

    public IReadOnlyList<DuesLineRow> Rows { get; private set; } = [];

    public bool MayWrite => View.MayWrite && Sheet.SettledOn is null;

    public bool IsDemo { get; private set; }

    public async Task<IActionResult> OnGetAsync(DuesSheetId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: false, cancel))
        {
            return Gone();
        }

        In = new Input { On = Today, Version = Sheet.Version };
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(DuesSheetId id, CancellationToken cancel) => !await ShowAsync(id, tracked: false, cancel) ? Gone() : await this.ListAsync<DuesLineRow>(
        new("bang-thu-dang-phi", $"Bảng thu đảng phí {Sheet.Month.Name.ToLowerInvariant()}, {View.Cell.Name}") { Personal = true, ReadOn = Today }, Rows,
        new("Họ và tên", 30, r => r.FullName), new("Nhóm, lý do", 44, r => r.Why), new("Mức tính (đồng)", 18, r => r.Line.BaseVnd), new("Phải đóng (đồng)", 18, r => r.Line.DueVnd),
        new("Đã đóng (đồng)", 18, r => r.Line.PaidVnd), new("Ngày đóng", 14, r => r.Line.PaidOn), new("Số phiếu thu", 14, r => r.Line.Receipt));

    /// <summary>Phiếu thu of one member.</summary>
    public async Task<IActionResult> OnGetPhieuAsync(DuesSheetId id, int so, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: false, cancel) || Rows.FirstOrDefault(r => r.Line.Receipt == so) is not { Line.PaidOn: { } on } row)
        {
            return Gone();
        }

        var parent = View.Cell.ParentId is { } above ? await units.FindAsync(above, on, cancel) : null;
        var layout = layouts.InForce<PartyLayout>("party-document-layout", on).Settings;
        return File(PartyDocumentWriter.Write(DuesReceipt.Of(Sheet, row, Rule, View.Cell.Name, parent?.Name, members.On(on).Place, on), layout), PartyDocumentWriter.ContentType, $"phieu-thu-{Sheet.Month.Code}-{so:000}.docx");
    }

    /// <summary>Ghi đã thu, for all lines that were changed, with one day.</summary>
    [Writes("members.collect-dues")]
    public async Task<IActionResult> OnPostAsync(DuesSheetId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: true, cancel) || !View.MayWrite)
        {
            return Gone();
        }

        if (In.On is null)
        {
            AskForDay("In.On");
            return await InvalidAsync();
        }

        if (await CollectAsync() is { } wrong)
        {
            return wrong;
        }

        return await WrittenAsync("Thu đảng phí", "Đã ghi số thu.", cancel);
    }

    [Writes("members.draw-dues")]
    public async Task<IActionResult> OnPostLapLaiAsync(DuesSheetId id, CancellationToken cancel) =>
        !await ShowAsync(id, tracked: true, cancel) || !View.MayWrite ? Gone()
        : await CollectAsync() is { } wrong ? wrong
        : await book.RedrawAsync(Sheet, cancel) is { } refusal ? await RefusedAsync(refusal)
        : await WrittenAsync("Lập lại bảng thu đảng phí", "Đã lập lại bảng theo mức hiện nay.", cancel);

    /// <summary>Chốt: what was typed beside the button counts as well.</summary>
    [Writes("members.settle-dues")]
    public async Task<IActionResult> OnPostChotAsync(DuesSheetId id, CancellationToken cancel) =>
        !await ShowAsync(id, tracked: true, cancel) || !View.MayWrite ? Gone()
        : await CollectAsync() is { } wrong ? wrong
        : Sheet.Settle(Today) is { } refusal ? await RefusedAsync(refusal)
        : await WrittenAsync("Chốt bảng thu đảng phí", "Đã chốt bảng thu.", cancel);

    /// <summary>Enters every sum that was changed, whichever button was pressed; null: all of them stand.</summary>
    private async Task<IActionResult?> CollectAsync()
    {
        db.Expect(Sheet, In.Version);
        foreach (var (index, line) in In.Lines.Index())
        {
            var paid = string.IsNullOrWhiteSpace(line.Paid) ? 0 : DuesWords.Read(line.Paid) ?? -1;
            if (!Sheet.Lines.Any(s => s.MemberId == line.Member && s.PaidVnd != paid))
            {
                continue;
            }

            if (In.On is not { } on)
            {
                AskForDay("In.On");
            }
            else if (Sheet.Pay(line.Member, paid, on, Today) is { } refusal)
            {
                if (refusal.Code is not ("members.dues-paid-outside" or "members.dues-sum-malformed"))
                {
                    return await RefusedAsync(refusal);
                }

                ModelState.TryAddModelError(refusal.Code == "members.dues-paid-outside" ? "In.On" : $"In.Lines[{index}].Paid", refusal.Sentence);
            }
        }

        return ModelState.IsValid ? null : await InvalidAsync();
    }

    private async Task<IActionResult> WrittenAsync(string what, string said, CancellationToken cancel)
    {
        db.Touch(Sheet);
        await book.EnteredAsync(Sheet, what, cancel);
        acts.Current.OnUnit(Sheet.CellId);
        return Done(said, $"/dang-phi/{Sheet.Id}");
    }

    /// <summary>After a refusal the sheet is shown as it stands stored, beside what was typed.</summary>
    protected override Task LoadAsync() => ShowAsync(Sheet.Id, tracked: false, HttpContext.RequestAborted);

    private async Task<bool> ShowAsync(DuesSheetId id, bool tracked, CancellationToken cancel)
    {
        if (await book.FindAsync(id, tracked, cancel) is not { } found)
        {
            return false;
        }

        View = found;
        var ids = Sheet.Lines.Select(l => l.MemberId).ToList();
        var names = await (
            from file in db.Set<MemberFile>().IgnoreQueryFilters().AsNoTracking() // a line stays as it was drawn, also after two files were merged
            where ids.Contains(file.Id)
            join read in db.Set<MemberFile>() on file.MergedIntoId ?? file.Id equals read.Id
            join person in people.Lines() on read.PersonId equals person.Id
            select new { file.Id, read.CellId, person.FullName, person.SortKey }).ToDictionaryAsync(f => f.Id, cancel);
        Rows = [.. Sheet.Lines.OrderBy(l => names[l.MemberId].SortKey, StringComparer.Ordinal).ThenBy(l => l.MemberId.Value).Select(l => new DuesLineRow(l, names[l.MemberId].FullName, DuesWords.Why(l, Rule), names[l.MemberId].CellId != Sheet.CellId))];
        IsDemo = await installation.IsDemoAsync(cancel);
        return true;
    }

    public sealed class Input
    {
        public DateOnly? On { get; set; }

        public int Version { get; set; }

        public List<Line> Lines { get; set; } = [];
    }

    public sealed class Line
    {
        public MemberId Member { get; set; }

        /// <summary>As typed; empty: nothing.</summary>
        public string? Paid { get; set; }
    }
}

using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>A line of a sheet with its name; the index is its place in the form.</summary>
public sealed record DuesLineRow(DuesLine Line, string FullName, string Why);

/// <summary>Bảng thu đảng phí của chi bộ trong một tháng: what each owes and paid; receipts; settled when done.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ShowDuesModel(AppDb db, DuesBook book, DuesRules rules, PersonDirectory people, UnitDirectory units, Installation installation, RuleBook layouts, Acts acts) : OfficePage
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
        return File(PartyDocumentWriter.Write(DuesReceipt.Of(Sheet, row, Rule, View.Cell.Name, parent?.Name, on), layout), PartyDocumentWriter.ContentType, $"phieu-thu-{Sheet.Month.Code}-{so:000}.docx");
    }

    /// <summary>Ghi đã thu, for all lines that were changed, with one day.</summary>
    [Writes("members.collect-dues")]
    public async Task<IActionResult> OnPostAsync(DuesSheetId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, tracked: true, cancel) || !View.MayWrite)
        {
            return Gone();
        }

        if (In.On is not { } on)
        {
            AskForDay("In.On");
            return await InvalidAsync();
        }

        db.Expect(Sheet, In.Version);
        foreach (var line in In.Lines.Where(l => Sheet.Lines.Any(s => s.MemberId == l.Member && s.PaidVnd != (l.Paid ?? 0))))
        {
            if (Sheet.Pay(line.Member, line.Paid ?? 0, on, Today) is { } refusal)
            {
                return refusal.Code == "members.dues-paid-outside" ? await RefusedAsync("In.On", refusal) : await RefusedAsync(refusal);
            }
        }

        return await WrittenAsync("Thu đảng phí", "Đã ghi số thu.", cancel);
    }

    [Writes("members.draw-dues")]
    public async Task<IActionResult> OnPostLapLaiAsync(DuesSheetId id, CancellationToken cancel) =>
        !await ShowAsync(id, tracked: true, cancel) || !View.MayWrite ? Gone()
        : await book.RedrawAsync(Sheet, cancel) is { } refusal ? await RefusedAsync(refusal)
        : await WrittenAsync("Lập lại bảng thu đảng phí", "Đã lập lại bảng theo mức hiện nay.", cancel);

    [Writes("members.settle-dues")]
    public async Task<IActionResult> OnPostChotAsync(DuesSheetId id, CancellationToken cancel) =>
        !await ShowAsync(id, tracked: true, cancel) || !View.MayWrite ? Gone()
        : Sheet.Settle(Today) is { } refusal ? await RefusedAsync(refusal)
        : await WrittenAsync("Chốt bảng thu đảng phí", "Đã chốt bảng thu.", cancel);

    private async Task<IActionResult> WrittenAsync(string what, string said, CancellationToken cancel)
    {
        db.Touch(Sheet);
        await book.EnteredAsync(Sheet, what, cancel);
        acts.Current.OnUnit(Sheet.CellId);
        return Done(said, $"/dang-phi/{Sheet.Id}");
    }

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
            select new { file.Id, person.FullName, person.SortKey }).ToDictionaryAsync(f => f.Id, cancel);
        Rows = [.. Sheet.Lines.OrderBy(l => names[l.MemberId].SortKey, StringComparer.Ordinal).ThenBy(l => l.MemberId.Value).Select(l => new DuesLineRow(l, names[l.MemberId].FullName, DuesWords.Why(l, Rule)))];
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

        public long? Paid { get; set; }
    }
}

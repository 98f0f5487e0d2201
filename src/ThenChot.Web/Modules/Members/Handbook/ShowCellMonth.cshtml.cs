using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>One of the five lines: what, how it stands, and where it is done.</summary>
public sealed record MonthLine(string Title, string Text, bool IsDone, string Url, string Step);

/// <summary>Tháng này chi bộ cần làm: five lines for the secretary, in large type, on one sheet of paper.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class ShowCellMonthModel(AppDb db, CellReach cells, MemberRules rules, PersonDirectory people, Installation installation) : OfficePage
{
    private const int MostNamed = 3;

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Code { get; set; }

    /// <summary>Null: none of the reader's roles is in a cell, or the code names none of theirs.</summary>
    public UnitRef? Cell { get; private set; }

    public IReadOnlyList<MonthLine> Lines { get; private set; } = [];

    public Period Month => Period.Holding(PeriodKind.Month, Today);

    public bool IsDemo { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        Cell = await cells.FindAsync(Code, cancel);
        if (Cell is null)
        {
            return;
        }

        Lines = [await MeetingAsync(Cell, cancel), await CasesAsync(Cell, cancel), await ProbationAsync(Cell, cancel), await DuesAsync(Cell, cancel), await AnswersAsync(Cell, cancel)];
    }

    private async Task<MonthLine> MeetingAsync(UnitRef cell, CancellationToken cancel)
    {
        var (first, last) = (Month.Start, Month.End);
        var all = await db.Set<CellMeeting>().AsNoTracking().Include(m => m.Papers).AsSingleQuery().Where(m => m.CellId == cell.Id && m.HeldOn >= first && m.HeldOn <= last).OrderBy(m => m.HeldOn).ToListAsync(cancel);
        var next = all.Find(m => m.Present is null) ?? all.LastOrDefault();
        const string Title = "Sinh hoạt chi bộ";
        return next is null ? new MonthLine(Title, "Chưa lên lịch sinh hoạt tháng này.", false, $"/so-tay/sinh-hoat/them?don-vi={cell.Code}", "Lên lịch")
            : next.Present is { } there ? new MonthLine(Title, $"Đã sinh hoạt ngày {VietnameseFormat.Date(next.HeldOn)}, có mặt {there} đồng chí.", true, $"/so-tay/sinh-hoat/{next.Id}", "Xem")
            : next.HeldOn <= Today ? new MonthLine(Title, $"Buổi ngày {VietnameseFormat.Date(next.HeldOn)} chưa ghi kết quả.", false, $"/so-tay/sinh-hoat/{next.Id}", "Ghi kết quả")
            : new MonthLine(Title, $"Ngày {VietnameseFormat.Date(next.HeldOn)}{(next.Place is null ? "" : $", {next.Place}")}; {(next.Papers.Count == 0 ? "chưa gửi tài liệu" : $"đã gửi {next.Papers.Count} tài liệu")}.", next.Papers.Count > 0, $"/so-tay/sinh-hoat/{next.Id}", next.Papers.Count == 0 ? "Gửi tài liệu" : "Xem");
    }

    private async Task<MonthLine> CasesAsync(UnitRef cell, CancellationToken cancel)
    {
        var due = await db.Set<MemberCase>().AsNoTracking().Where(c => c.HolderId == cell.Id && c.ClosedOn == null).Select(c => c.DueOn).ToListAsync(cancel);
        var late = due.Count(d => d < Today);
        return new MonthLine(
            "Thủ tục chờ chi bộ",
            due.Count == 0 ? "Không có thủ tục nào đang chờ chi bộ." : $"{due.Count} thủ tục{(late > 0 ? $", {late} đã quá hạn" : due.Min() is { } soonest ? $", sớm nhất đến hạn {VietnameseFormat.Date(soonest)}" : "")}.",
            due.Count == 0, $"/dang-vien/thu-tuc?chi-bo={cell.Code}", "Mở danh sách");
    }

    /// <summary>Those whose probation ends before the month after this one is over.</summary>
    private async Task<MonthLine> ProbationAsync(UnitRef cell, CancellationToken cancel)
    {
        var months = rules.TermsOf(PartialDate.On(Today), Today).ProbationMonths ?? 0;
        var until = PartialDate.On(Month.Next.End.AddMonths(-months));
        var found = await (
            from file in db.Set<MemberFile>().AsNoTracking()
            where file.CellId == cell.Id && file.LeftOn == null && file.OfficialOn == null && (file.CeremonyOn ?? file.DecidedOn) <= until
            join person in people.Lines() on file.PersonId equals person.Id
            orderby person.SortKey
            select person.FullName).ToListAsync(cancel);
        var named = string.Join(", ", found.Take(MostNamed)) + (found.Count > MostNamed ? $" và {found.Count - MostNamed} đồng chí khác" : "");
        return new MonthLine(
            "Đảng viên dự bị đến hạn xét",
            found.Count == 0 ? $"Không có đồng chí nào đủ {months} tháng dự bị đến hết tháng sau." : $"{named}: đủ {months} tháng đến hết tháng sau.",
            found.Count == 0, $"/dang-vien?don-vi={cell.Code}&tinh-trang={nameof(MemberStatus.Probationary)}", "Xem danh sách");
    }

    private async Task<MonthLine> DuesAsync(UnitRef cell, CancellationToken cancel)
    {
        var month = Month;
        var sheet = await db.Set<DuesSheet>().AsNoTracking().FirstOrDefaultAsync(s => s.CellId == cell.Id && s.Month == month, cancel);
        const string Title = "Thu đảng phí";
        return sheet is null ? new MonthLine(Title, "Chưa lập bảng thu tháng này.", false, $"/dang-phi?don-vi={cell.Code}&thang={month.Code}", "Lập bảng")
            : new MonthLine(
                Title, sheet.People == 0 ? "Đã lập bảng, chưa có đồng chí nào ghi mức đóng." : $"{sheet.PeoplePaid} trên {sheet.People} đồng chí đã đóng đủ{(sheet.SettledOn is { } on ? $"; đã chốt {VietnameseFormat.Date(on)}" : "")}.",
                sheet.SettledOn is not null || (sheet.People > 0 && sheet.PeoplePaid == sheet.People), $"/dang-phi/{sheet.Id}", sheet.SettledOn is null ? "Ghi số thu" : "Xem");
    }

    /// <summary>What waits for a word of the secretary: requests of members, and what was entered for the cell.</summary>
    private async Task<MonthLine> AnswersAsync(UnitRef cell, CancellationToken cancel)
    {
        var due = await db.Set<RecordRequest>().AsNoTracking().Where(r => r.HolderId == cell.Id && r.Stage == RequestStage.AtCell).Select(r => r.AnswerBy).ToListAsync(cancel);
        var entered = await db.Set<StandIn>().CountAsync(s => s.CellId == cell.Id && s.State == StandInState.AwaitsCell, cancel);
        string[] said =
        [
            .. due.Count == 0 ? Array.Empty<string>() : [$"{due.Count} đề nghị của đảng viên, trả lời trước hết ngày {VietnameseFormat.Date(due.Min())}"],
            .. entered == 0 ? Array.Empty<string>() : [$"{entered} việc cấp trên nhập thay chờ xác nhận"],
        ];
        return new MonthLine(
            "Đề nghị và việc nhập thay chờ trả lời", said.Length == 0 ? "Không có việc nào chờ trả lời." : string.Join("; ", said) + ".",
            said.Length == 0, due.Count == 0 && entered > 0 ? "/dang-vien/nhap-thay" : "/dang-vien/de-nghi", "Trả lời");
    }
}

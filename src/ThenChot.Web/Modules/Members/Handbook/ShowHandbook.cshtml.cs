using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Merging;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>Sổ tay đảng viên: one's own record, who saw it, what one asked for, the next meeting with its papers.</summary>
[Demand(MemberPermissions.Handbook)]
public sealed class ShowHandbookModel(AppDb db, OwnFile own, MemberNumbers numbers, ProcedureRules rules, UnitDirectory units, Installation installation, Actor actor) : OfficePage
{
    private const int MostOpenings = 10;
    private const int MonthsOfPapers = 12;

    /// <summary>Null: whoever is signed in has no file here.</summary>
    public MemberFile? Member { get; private set; }

    public string FullName => actor.Name;

    public string? Card { get; private set; }

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public IReadOnlyList<FileOpening> Openings { get; private set; } = [];

    public IReadOnlyList<RecordRequest> Requests { get; private set; } = [];

    public IReadOnlyList<(MemberCase Case, string Step)> Cases { get; private set; } = [];

    public IReadOnlyList<CellMeeting> Meetings { get; private set; } = [];

    /// <summary>The next meeting of the cell; null: none is planned.</summary>
    public CellMeeting? Next => Meetings.Where(m => m.HeldOn >= Today && m.Present is null).MinBy(m => m.HeldOn);

    /// <summary>Tài liệu: what the cell gave out with its meetings, the latest first.</summary>
    public IEnumerable<(CellMeeting Meeting, MeetingPaper Paper)> Papers => Meetings.OrderByDescending(m => m.HeldOn).SelectMany(m => m.Papers.Select(p => (m, p)));

    /// <summary>Đảng phí của tôi: by month, the latest first.</summary>
    public IReadOnlyList<(Period Month, DuesLine Line)> Dues { get; private set; } = [];

    public bool IsDemo { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        if (await own.FindAsync(cancel) is not { } file)
        {
            return;
        }

        Member = file;
        Card = numbers.Masked(file, NumberKind.Card);
        Openings = await db.Set<FileOpening>().AsNoTracking().Where(o => o.MemberId == file.Id || MergedFiles.Behind(db, file.Id).Contains(o.MemberId)).OrderByDescending(o => o.At).Take(MostOpenings).ToListAsync(cancel);
        Requests = await db.Set<RecordRequest>().AsNoTracking().Where(r => r.MemberId == file.Id).OrderByDescending(r => r.Id).Take(MostOpenings).ToListAsync(cancel);
        var cases = await db.Set<MemberCase>().AsNoTracking().Where(c => c.PersonId == file.PersonId && c.ClosedOn == null).OrderBy(c => c.Id).ToListAsync(cancel);
        Cases = cases.ConvertAll(c => (c, rules.Of(c.RuleId, c.Kind).Step(c.Step)!.Name));
        var since = Today.AddMonths(-MonthsOfPapers);
        Meetings = file.LeftOn is not null ? [] : await db.Set<CellMeeting>().AsNoTracking().Include(m => m.Papers.OrderBy(p => p.Number)).AsSingleQuery()
            .Where(m => m.CellId == file.CellId && m.HeldOn >= since).OrderBy(m => m.HeldOn).ToListAsync(cancel);
        var dues = await (
            from line in db.Set<DuesLine>().AsNoTracking()
            where line.MemberId == file.Id || MergedFiles.Behind(db, file.Id).Contains(line.MemberId)
            join sheet in db.Set<DuesSheet>() on line.SheetId equals sheet.Id
            orderby sheet.Month descending, line.MemberId
            select new { sheet.Month, line }).Take(MonthsOfPapers).ToListAsync(cancel);
        Dues = dues.ConvertAll(d => (d.Month, d.line));
        Units = await units.NamesAsync(file.Stays.Select(s => s.UnitId).Concat(Cases.Select(c => c.Case.HolderId)), Today, cancel);
    }

    /// <summary>Tải hồ sơ của tôi: everything of the file that the member may read, as a table.</summary>
    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        if (await own.FindAsync(cancel) is not { } file)
        {
            return Gone();
        }

        var entries = await db.Set<MemberEntry>().AsNoTracking().Where(e => e.MemberId == file.Id).ToListAsync(cancel);
        var names = await units.NamesAsync(file.Stays.Select(s => s.UnitId), Today, cancel);
        return await this.ListAsync<OwnRow>(
            new("ho-so-cua-toi", "Hồ sơ đảng viên của tôi") { Personal = true, ReadOn = Today }, OwnRow.Of(file, FullName, entries, names, numbers, Today),
            new("Mục", 30, r => r.Block), new("Nội dung", 60, r => r.Content), new("Từ", 14, r => r.Since), new("Đến", 14, r => r.Until));
    }
}

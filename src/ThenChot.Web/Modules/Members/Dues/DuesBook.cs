using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Handbook;
using ThenChot.Web.Modules.Members.Merging;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>A sheet at hand: its cell, and whether the reader may write on it.</summary>
public sealed record SheetAtHand(DuesSheet Sheet, UnitRef Cell, bool MayWrite);

/// <summary>Draws up sheets in the open act, and finds those within reach.</summary>
public sealed class DuesBook(AppDb db, DuesRules rules, StandInBook standIns, UnitDirectory units, Actor actor, WorkingDay day, TimeProvider clock)
{
    public async Task<Outcome<DuesSheet>> DrawAsync(UnitId cell, Period month, CancellationToken cancel)
    {
        if (await db.Set<DuesSheet>().AnyAsync(s => s.CellId == cell && s.Month == month, cancel))
        {
            return DuesRefusals.DrawnAlready;
        }

        var payers = await PayersAsync(cell, month, cancel);
        if (payers.Count == 0)
        {
            return DuesRefusals.NobodyThere;
        }

        if (!DuesSheet.Draw(cell, month, payers, rules.In(month), day.Today, clock.GetUtcNow()).TryGet(out var sheet, out var why))
        {
            return why;
        }

        db.Add(sheet);
        await EnteredAsync(sheet, "Lập bảng thu đảng phí", cancel);
        return sheet;
    }

    public async Task<Refusal?> RedrawAsync(DuesSheet sheet, CancellationToken cancel) =>
        sheet.Redraw(await PayersAsync(sheet.CellId, sheet.Month, cancel), rules.In(sheet.Month), day.Today);

    public Task EnteredAsync(DuesSheet sheet, string what, CancellationToken cancel) =>
        standIns.EnterAsync(sheet.CellId, sheet.Id.Value, $"{what} {sheet.Month.Name.ToLowerInvariant()}", $"/dang-phi/{sheet.Id}", cancel);

    /// <summary>Null: not there, or not theirs.</summary>
    public async Task<SheetAtHand?> FindAsync(DuesSheetId id, bool tracked, CancellationToken cancel)
    {
        var sheets = db.Set<DuesSheet>().Include(s => s.Lines).AsSingleQuery();
        return await (tracked ? sheets.AsTracking() : sheets.AsNoTracking()).FirstOrDefaultAsync(s => s.Id == id, cancel) is { } sheet
            && await units.FindLastAsync(sheet.CellId, day.Today, cancel) is { } cell && actor.CanIn(MemberPermissions.Read, cell.Path)
            ? new SheetAtHand(sheet, cell, !actor.IsVisitor && actor.CanIn(MemberPermissions.Dues, cell.Path)) : null;
    }

    /// <summary>Who may read the history of a sheet: whoever may read the sheet.</summary>
    public static async Task<bool> HistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<DuesBook>().FindAsync(DuesSheetId.From(id), tracked: false, cancel) is not null;

    /// <summary>
    /// Everybody whose official cell it was at the end of the month (today, while it lasts), with the term that held at its beginning; and whoever
    /// is there now on a temporary stay: dues are paid where one takes part.
    /// </summary>
    private async Task<List<DuesPayer>> PayersAsync(UnitId cell, Period month, CancellationToken cancel)
    {
        var (first, last) = (month.Start, month.End < day.Today ? month.End : day.Today);
        var there = db.Set<CellStay>().Where(s => s.UnitId == cell && s.From <= last && (s.To == null || s.To > last)).Select(s => s.MemberId);
        var stays = db.Set<MemberCase>().AsNoTracking().Where(c => c.MemberId != null && c.ClosedOn == null && c.Kind == ProcedureKind.TransferTemporary && c.Step == CaseMeeting.AwayNow);
        var guests = stays.Where(c => c.ToCellId == cell).Select(c => c.MemberId!.Value);
        var files = await db.Set<MemberFile>().AsNoTracking().Where(f => there.Contains(f.Id) || guests.Contains(f.Id)).ToListAsync(cancel);
        var read = await MergedFiles.All(db).Where(m => there.Contains(m.ReadId) || guests.Contains(m.ReadId)).ToDictionaryAsync(m => m.RetiredId, m => m.ReadId, cancel);
        var behind = read.Keys.ToList();
        var terms = (await db.Set<DuesTerm>().AsNoTracking().Where(t => (there.Contains(t.MemberId) || guests.Contains(t.MemberId) || behind.Contains(t.MemberId)) && t.From <= first).ToListAsync(cancel))
            .ToLookup(t => read.GetValueOrDefault(t.MemberId, t.MemberId));
        var away = await stays.Where(c => c.CellId == cell).Select(c => c.MemberId!.Value).ToListAsync(cancel);
        return files.ConvertAll(f => new DuesPayer(f.Id, f.PartyAgeOn(first)?.Years ?? 0, terms[f.Id].OrderBy(t => t.From).ThenBy(t => t.MemberId == f.Id).LastOrDefault(), away.Contains(f.Id)));
    }
}

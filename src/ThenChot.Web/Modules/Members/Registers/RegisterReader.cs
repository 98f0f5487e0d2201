using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;
using ThenChot.Domain.Members.Keeping;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Keeping;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Registers;

/// <summary>Reads a register of a year for the cells that stand, or last stood, beneath a unit; names only of files the actor reaches.</summary>
public sealed class RegisterReader(AppDb db, MemberReach reach, UnitDirectory units, PersonDirectory people, ProcedureRules rules, Actor actor, WorkingDay day)
{
    private static readonly ProcedureKind[] Transfers = [ProcedureKind.TransferWithin, ProcedureKind.TransferOut, ProcedureKind.TransferAbroad, ProcedureKind.TransferTemporary, ProcedureKind.Arrival];

    /// <summary>In the order of days, then of names; at most so many and one more. Three queries.</summary>
    public async Task<IReadOnlyList<RegisterLine>> ReadAsync(RegisterKind kind, int year, TreePath unit, int most, CancellationToken cancel)
    {
        var (first, end) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        var cells = units.LastPlaces(day.Today).Under(unit, p => p.Path).Select(p => p.UnitId);
        var drafts = kind switch
        {
            RegisterKind.Members or RegisterKind.Probationers => await StandingAsync(kind, cells, first, end < day.Today.AddDays(1) ? end : day.Today.AddDays(1), most, cancel),
            RegisterKind.Left or RegisterKind.Died => await EndingAsync(kind, cells, first, end, most, cancel),
            RegisterKind.Rewards => await RewardsAsync(cells, year, most, cancel),
            RegisterKind.Badges => await BadgesAsync(cells, first, end, most, cancel),
            RegisterKind.CardHandovers => await KeptAsync(KeepingKind.CardHandover, cells, first, end, most, cancel),
            RegisterKind.FileHandovers => await KeptAsync(KeepingKind.FileHandover, cells, first, end, most, cancel),
            RegisterKind.Lendings => await KeptAsync(KeepingKind.Lending, cells, first, end, most, cancel),
            RegisterKind.Residences => await KeptAsync(KeepingKind.ResidenceLink, cells, first, end, most, cancel),
            _ => await CasesAsync(kind, cells, first, end, most, cancel),
        };
        return await NamedAsync(drafts, cancel);
    }

    /// <summary>Who is in a cell at the end of the year; probationers: who was on probation at any time of it.</summary>
    private async Task<List<Draft>> StandingAsync(RegisterKind kind, IQueryable<UnitId> cells, DateOnly first, DateOnly end, int most, CancellationToken cancel)
    {
        var (began, last) = (PartialDate.On(first), end.AddDays(-1));
        var isAll = kind == RegisterKind.Members;
        var rows = await (
            from stay in db.Set<CellStay>().AsNoTracking()
            where cells.Contains(stay.UnitId) && stay.From <= last && (stay.To == null || stay.To > last)
            join file in db.Set<MemberFile>() on stay.MemberId equals file.Id
            where isAll || file.OfficialOn == null || file.OfficialOn >= began
            join person in people.Lines() on file.PersonId equals person.Id
            orderby person.SortKey, file.Id
            select new { file, stay.UnitId, file.PersonId }).Take(most + 1).ToListAsync(cancel);
        return rows.ConvertAll(r => new Draft(null, r.PersonId, r.UnitId, RegisterWords.What(r.file), null));
    }

    private async Task<List<Draft>> EndingAsync(RegisterKind kind, IQueryable<UnitId> cells, DateOnly first, DateOnly end, int most, CancellationToken cancel)
    {
        LeavingKind[] ways = kind == RegisterKind.Died ? [LeavingKind.Died] : [LeavingKind.StruckOff, LeavingKind.Resigned, LeavingKind.Expelled, LeavingKind.AdmissionAnnulled];
        var rows = await (
            from stay in db.Set<CellStay>().AsNoTracking()
            where cells.Contains(stay.UnitId) && stay.To >= first && stay.To < end && stay.LeftAs != null && ways.Contains(stay.LeftAs.Value)
            join file in db.Set<MemberFile>() on stay.MemberId equals file.Id
            orderby stay.To, file.Id
            select new { stay, file.PersonId }).Take(most + 1).ToListAsync(cancel);
        return rows.ConvertAll(r => new Draft(r.stay.To, r.PersonId, r.stay.UnitId, MemberWords.Name(r.stay.LeftAs!.Value), null));
    }

    /// <summary>As the files have them: the day may be known to the month or the year alone, so it stands in the words.</summary>
    private async Task<List<Draft>> RewardsAsync(IQueryable<UnitId> cells, int year, int most, CancellationToken cancel)
    {
        var (first, end) = (new PartialDate(year), new PartialDate(year + 1));
        var rows = await (
            from entry in db.Set<MemberEntry>().AsNoTracking()
            where entry.Kind == EntryKind.Reward && entry.Since >= first && entry.Since < end
            join file in db.Set<MemberFile>() on entry.MemberId equals file.Id
            where cells.Contains(file.CellId)
            orderby entry.Since, entry.Id
            select new { entry, file.PersonId, file.CellId }).Take(most + 1).ToListAsync(cancel);
        return rows.ConvertAll(r => new Draft(null, r.PersonId, r.CellId, $"{r.entry.Since!.Value.Text}: {r.entry.Content}", null));
    }

    private async Task<List<Draft>> BadgesAsync(IQueryable<UnitId> cells, DateOnly first, DateOnly end, int most, CancellationToken cancel)
    {
        var rows = await (
            from award in db.Set<BadgeAward>().AsNoTracking()
            where award.Stage == BadgeStage.Awarded && award.DecidedOn >= first && award.DecidedOn < end && cells.Contains(award.CellId)
            join file in db.Set<MemberFile>() on award.MemberId equals file.Id
            orderby award.DecidedOn, award.BadgeNumber, award.Id
            select new { award, file.PersonId }).Take(most + 1).ToListAsync(cancel);
        return rows.ConvertAll(r => new Draft(r.award.DecidedOn, r.PersonId, r.award.CellId, RegisterWords.What(r.award), r.award.DecisionNumber));
    }

    /// <summary>What the keepers of files wrote themselves.</summary>
    private async Task<List<Draft>> KeptAsync(KeepingKind kind, IQueryable<UnitId> cells, DateOnly first, DateOnly end, int most, CancellationToken cancel)
    {
        var rows = await (
            from record in db.Set<KeepingRecord>().AsNoTracking().Include(r => r.Comments).AsSingleQuery()
            where record.Kind == kind && record.On >= first && record.On < end && cells.Contains(record.CellId)
            join file in db.Set<MemberFile>() on record.MemberId equals file.Id
            orderby record.On, record.Id
            select new { record, file.PersonId }).Take(most + 1).ToListAsync(cancel);
        return rows.ConvertAll(r => new Draft(r.record.On, r.PersonId, r.record.CellId, KeepingWords.Line(r.record), r.record.Paper));
    }

    /// <summary>Steps of procedures done in the year: slips and receptions, cards handed over, whatever was voted or decided with a number.</summary>
    private async Task<List<Draft>> CasesAsync(RegisterKind kind, IQueryable<UnitId> cells, DateOnly first, DateOnly end, int most, CancellationToken cancel)
    {
        var cases = db.Set<MemberCase>().AsNoTracking().Where(c => cells.Contains(c.CellId) || (c.ToCellId != null && cells.Contains(c.ToCellId.Value)));
        cases = kind switch { RegisterKind.Transfers => cases.Where(c => Transfers.Contains(c.Kind)), RegisterKind.Cards => cases.Where(c => c.Kind == ProcedureKind.CardIssue), _ => cases };
        var rows = await (
            from of in cases
            join entry in db.Set<CaseEntry>() on of.Id equals entry.CaseId
            where entry.Deed == CaseDeed.Done && entry.On >= first && entry.On < end
            where (kind == RegisterKind.Resolutions && entry.Paper != null && entry.VotesYes != null) || (kind == RegisterKind.Cards && entry.Step == "given") || kind == RegisterKind.Transfers || kind == RegisterKind.Notices
            orderby entry.On, of.Id, entry.Number
            select new { of.Kind, of.RuleId, of.PersonId, of.CellId, of.Ground, entry }).Take((most * 6) + 1).ToListAsync(cancel);
        return [.. rows.Where(r => kind is not (RegisterKind.Transfers or RegisterKind.Notices) || CasePaperText.HasNotice(rules.Of(r.RuleId, r.Kind), r.entry)).Take(most + 1)
            .Select(r => new Draft(r.entry.On, r.PersonId, r.CellId, kind == RegisterKind.Cards ? r.Ground ?? "" : $"{CaseWords.Name(r.Kind)}: {r.entry.StepName}", r.entry.Paper))];
    }

    private async Task<IReadOnlyList<RegisterLine>> NamedAsync(List<Draft> drafts, CancellationToken cancel)
    {
        var persons = drafts.Select(d => d.Person).Distinct().ToList();
        var mine = reach.Within(actor.ScopeOf(MemberPermissions.Read)).Select(f => f.PersonId);
        var reached = units.Reached(actor.ScopeOf(MemberPermissions.Read), day.Today);
        var applicants = db.Set<MemberCase>().Where(c => c.MemberId == null && reached.Contains(c.CellId)).Select(c => c.PersonId);
        var names = await people.Lines().Where(p => persons.Contains(p.Id) && (mine.Contains(p.Id) || applicants.Contains(p.Id))).ToDictionaryAsync(p => p.Id, cancel);
        var called = await units.NamesAsync(drafts.Select(d => d.Cell), day.Today, cancel);
        return [.. drafts.Select(d => new RegisterLine(d.On, names.GetValueOrDefault(d.Person)?.FullName, names.GetValueOrDefault(d.Person)?.BornOn, called[d.Cell], d.What, d.Number))];
    }

    private sealed record Draft(DateOnly? On, PersonId Person, UnitId Cell, string What, string? Number);
}

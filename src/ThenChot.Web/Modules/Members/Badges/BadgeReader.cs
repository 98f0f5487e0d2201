using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Badges;

/// <summary>Who reaches the years of a badge in a round; a day: must wait until then, after discipline.</summary>
public sealed record EligibleRow(MemberId Member, string FullName, UnitId Cell, int Years, DateOnly ReachedOn, DateOnly? WaitsUntil)
{
    /// <summary>Đình chỉ, đang xem xét kỷ luật: who proposes must know; null: nothing.</summary>
    public string? Bar { get; init; }
}

/// <summary>A proposal as a line.</summary>
public sealed record AwardRow(BadgeAward Award, string FullName);

/// <summary>Who is eligible in a round within a scope, and the proposals of it.</summary>
public sealed class BadgeReader(AppDb db, MemberReach reach, PersonDirectory people, UnitDirectory units, IEnumerable<IMemberDiscipline> disciplines, MemberBars bars, Actor actor, WorkingDay day)
{
    /// <summary>So many lines at most; whoever reads more chooses a unit.</summary>
    public const int Most = 500;

    /// <summary>Those who are in no list of this badge yet; four queries.</summary>
    public async Task<IReadOnlyList<EligibleRow>> EligibleAsync(BadgeRound round, BadgeRule rule, Scope scope, CancellationToken cancel)
    {
        var found = new List<(MemberId Id, PersonId Person, string Name, UnitId Cell, PartialDate AgeFrom, int Years)>();
        var windows = rule.Years.Select(y => (From: PartialDate.On(round.From.AddYears(-y)), To: PartialDate.On(round.To.AddYears(-y)))).ToList();
        var (first, last) = (windows.Min(w => w.From), windows.Max(w => w.To));
        var files =
            from file in reach.Within(scope).AsNoTracking()
            where file.LeftOn == null && file.AgeFrom >= first && file.AgeFrom <= last
            join person in people.Lines() on file.PersonId equals person.Id
            select new { file.Id, file.PersonId, file.CellId, file.AgeFrom, person.FullName, person.SortKey };
        IQueryable<MemberId>? any = null;
        foreach (var (from, to) in windows)
        {
            var here = files.Where(f => f.AgeFrom >= from && f.AgeFrom <= to).Select(f => f.Id);
            any = any is null ? here : any.Concat(here);
        }

        var rows = await files.Where(f => any!.Contains(f.Id)).OrderBy(f => f.SortKey).ThenBy(f => f.Id).Take(Most).ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.Id);
        var listed = (await db.Set<BadgeAward>().AsNoTracking().Where(a => ids.Contains(a.MemberId) && a.Stage != BadgeStage.Dropped).Select(a => new { a.MemberId, a.Years }).ToListAsync(cancel)).Select(a => (a.MemberId, a.Years)).ToHashSet();
        found.AddRange(rows.Where(r => rule.ReachedIn(r.AgeFrom, round) is not null).Select(r => (r.Id, r.PersonId, r.FullName, r.CellId, r.AgeFrom, rule.ReachedIn(r.AgeFrom, round)!.Value)));
        found.RemoveAll(f => listed.Contains((f.Id, f.Years)));
        var announced = await DisciplinesAsync([.. found.Select(f => f.Person)], cancel);
        var standing = await bars.ForProceduresAsync([.. found.Select(f => f.Person)], day.Today, cancel);
        return found.ConvertAll(f => new EligibleRow(f.Id, f.Name, f.Cell, f.Years, f.AgeFrom.Earliest.AddYears(f.Years), rule.WaitsUntil(announced[f.Person], round.On))
        {
            Bar = standing[f.Person].FirstOrDefault(bar => bar.Kind == MemberBarKind.Suspended || (bar.Kind == MemberBarKind.Considered && actor.Can(MemberPermissions.Procedures)))?.Label,
        });
    }

    public async Task<ILookup<PersonId, BadgeDiscipline>> DisciplinesAsync(IReadOnlyCollection<PersonId> persons, CancellationToken cancel)
    {
        var all = new List<AnnouncedDiscipline>();
        foreach (var source in persons.Count == 0 ? [] : disciplines)
        {
            all.AddRange(await source.OfAsync(persons, cancel));
        }

        return all.ToLookup(a => a.Person, a => new BadgeDiscipline(a.Form, a.On));
    }

    public IQueryable<BadgeAward> Readable(Scope? within = null)
    {
        var reached = units.Reached(within ?? actor.ScopeOf(MemberPermissions.Read), day.Today);
        return db.Set<BadgeAward>().Where(a => reached.Contains(a.CellId));
    }

    public async Task<IReadOnlyList<AwardRow>> AwardsAsync(DateOnly round, Scope scope, CancellationToken cancel)
    {
        var rows = await (
            from award in Readable(scope).AsNoTracking()
            where award.RoundOn == round
            join file in db.Set<MemberFile>() on award.MemberId equals file.Id
            join person in people.Lines() on file.PersonId equals person.Id
            orderby award.Years descending, person.SortKey, award.Id
            select new { award, person.FullName }).Take(Most).ToListAsync(cancel);
        return rows.ConvertAll(r => new AwardRow(r.award, r.FullName));
    }

    /// <summary>Who may read the history of a proposal: whoever may read it.</summary>
    public static async Task<bool> HistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<BadgeReader>().Readable().AnyAsync(a => a.Id == BadgeAwardId.From(id), cancel);
}

using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Members.Contract;

namespace ThenChot.Web.Modules.Inspections.Contract;

/// <summary>Dated facts of discipline: pushed to Members, read by later modules. Who asks shows them only to those who may read them.</summary>
public sealed class DisciplineReader(AppDb db, InspectionRules rules) : IMemberDiscipline
{
    /// <summary>As they stand after complaints, also those whose effect is over; an annulled one is none.</summary>
    public async Task<IReadOnlyList<AnnouncedDiscipline>> OfAsync(IReadOnlyCollection<PersonId> persons, CancellationToken cancel)
    {
        var rows = await db.Set<DisciplineFile>().AsNoTracking()
            .Where(f => f.StandingForm != null && f.AnnouncedOn != null)
            .Join(db.Set<CaseSubject>().Where(s => s.PersonId != null && persons.Contains(s.PersonId.Value)), f => f.SubjectId, s => s.Id, (f, s) => new { s.PersonId, f.StandingForm, f.AnnouncedOn })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new AnnouncedDiscipline(r.PersonId!.Value, DisciplineForms.Label(r.StandingForm!.Value), r.AnnouncedOn!.Value))];
    }

    /// <summary>What was decided and told: suspensions and disciplines in effect, without those being considered.</summary>
    public async Task<IReadOnlyList<MemberBar>> AnnouncedBarsAsync(IEnumerable<PersonId> persons, DateOnly on, CancellationToken cancel = default) =>
        [.. (await BarsAsync([.. persons], on, cancel)).Where(static bar => bar.Kind is MemberBarKind.Suspended or MemberBarKind.Disciplined)];

    /// <summary>Suspensions, disciplines in effect, bars to higher posts, and who is being considered: concluded to be disciplined, and neither decided nor out of time. No transfer, appointment or promotion meanwhile.</summary>
    public async Task<IReadOnlyList<MemberBar>> BarsAsync(IReadOnlyCollection<PersonId> persons, DateOnly on, CancellationToken cancel)
    {
        var (wanted, at) = (persons.Distinct().ToList(), on);
        if (wanted.Count == 0)
        {
            return [];
        }

        var posts = rules.PostBarsOn(on).Settings;
        var barredSince = on.AddMonths(-posts.Bars.Select(static bar => bar.Months).DefaultIfEmpty(0).Max());
        var rows = await (
            from subject in db.Set<CaseSubject>().AsNoTracking()
            where subject.PersonId != null && wanted.Contains(subject.PersonId.Value)
            join file in db.Set<DisciplineFile>() on subject.Id equals file.SubjectId into files
            from file in files.DefaultIfEmpty()
            join suspension in db.Set<Suspension>().Where(s => s.DecidedOn <= at && at <= s.EndsOn && (s.LiftedOn == null || at < s.LiftedOn)) on subject.Id equals suspension.SubjectId into open
            from suspension in open.DefaultIfEmpty()
            let isInEffect = file != null && file.DecidedForm != null && file.AnnouncedOn <= at && (file.EffectEndsOn == null || at < file.EffectEndsOn)
            let isConsidered = subject.DisciplineDue && subject.ConcludedOn <= at && (file == null || file.DecidedOn == null || file.DecidedOn > at)
                && !db.Set<DisciplineVote>().Any(v => v.FileId == file!.Id && v.Purpose == BallotPurpose.Decide && v.Form != null && v.Limitation == LimitationStanding.Out)
            let isBarred = file != null && file.StandingForm != null && file.AnnouncedOn <= at && file.AnnouncedOn > barredSince
            where isInEffect || isConsidered || isBarred || suspension != null
            select new
            {
                Person = subject.PersonId!.Value, isInEffect, isConsidered, isBarred, subject.ConcludedOn, Form = file == null ? null : file.StandingForm ?? file.DecidedForm, AnnouncedOn = file == null ? null : file.AnnouncedOn,
                EndsOn = file == null ? null : file.EffectEndsOn, Suspended = suspension == null ? (SuspensionKind?)null : suspension.Kind, SuspendedOn = suspension == null ? (DateOnly?)null : suspension.DecidedOn, Until = suspension == null ? (DateOnly?)null : suspension.EndsOn,
            }).ToListAsync(cancel);
        var bars = new List<MemberBar>();
        foreach (var row in rows)
        {
            if (row.Suspended is { } kind)
            {
                bars.Add(new(row.Person, MemberBarKind.Suspended, Suspension.Label(kind), row.SuspendedOn!.Value, row.Until!.Value.AddDays(1)));
            }

            if (row.isInEffect)
            {
                bars.Add(new(row.Person, MemberBarKind.Disciplined, $"kỷ luật {DisciplineForms.Label(row.Form!.Value)}", row.AnnouncedOn!.Value, row.EndsOn));
            }

            if (row.isBarred && posts.MonthsOf(row.Form!.Value) is { } months && row.AnnouncedOn!.Value.AddMonths(months) is var until && on < until)
            {
                bars.Add(new(row.Person, MemberBarKind.HigherPost, $"chưa được bổ nhiệm, giới thiệu ứng cử chức vụ cao hơn do kỷ luật {DisciplineForms.Label(row.Form.Value)}", row.AnnouncedOn.Value, until));
            }

            if (row.isConsidered)
            {
                bars.Add(new(row.Person, MemberBarKind.Considered, "đang xem xét kỷ luật", row.ConcludedOn!.Value, null));
            }
        }

        return [.. bars.Distinct().OrderBy(static bar => bar.Kind).ThenBy(static bar => bar.From)];
    }
}

using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections.Contract;

/// <summary>A discipline in effect: the form in words, since its announcement; <c>To</c> is the first day without effect, null: it does not end by itself.</summary>
public sealed record DisciplineFact(PersonId Person, string Form, DateOnly From, DateOnly? To);

/// <summary>Dated facts of discipline for later modules; each call is one query. Who asks shows them only to those who may read them.</summary>
public sealed class DisciplineReader(AppDb db)
{
    /// <summary>What is in effect on a day.</summary>
    public async Task<IReadOnlyList<DisciplineFact>> InEffectAsync(IEnumerable<PersonId> persons, DateOnly on, CancellationToken cancel = default)
    {
        var wanted = persons.Distinct().ToList();
        var rows = await db.Set<DisciplineFile>().AsNoTracking()
            .Where(f => f.DecidedForm != null && f.AnnouncedOn != null && f.AnnouncedOn <= on && (f.EffectEndsOn == null || on < f.EffectEndsOn))
            .Join(db.Set<CaseSubject>().Where(s => s.PersonId != null && wanted.Contains(s.PersonId.Value)), f => f.SubjectId, s => s.Id, (f, s) => new { s.PersonId, f.DecidedForm, f.StandingForm, f.AnnouncedOn, f.EffectEndsOn })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new DisciplineFact(r.PersonId!.Value, DisciplineForms.Label(r.StandingForm ?? r.DecidedForm!.Value), r.AnnouncedOn!.Value, r.EffectEndsOn))];
    }

    /// <summary>Who is suspended from Party life or office on a day.</summary>
    public async Task<IReadOnlySet<PersonId>> SuspendedAsync(IEnumerable<PersonId> persons, DateOnly on, CancellationToken cancel = default)
    {
        var wanted = persons.Distinct().ToList();
        var rows = await db.Set<Suspension>().AsNoTracking().Where(s => s.DecidedOn <= on && on <= s.EndsOn && (s.LiftedOn == null || on < s.LiftedOn))
            .Join(db.Set<CaseSubject>().Where(s => s.PersonId != null && wanted.Contains(s.PersonId.Value)), s => s.SubjectId, s => s.Id, (_, subject) => subject.PersonId!.Value).ToListAsync(cancel);
        return rows.ToHashSet();
    }

    /// <summary>Who is being considered for discipline: concluded to be disciplined, and neither decided nor out of time. No transfer, appointment or promotion meanwhile.</summary>
    public async Task<IReadOnlySet<PersonId>> UnderConsiderationAsync(IEnumerable<PersonId> persons, CancellationToken cancel = default)
    {
        var wanted = persons.Distinct().ToList();
        var rows = await db.Set<CaseSubject>().AsNoTracking()
            .Where(s => s.DisciplineDue && s.PersonId != null && wanted.Contains(s.PersonId.Value)
                && !db.Set<DisciplineFile>().Any(f => f.SubjectId == s.Id && (f.DecidedOn != null || f.Votes.Any(v => v.Purpose == BallotPurpose.Decide && v.Form != null && v.Limitation == LimitationStanding.Out))))
            .Select(s => s.PersonId!.Value).ToListAsync(cancel);
        return rows.ToHashSet();
    }
}

using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Members.Contract;

namespace ThenChot.Web.Modules.Inspections.Contract;

/// <summary>Disciplines announced of persons, pushed to Members; also those whose effect is over.</summary>
public sealed class AnnouncedDisciplines(AppDb db) : IMemberDiscipline
{
    public async Task<IReadOnlyList<AnnouncedDiscipline>> OfAsync(IReadOnlyCollection<PersonId> persons, CancellationToken cancel)
    {
        var rows = await db.Set<DisciplineFile>().AsNoTracking()
            .Where(f => f.DecidedForm != null && f.AnnouncedOn != null)
            .Join(db.Set<CaseSubject>().Where(s => s.PersonId != null && persons.Contains(s.PersonId.Value)), f => f.SubjectId, s => s.Id, (f, s) => new { s.PersonId, f.DecidedForm, f.AnnouncedOn })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new AnnouncedDiscipline(r.PersonId!.Value, DisciplineForms.Label(r.DecidedForm!.Value), r.AnnouncedOn!.Value))];
    }
}

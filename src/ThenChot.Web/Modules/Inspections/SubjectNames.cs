using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>What subjects are called: units by the name of the day of the decision, for a name that changed since names nobody of then.</summary>
public sealed class SubjectNames(UnitDirectory units, PersonDirectory people)
{
    /// <summary>Names of the subjects, and of every person of the case, its team among them; two queries.</summary>
    public async Task<(IReadOnlyDictionary<CaseSubjectId, string> Subjects, IReadOnlyDictionary<PersonId, string> People)> AllAsync(InspectionCase inspection, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        var named = inspection.Subjects.Any(s => s.UnitId is not null) ? await units.NamesAsync(inspection.Subjects.Select(s => s.UnitId).OfType<UnitId>(), inspection.DecidedOn, cancel) : new Dictionary<UnitId, string>();
        var persons = await people.NamesAsync(inspection.Subjects.Select(s => s.PersonId).OfType<PersonId>().Concat(inspection.Team.Select(t => t.PersonId)), cancel);
        return (inspection.Subjects.ToDictionary(s => s.Id, s => s.UnitId is { } unit ? named[unit] : persons[s.PersonId!.Value]), persons);
    }

    public async Task<string> OfAsync(InspectionCase inspection, CaseSubject subject, CancellationToken cancel = default) => (await AllAsync(inspection, cancel)).Subjects[subject.Id];
}

namespace ThenChot.Web.Modules.Members.Contract;

/// <summary>A discipline that was announced: of whom, its form in words (khiển trách), since when.</summary>
public sealed record AnnouncedDiscipline(PersonId Person, string Form, DateOnly On);

/// <summary>Kỷ luật as facts: the module that decides it pushes them, so that Members knows what waits for it. One query.</summary>
public interface IMemberDiscipline
{
    Task<IReadOnlyList<AnnouncedDiscipline>> OfAsync(IReadOnlyCollection<PersonId> persons, CancellationToken cancel);
}

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A later module adds what it knows to the life of a unit: since when it reported figures, and until when.</summary>
public interface IUnitStory
{
    Task<IReadOnlyList<StorySpan>> OfAsync(UnitId unit, DateOnly day, CancellationToken cancel);
}

/// <summary>Something that lasted, in the words of the page. <paramref name="To"/>: its last day; null while it goes on.</summary>
public sealed record StorySpan(string Title, string Word, DateOnly From, DateOnly? To);

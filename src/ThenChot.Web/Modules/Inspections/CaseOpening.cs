using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Một lần mở hồ sơ của một cuộc.</summary>
public sealed class CaseOpening : Opening
{
    public InspectionCaseId CaseId { get; init; }

    /// <summary>A file of the case was opened by whoever is signed in.</summary>
    internal static async Task NoteAsync(Guid inspection, IServiceProvider services, CancellationToken cancel)
    {
        var (db, actor, now) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Actor>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        db.Add(new CaseOpening { Id = Guid.CreateVersion7(now), CaseId = InspectionCaseId.From(inspection), AccountId = actor.AccountId, ByName = actor.Name, At = now });
        await db.SaveChangesAsync(cancel);
    }
}

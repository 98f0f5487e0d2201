using ThenChot.Domain.TrackedCases;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Nhật ký đọc: each reading is an act, before the page is shown.</summary>
public sealed class TrackedLog(AppDb db, Acts acts, Actor actor, TimeProvider clock)
{
    /// <summary>Null: the list.</summary>
    public Task ReadAsync(TrackedCaseId? of, bool urgent, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return acts.RunAsync(
            "tracked.read",
            () =>
            {
                db.Add(new TrackedOpening { Id = Guid.CreateVersion7(now), CaseId = of, PersonId = actor.PersonId ?? default, ByName = actor.Name, At = now, IsUrgent = urgent });
                return Task.CompletedTask;
            },
            cancel: cancel);
    }
}

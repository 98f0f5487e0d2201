using ThenChot.Domain.Notices;

namespace ThenChot.Web.Modules.Notices.Contract;

/// <summary>Notices for the demo and for tests; the caller opens the act. A refusal throws.</summary>
public sealed class NoticeSeeds(AppDb db, TimeProvider clock)
{
    public async Task<Guid> PublishAsync(string title, string body, string basis, string figures, DateOnly on, CancellationToken cancel = default)
    {
        if (!Notice.Publish(Id.New<NoticeId>(clock.GetUtcNow()), new NoticeText(title, body, basis, figures), on).TryGet(out var notice, out var refusal))
        {
            throw new InvalidOperationException(refusal.Sentence);
        }

        db.Add(notice);
        await db.SaveChangesAsync(cancel);
        return notice.Id.Value;
    }
}

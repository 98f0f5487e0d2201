using ThenChot.Domain.Members.Keeping;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Members.Keeping;

/// <summary>A line of a keeper's register, and whose file it is about.</summary>
public sealed record KeepingAtHand(KeepingRecord Record, MemberAtHand Of);

/// <summary>Writes the registers of whoever keeps files, in the open act; a file that is out is work to do until it is back.</summary>
public sealed class KeepingBook(AppDb db, MemberReach reach, DutyBook duties, Actor actor, WorkingDay day, TimeProvider clock)
{
    public static DutyKind Lent { get; } = new("members.lent-file", "Hồ sơ đảng viên cho mượn") { HeardWith = MemberPermissions.Unsolved };

    /// <summary>Who reaches the file reads, and with the right to edit it writes; null: not there, or not theirs.</summary>
    public async Task<KeepingAtHand?> FindAsync(KeepingId id, string permission, bool tracked, CancellationToken cancel)
    {
        var records = db.Set<KeepingRecord>().Include(r => r.Comments).AsSingleQuery();
        return await (tracked ? records.AsTracking() : records.AsNoTracking()).FirstOrDefaultAsync(r => r.Id == id, cancel) is { } record
            && await reach.FindAsync(record.MemberId, permission, cancel: cancel) is { } of ? new(record, of) : null;
    }

    public Outcome<KeepingRecord> Enter(MemberAtHand of, KeepingTerms terms)
    {
        if (!KeepingRecord.Enter(of.File.Id, of.File.CellId, terms, day.Today, clock.GetUtcNow()).TryGet(out var record, out var why))
        {
            return why;
        }

        db.Add(record);
        OpenDuty(record, actor.Grants.Where(g => g.Permissions.Contains(MemberPermissions.Edit) && of.Path.IsUnder(g.Path)).MaxBy(g => g.Path.Level)?.Unit ?? record.CellId);
        return record;
    }

    /// <summary>Thu lại hồ sơ: by the unit whose keeper lent it.</summary>
    public void OpenDuty(KeepingRecord record, UnitId keeper)
    {
        if (record.IsOut)
        {
            duties.Open(new NewDuty(Lent.Code, record.Id.Value, "Thu lại hồ sơ đã cho mượn", keeper, MemberPermissions.Edit, record.On, record.DueOn, $"/dang-vien/giao-nhan/{record.Id}"));
        }
    }

    public async Task<Refusal?> ReturnAsync(KeepingRecord record, DateOnly on, CancellationToken cancel)
    {
        if (record.Return(on, day.Today) is { } refusal)
        {
            return refusal;
        }

        await duties.CloseAsync(record.Id.Value, cancel: cancel);
        return null;
    }

    public static async Task<bool> HistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<KeepingBook>().FindAsync(KeepingId.From(id), MemberPermissions.Read, tracked: false, cancel) is not null;
}

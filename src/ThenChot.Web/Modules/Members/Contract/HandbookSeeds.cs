using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Domain.Members.Keeping;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Members.Handbook;
using ThenChot.Web.Modules.Members.Keeping;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Contract;

/// <summary>Who leads a cell of the demo and who is a member of it.</summary>
public sealed record CellPeople(UnitId Cell, PersonId Secretary, PersonId Member);

/// <summary>One cell of the demo at work; the caller opens the act.</summary>
public sealed class HandbookSeeds(AppDb db, PersonDirectory people, HandbookDuties duties, KeepingBook keeping, UnitDirectory units, RequestRules rules, WorkingDays days, TimeProvider clock)
{
    /// <summary>Of these cells the one with the most official members; null: none has two.</summary>
    public async Task<CellPeople?> PickAsync(IReadOnlyList<UnitId> cells, CancellationToken cancel = default)
    {
        var there = await (
            from file in db.Set<MemberFile>().AsNoTracking()
            where cells.Contains(file.CellId) && file.LeftOn == null && file.OfficialOn != null
            join person in people.Lines() on file.PersonId equals person.Id
            orderby person.SortKey, person.BornOn, file.AgeFrom
            select new { file.CellId, file.PersonId }).ToListAsync(cancel);
        var members = there.ToLookup(t => t.CellId, t => t.PersonId);
        var cell = cells.MaxBy(c => members[c].Count());
        return members[cell].Take(2).ToList() is [var secretary, var member] ? new CellPeople(cell, secretary, member) : null;
    }

    /// <summary>A meeting ahead, a request of the member that waits for the cell, and what the keeper of the file wrote in the registers.</summary>
    public async Task PourAsync(CellPeople of, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var today = VietnameseFormat.DayOf(now);
        db.Add(Made(CellMeeting.Plan(of.Cell, new MeetingPlan(CellMeetingKind.Regular, today.AddDays(6), "19 giờ 30, nhà văn hóa", "Sinh hoạt thường kỳ (minh họa): nhiệm vụ tháng tới; góp ý dự thảo nghị quyết"), today, now)));
        var file = await db.Set<MemberFile>().AsNoTracking().FirstAsync(f => f.PersonId == of.Member, cancel);
        var request = Made(RecordRequest.Ask(
            file.Id, of.Cell, new RequestWish(RequestKind.Addition, "Lý luận chính trị", "Sơ cấp (minh họa)", "Bản sao giấy chứng nhận đã đưa chi bộ"), rules.On(today), await days.ReadAsync(cancel), today, now));
        db.Add(request);
        await duties.RenewAsync(request, cancel);
        var keeper = (await units.FindAsync(of.Cell, today, cancel))!.ParentId ?? of.Cell;
        foreach (var terms in Kept(today))
        {
            var record = Made(KeepingRecord.Enter(file.Id, of.Cell, terms, today, now));
            if (record.Kind == KeepingKind.ResidenceLink)
            {
                _ = record.Comment(record.On.Year, today, "Gương mẫu, tham gia đầy đủ việc chung nơi cư trú (minh họa)", today);
            }

            db.Add(record);
            keeping.OpenDuty(record, keeper);
        }
    }

    private static KeepingTerms[] Kept(DateOnly today) =>
    [
        new(KeepingKind.CardHandover, today.AddDays(-70), "Thẻ đảng viên đổi mới (minh họa)", "Cán bộ quản lý đảng viên (minh họa)", "Chi ủy chi bộ (minh họa)") { Paper = "01-BB (minh họa)" },
        new(KeepingKind.FileHandover, today.AddDays(-40), "Bổ sung giấy chứng nhận vào hồ sơ (minh họa)", "Chi ủy chi bộ (minh họa)", "Cán bộ quản lý đảng viên (minh họa)") { Paper = "02-BB (minh họa)" },
        new(KeepingKind.Lending, today.AddDays(-5), "Đọc tại phòng hồ sơ để đối chiếu lý lịch (minh họa)", "Cán bộ quản lý đảng viên (minh họa)", "Cán bộ tổ chức cấp trên (minh họa)") { AllowedBy = "Lãnh đạo cấp ủy (minh họa)", DueOn = today.AddDays(10) },
        new(KeepingKind.ResidenceLink, today.AddDays(-30), "Giữ mối liên hệ với cấp ủy nơi cư trú (minh họa)", "Chi ủy chi bộ (minh họa)", "Chi bộ nơi cư trú (minh họa)") { Paper = "213 (minh họa)" },
    ];

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
}

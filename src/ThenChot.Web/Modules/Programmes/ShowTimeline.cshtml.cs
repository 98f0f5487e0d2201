using ThenChot.Domain.Programmes;
using ThenChot.Web.Platform.Ui.Charts;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Việc được giao trên dòng thời gian: từ ngày giao đến hạn, các mốc đã đạt, hạn gốc đã dời.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class ShowTimelineModel(ProgrammeAccess access, DeliverableRows works) : OfficePage
{
    public Programme Programme { get; private set; } = null!;

    public TimelineChart Chart { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(ProgrammeId id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } programme)
        {
            return Gone();
        }

        Programme = programme;
        var rows = await works.ReadAsync(works.Of(id), Day, cancel);
        var last = rows.Select(r => r.Reading.DueOn ?? Day).Append(programme.ActiveThrough).Append(Day).Max();
        Chart = new(
            $"Việc được giao của Chương trình {programme.Symbol}, tính đến {VietnameseFormat.Date(Day)}", "Việc", programme.ActiveFrom, last, Day, [.. rows.Select(Line)])
        {
            Note = "Đường ngang: từ ngày giao đến hạn đang có hiệu lực. Chấm: mốc đã đạt; chấm nâu: hạn cũ đã gia hạn.",
        };
        return Page();
    }

    private TimelineRow Line(DeliverableRow row)
    {
        var tone = WorkTones.Of(row.Reading.State);
        var reached = row.Work.Milestones.Where(m => m.ReachedOn <= Day).OrderBy(m => m.ReachedOn).Select(m => new TimelineMark(m.ReachedOn!.Value, m.Name, m.MeansDone ? Tone.Best : Tone.Good));
        var moved = row.Work.Extensions.Where(e => e.DecidedOn <= Day).Select(e => new TimelineMark(e.OldDueOn, $"hạn cũ, gia hạn: {e.Reason}", Tone.Waiting));
        return new($"{row.Work.Number}. {row.Title}", $"/chuong-trinh/viec/{row.Work.Id}", row.Work.AssignedOn, row.Reading.DueOn, WorkStatus.Label(row.Reading.State), tone, [.. reached.Concat(moved)]);
    }
}

using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>Lên lịch một buổi sinh hoạt chi bộ, or change one: the members of the cell see it at once.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class PlanMeetingModel(AppDb db, CellReach cells, MeetingReach reach, StandInBook standIns, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "buoi")]
    public CellMeetingId? Meeting { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public string CellName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Meeting is { } id)
        {
            if (await reach.FindAsync(id, tracked: false, cancel) is not { MayChange: true } found)
            {
                return Gone();
            }

            CellName = found.Cell;
            In = new Input { Kind = found.Meeting.Kind, HeldOn = found.Meeting.HeldOn, Place = found.Meeting.Place, Topic = found.Meeting.Topic, Version = found.Meeting.Version };
            return Page();
        }

        return await CellAsync(cancel) is null ? Gone() : Page();
    }

    [Writes("members.plan-meeting")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var old = Meeting is { } id ? await reach.FindAsync(id, tracked: true, cancel) : null;
        var cell = Meeting is null ? await CellAsync(cancel) : null;
        if (old is null or { MayChange: false } && cell is null)
        {
            return Gone();
        }

        CellName = old?.Cell ?? cell!.Name;
        if (In.HeldOn is not { } on)
        {
            AskForDay("In.HeldOn");
            return await InvalidAsync();
        }

        var plan = new MeetingPlan(In.Kind, on, In.Place, In.Topic);
        var meeting = old?.Meeting;
        Refusal? refusal;
        if (meeting is not null)
        {
            db.Expect(meeting, In.Version);
            refusal = meeting.Change(plan, Today);
        }
        else if (CellMeeting.Plan(cell!.Id, plan, Today, Now).TryGet(out meeting, out refusal))
        {
            db.Add(meeting);
        }

        if (refusal is not null || meeting is null)
        {
            return await RefusedAsync(refusal!.Code switch { "members.meeting-not-ahead" => "In.HeldOn", "members.meeting-place-too-long" => "In.Place", _ => "In.Topic" }, refusal);
        }

        var url = $"/so-tay/sinh-hoat/{meeting.Id}";
        await standIns.EnterAsync(meeting.CellId, meeting.Id.Value, $"Lịch sinh hoạt ngày {VietnameseFormat.Date(on)}", url, cancel);
        acts.Current.OnUnit(meeting.CellId);
        return Done("Đã ghi lịch sinh hoạt.", url);
    }

    private async Task<UnitRef?> CellAsync(CancellationToken cancel)
    {
        var cell = await cells.FindAsync(Code, cancel);
        CellName = cell?.Name ?? "";
        return cell;
    }

    public sealed class Input
    {
        public CellMeetingKind Kind { get; set; }

        public DateOnly? HeldOn { get; set; }

        public string? Place { get; set; }

        public string? Topic { get; set; }

        public int Version { get; set; }
    }
}

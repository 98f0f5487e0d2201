using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes.Records;

namespace ThenChot.Web.Modules.Votes;

/// <summary>Hội trường: the board, who is present, the opening, and who came or left afterwards.</summary>
[Demand(VotePermissions.Plan)]
public sealed class RunRoomModel(AppDb db, VoteDesk desk, VoteDuties duties, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ConfidenceVoteId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public MovementForm Moved { get; set; } = new();

    public ConfidenceVote Vote { get; private set; } = null!;

    public int LeastElectorate => desk.SettingsOf(Vote).LeastElectorate;

    public IReadOnlyList<Voter> Voters => [.. Vote.Voters.OrderBy(voter => VietnameseText.SortKey(voter.Name), StringComparer.Ordinal)];

    public IReadOnlyList<SelectListItem> VoterItems => [.. Voters.Select(voter => new SelectListItem($"{voter.Name}, {voter.Post}", voter.PersonId.ToString()))];

    public static IReadOnlyList<SelectListItem> Movements { get; } = [new("đến muộn", "true"), new("ra về", "false")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync();
        if (Vote is null || Vote.Stage < VoteStage.RollFrozen || !await desk.MayAsync(VotePermissions.Plan, Vote, cancel))
        {
            return Gone();
        }

        Input.Board = [.. Vote.Board.Select(member => member.PersonId)];
        Input.Head = Vote.Board.FirstOrDefault(member => member.IsHead)?.PersonId;
        return Page();
    }

    [Writes("votes.form-board")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await desk.TakeAsync(Id, VotePermissions.Plan, cancel) is not { } vote)
        {
            return Gone();
        }

        if (Seat(vote) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        acts.Current.OnUnit(vote.UnitId);
        return Done("Đã lưu ban kiểm phiếu.", $"/lay-phieu/{vote.Id}/hoi-truong");
    }

    [Writes("votes.open-ballot")]
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancel)
    {
        if (await desk.TakeAsync(Id, VotePermissions.Plan, cancel) is not { } vote)
        {
            return Gone();
        }

        if ((Seat(vote) ?? vote.Open(Input.Present.ToHashSet())) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        var log = await desk.LogAsync(vote, cancel);
        desk.Write(vote, log, VoteLog.BoardFormed);
        desk.Write(vote, log, VoteLog.Opened);
        duties.CountBegins(vote);
        acts.Current.OnUnit(vote.UnitId);
        return Done($"Đã mở bỏ phiếu với {vote.Present} người có mặt. Ban kiểm phiếu vào bàn kiểm trên thiết bị của mình.", $"/lay-phieu/{vote.Id}/hoi-truong");
    }

    [Writes("votes.note-movement")]
    public async Task<IActionResult> OnPostMovementAsync(CancellationToken cancel)
    {
        if (await desk.TakeAsync(Id, VotePermissions.Plan, cancel) is not { } vote)
        {
            return Gone();
        }

        if (Moved.Person is not { } person)
        {
            ModelState.AddModelError("Moved.Person", "Đồng chí hãy chọn người.");
            return await InvalidAsync();
        }

        if (vote.NoteMovement(person, Moved.CameIn) is { } refusal)
        {
            return await RefusedAsync("Moved.Person", refusal);
        }

        db.Expect(vote, Moved.Version);
        db.Touch(vote);
        acts.Current.OnUnit(vote.UnitId);
        return Done("Đã ghi.", $"/lay-phieu/{vote.Id}/hoi-truong");
    }

    protected override async Task LoadAsync()
    {
        db.ChangeTracker.Clear();
        Vote = (await desk.ReadAsync(Id, withRoom: true))!;
        if (Vote is not null)
        {
            Input.Version = Vote.Version;
            ModelState.Remove("Input.Version");
        }
    }

    private Refusal? Seat(ConfidenceVote vote)
    {
        var before = vote.Board.ToList();
        db.Expect(vote, Input.Version);
        db.Touch(vote);
        var members = Input.Board.OrderBy(person => person != Input.Head).ToList();
        if (before.Select(member => member.PersonId).ToHashSet().SetEquals(members) && before.Any(member => member.IsHead && member.PersonId == members.FirstOrDefault()))
        {
            return null;
        }

        var refusal = vote.FormBoard(members);
        db.RemoveRange(before.Except(vote.Board));
        return refusal;
    }

    public sealed class Form
    {
        public int Version { get; set; }

        public List<PersonId> Present { get; set; } = [];

        public List<PersonId> Board { get; set; } = [];

        public PersonId? Head { get; set; }
    }

    public sealed class MovementForm
    {
        public int Version { get; set; }

        public PersonId? Person { get; set; }

        public bool CameIn { get; set; } = true;
    }
}

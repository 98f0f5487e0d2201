using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Votes.Records;

namespace ThenChot.Web.Modules.Votes;

/// <summary>Chốt danh sách triệu tập, with posts and units of the day of the vote.</summary>
[Demand(VotePermissions.Plan)]
public sealed class EditRollModel(AppDb db, VoteDesk desk, VoteChoices choices, DisciplineReader disciplines, VoteDuties duties, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ConfidenceVoteId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ConfidenceVote Vote { get; private set; } = null!;

    public IReadOnlyList<PostHolder> Holders { get; private set; } = [];

    /// <summary>Suspensions and announced disciplines in effect on the day of the vote; whoever draws the roll decides.</summary>
    public ILookup<PersonId, MemberBar> Bars { get; private set; } = Array.Empty<MemberBar>().ToLookup(static bar => bar.Person);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await desk.ReadAsync(Id, cancel: cancel) is not { Stage: VoteStage.ListApproved } vote || !await desk.MayAsync(VotePermissions.Plan, vote, cancel))
        {
            return Gone();
        }

        Vote = vote;
        await LoadAsync();
        Input.Version = vote.Version;
        Input.People = [.. Holders.Where(holder => holder.Posts.Any()).Select(holder => holder.Person)];
        return Page();
    }

    [Writes("votes.freeze-roll")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await desk.TakeAsync(Id, VotePermissions.Plan, cancel) is not { } vote)
        {
            return Gone();
        }

        Vote = vote;
        await LoadAsync();
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var roll = Holders.SelectMany(holder => Enumerable.Repeat(holder, Input.People.Count(person => person == holder.Person))).Select(holder => new Convened(holder.Person, holder.Name, string.Join("; ", holder.Posts.Select(post => post.Title)), holder.Posts[0].Unit)).ToList();
        if (vote.FreezeRoll(roll, Input.AllMembers ?? roll.Count, actor.PersonId) is { } refusal)
        {
            return refusal.Code == "votes.electorate-impossible" ? await RefusedAsync("Input.AllMembers", refusal) : await RefusedAsync(refusal);
        }

        db.Expect(vote, Input.Version);
        desk.Write(vote, await desk.LogAsync(vote, cancel), VoteLog.RollFrozen);
        duties.RollFrozen(vote);
        acts.Current.OnUnit(vote.UnitId);
        return Done($"Đã chốt danh sách triệu tập {roll.Count} người; chờ phê duyệt.", $"/lay-phieu/{vote.Id}/hoi-truong");
    }

    protected override async Task LoadAsync()
    {
        if (Vote is null || IsConflict)
        {
            Vote = (await desk.ReadAsync(Id))!;
            Input.Version = Vote.Version;
        }

        Holders = await choices.HoldersAsync(Vote.UnitId, Vote.HeldOn);
        Bars = (await disciplines.AnnouncedBarsAsync(Holders.Select(static holder => holder.Person), Vote.HeldOn)).ToLookup(static bar => bar.Person);
    }

    public sealed class Form
    {
        public int Version { get; set; }

        [Range(1, 100_000, ErrorMessage = "Tổng số thành viên là số nguyên từ 1.")]
        [Display(Name = "tổng số thành viên")]
        public int? AllMembers { get; set; }

        public List<PersonId> People { get; set; } = [];
    }
}

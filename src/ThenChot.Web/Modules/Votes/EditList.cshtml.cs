using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Members.Contract;

namespace ThenChot.Web.Modules.Votes;

/// <summary>Danh sách người được lấy phiếu và những người không đưa vào, kèm lý do.</summary>
[Demand(VotePermissions.Plan)]
public sealed class EditListModel(AppDb db, VoteDesk desk, VoteChoices choices, DisciplineReader disciplines, VoteDuties duties, Acts acts) : OfficePage
{
    private const string RatedChoice = "rated";

    private IReadOnlyDictionary<PersonId, PostHolder> holders = new Dictionary<PersonId, PostHolder>();
    private IReadOnlyDictionary<PersonId, int> elsewhere = new Dictionary<PersonId, int>();
    private ILookup<PersonId, MemberBar> bars = Array.Empty<MemberBar>().ToLookup(static bar => bar.Person);

    [BindProperty(SupportsGet = true)]
    public ConfidenceVoteId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ConfidenceVote Vote { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Choices { get; } =
        [new("không thuộc diện", ""), new("lấy phiếu", RatedChoice), .. Enum.GetValues<ExclusionReason>().Select(reason => new SelectListItem("không: " + RatedRow.Label(reason), reason.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await desk.ReadAsync(Id, cancel: cancel) is not { Stage: VoteStage.Planned } vote || !await desk.MayAsync(VotePermissions.Plan, vote, cancel))
        {
            return Gone();
        }

        Vote = vote;
        await LoadAsync();
        Input.Version = vote.Version;
        Input.Rows = [.. holders.Values.Select(holder => new Row { Person = holder.Person }).Select(row => Filled(row, vote))];
        return Page();
    }

    [Writes("votes.set-list")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await desk.TakeAsync(Id, VotePermissions.Plan, cancel) is not { } vote)
        {
            return Gone();
        }

        Vote = vote;
        await LoadAsync();
        Input.Rows.RemoveAll(row => !holders.ContainsKey(row.Person));
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var before = vote.Rated.ToList();
        var list = Input.Rows.Where(row => !string.IsNullOrEmpty(row.Choice)).Select(row => (
            new RatedCandidate(row.Person, holders[row.Person].Name, holders[row.Person].Lines, elsewhere.GetValueOrDefault(row.Person)),
            row.Choice == RatedChoice ? (ExclusionReason?)null : Enum.TryParse<ExclusionReason>(row.Choice, out var reason) ? reason : ExclusionReason.OtherReason,
            row.Note)).ToList();
        if (vote.SetList(list) is { } refusal)
        {
            var at = Input.Rows.FindIndex(row => refusal.Sentence.Contains(holders[row.Person].Name, StringComparison.Ordinal) && !string.IsNullOrEmpty(row.Choice));
            return at < 0 ? await RefusedAsync(refusal) : await RefusedAsync($"Input.Rows[{at}].Choice", refusal);
        }

        db.RemoveRange(before.Except(vote.Rated));
        db.Expect(vote, Input.Version);
        db.Touch(vote);
        await duties.ListReadyAsync(vote, cancel);
        acts.Current.OnUnit(vote.UnitId);
        return Done("Đã lưu danh sách người được lấy phiếu.", $"/lay-phieu/{vote.Id}");
    }

    public string NameOf(PersonId person) => holders.TryGetValue(person, out var holder) ? holder.Name : "";

    public IReadOnlyList<string> LinesOf(PersonId person) => holders.TryGetValue(person, out var holder) ? holder.Lines : [];

    /// <summary>Suspensions and announced disciplines in effect on the day of the vote; whoever draws the list decides.</summary>
    public IEnumerable<MemberBar> BarsOf(PersonId person) => bars[person];

    public int ElsewhereOf(PersonId person) => elsewhere.GetValueOrDefault(person);

    protected override async Task LoadAsync()
    {
        if (Vote is null || IsConflict)
        {
            Vote = (await desk.ReadAsync(Id))!;
            Input.Version = Vote.Version;
        }

        if (holders.Count == 0)
        {
            holders = (await choices.HoldersAsync(Vote.UnitId, Vote.HeldOn)).ToDictionary(holder => holder.Person);
            bars = (await disciplines.AnnouncedBarsAsync(holders.Keys, Vote.HeldOn)).ToLookup(static bar => bar.Person);
            var (first, next) = (new DateOnly(Vote.HeldOn.Year, 1, 1), new DateOnly(Vote.HeldOn.Year + 1, 1, 1));
            elsewhere = await db.Set<ConfidenceVote>().AsNoTracking().Where(vote => vote.Id != Id && vote.HeldOn >= first && vote.HeldOn < next)
                .SelectMany(vote => vote.Rated).Where(row => row.Exclusion == null).GroupBy(row => row.PersonId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        }
    }

    private static Row Filled(Row row, ConfidenceVote vote)
    {
        if (vote.Rated.FirstOrDefault(known => known.PersonId == row.Person) is { } known)
        {
            (row.Choice, row.Note) = (known.Exclusion?.ToString() ?? RatedChoice, known.ExclusionNote);
        }

        return row;
    }

    public sealed class Form
    {
        public int Version { get; set; }

        public List<Row> Rows { get; set; } = [];
    }

    public sealed class Row
    {
        public PersonId Person { get; set; }

        public string? Choice { get; set; }

        [StringLength(300, ErrorMessage = "Lý do dài quá 300 ký tự.")]
        public string? Note { get; set; }
    }
}

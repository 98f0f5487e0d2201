using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Votes.Results;

namespace ThenChot.Web.Modules.Votes.FollowUp;

/// <summary>Theo dõi sau kết quả của một người: two-level ballot, resignation or removal with or without one, a row in the register of shortcomings.</summary>
[Demand(VotePermissions.Disclose)]
public sealed class FollowResultModel(AppDb db, VoteDesk desk, ResultReach reach, EarlierResults earlier, DocumentPicker picker, ShortcomingBook shortcomings, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ConfidenceVoteId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "row")]
    public RatedRowId RowId { get; set; }

    [BindProperty]
    public BallotForm Two { get; set; } = new();

    [BindProperty]
    public EndForm End { get; set; } = new();

    [BindProperty]
    public RowForm Row { get; set; } = new();

    public ConfidenceVote Vote { get; private set; } = null!;

    public RatedRow Person { get; private set; } = null!;

    public ConfidenceRule Rule { get; private set; } = null!;

    /// <summary>Null: the result reached no bracket; a ballot may still be asked for by others.</summary>
    public string? Bracket { get; private set; }

    public string Proposal { get; private set; } = "";

    /// <summary>Null: no two-level ballot was recorded.</summary>
    public FollowUpBallot? Ballot { get; private set; }

    /// <summary>Null: no resignation or removal was recorded without a ballot.</summary>
    public FollowUpOutcome? Outcome { get; private set; }

    /// <summary>The day of the low result of the year before, where the document looks at two years running; null: it does not, or there is none.</summary>
    public DateOnly? RunningSince { get; private set; }

    /// <summary>Who may open the ballot under the rule, on this result.</summary>
    public IReadOnlyList<SelectListItem> Openers => [.. Possible.Select(terms => new SelectListItem(
        $"{FollowUpBallot.Label(terms.Opener)}{(terms.Share is { } share ? $", từ {share} tổng số" : "")}{(terms.IsVerified ? "" : " (chưa có nguồn xác nhận)")}", terms.Opener.ToString()))];

    public bool AsksMovers => Possible.Any(terms => terms.Share is not null);

    public bool AsksDocument => Possible.Any(terms => terms.NeedsDocument);

    private IEnumerable<OpenerTerms> Possible => Rule.Openers.Where(terms => terms.Opener != FollowUpOpener.LowResult || RunningSince is not null || (Bracket is not null && terms.Brackets.Contains(Bracket, StringComparer.Ordinal)));

    private string Here => $"/lay-phieu/{Id}/bo-phieu/{RowId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : Gone();

    [Writes("votes.record-two-level")]
    public async Task<IActionResult> OnPostBallotAsync(CancellationToken cancel)
    {
        Only(nameof(Two));
        if (!await FindAsync(cancel) || Ballot is not null || Outcome is not null)
        {
            return Gone();
        }

        foreach (var (day, field) in new[] { (Two.OpenedOn, "Two.OpenedOn"), (Two.HeldOn, "Two.HeldOn") })
        {
            if (day is null)
            {
                AskForDay(field);
            }
        }

        var document = await picker.ResolveAsync(Two.OpenerDocument, ModelState, "Two.OpenerDocument", cancel: cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var movers = Rule.Openers.Any(terms => terms.Opener == Two.Opener && terms.Share is not null) ? Two.Movers ?? 0 : (int?)null;
        var opening = new FollowUpOpening(Two.Opener, Two.OpenedOn!.Value, movers, document, Bracket, RunningSince is not null);
        var counts = new FollowUpCounts(Two.Left ?? 0, Two.Present!.Value, Two.Issued!.Value, Two.Returned!.Value, Two.Invalid!.Value, Two.Confidence!.Value, Two.NoConfidence!.Value);
        if (!FollowUpBallot.Record(Vote, Rule, RowId, opening, (Two.HeldOn!.Value, Two.Sitting), counts, Today).TryGet(out var ballot, out var why))
        {
            return await RefusedAsync(BallotForm.FieldOf(why), why);
        }

        db.Add(ballot);
        acts.Current.OnUnit(Vote.UnitId).Citing(document).Because(Person.Name);
        return Done(ballot.Carried ? "Đã ghi: quá nửa tổng số không tín nhiệm." : "Đã ghi: không quá nửa tổng số không tín nhiệm.", Here);
    }

    [Writes("votes.conclude-two-level")]
    public async Task<IActionResult> OnPostConcludeAsync(CancellationToken cancel)
    {
        Only(nameof(End));
        if (!await FindAsync(cancel) || Outcome is not null || Ballot is { ResignedOn: not null } or { RemovedOn: not null })
        {
            return Gone();
        }

        var document = await picker.ResolveAsync(End.Document, ModelState, "End.Document", cancel: cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (await EndAsync(document, cancel) is { } refusal)
        {
            return await RefusedAsync(refusal.Code == "votes.removal-without-document" ? "End.Document.Text" : "End.ResignedOn", refusal);
        }

        acts.Current.OnUnit(Vote.UnitId).Citing(document).Because(Person.Name);
        return Done("Đã ghi.", Here);
    }

    /// <summary>Under the ballot where there was one, by itself otherwise.</summary>
    private async Task<Refusal?> EndAsync(DocumentId? document, CancellationToken cancel)
    {
        if (Ballot is not null)
        {
            var ballot = await db.Set<FollowUpBallot>().AsTracking().SingleAsync(one => one.RowId == RowId, cancel);
            db.Expect(ballot, End.Version);
            return ballot.Conclude(End.ResignedOn, End.RemovedOn, document, Today);
        }

        if (!FollowUpOutcome.Record(Vote, RowId, End.ResignedOn, End.RemovedOn, document, Today).TryGet(out var outcome, out var why))
        {
            return why;
        }

        db.Add(outcome);
        return null;
    }

    [Writes("votes.record-shortcoming")]
    public async Task<IActionResult> OnPostShortcomingAsync(CancellationToken cancel)
    {
        Only(nameof(Row));
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (Row.DueOn is null)
        {
            AskForDay("Row.DueOn");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var recorder = actor.Grants.First(grant => grant.Permissions.Contains(VotePermissions.Disclose)).Unit;
        var text = $"Kết quả {char.ToLower(Vote.Title[0], System.Globalization.CultureInfo.CurrentCulture)}{Vote.Title[1..]} ngày {VietnameseFormat.Date(Vote.HeldOn)}: mức {Bracket} theo {Rule.Document}";
        if (!(await shortcomings.AddAsync(new NewShortcoming("confidence_vote", text, Row.Measure!, recorder, Vote.UnitId, Person.PersonId, Vote.HeldOn, Row.DueOn!.Value), cancel)).TryGet(out var url, out var why))
        {
            return await RefusedAsync(why.Code == "direction.due-before-assigned" ? "Row.DueOn" : "Row.Measure", why);
        }

        acts.Current.OnUnit(Vote.UnitId).Because(Person.Name);
        return Done("Đã ghi vào sổ theo dõi khắc phục.", url);
    }

    protected override async Task LoadAsync()
    {
        db.ChangeTracker.Clear();
        await FindAsync(CancellationToken.None);
    }

    /// <summary>Only a person whose result was disclosed is followed here.</summary>
    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Vote = (await desk.ReadHeadAsync(Id, cancel))!;
        if (Vote is not { Stage: VoteStage.CountClosed } || !await desk.MayAsync(VotePermissions.Disclose, Vote, cancel) || await reach.StandingAsync(Vote, cancel) is not { Result.Record: { } record })
        {
            return false;
        }

        Rule = desk.RuleOf(Vote);
        if (ReadResult.Of(record, Rule).Rows.FirstOrDefault(row => row.Row == RowId) is not { } row)
        {
            return false;
        }

        (Bracket, Person) = (row.Bracket, Vote.Rated.First(row => row.Id == RowId));
        RunningSince = await earlier.RunningAsync(Vote, Rule, Person.PersonId, Bracket, cancel);
        Proposal = (RunningSince is null ? row.Proposal : Rule.Running!.Proposal) ?? "";
        Ballot = await db.Set<FollowUpBallot>().AsNoTracking().FirstOrDefaultAsync(one => one.RowId == RowId, cancel);
        Outcome = await db.Set<FollowUpOutcome>().AsNoTracking().FirstOrDefaultAsync(one => one.RowId == RowId, cancel);
        return true;
    }

    private void Only(string form)
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}

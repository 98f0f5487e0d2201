using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Counting;
using ThenChot.Web.Modules.Votes.Records;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Votes.Results;

/// <summary>Kết quả của một lần lấy phiếu: sealed, announced, told to the managing authority, published; its papers and its record.</summary>
[SignedIn]
public sealed class ShowResultModel(AppDb db, VoteDesk desk, ResultReach reach, UnitDirectory units, DocumentPicker picker, RuleBook rules, Installation installation, VoteDuties duties, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ConfidenceVoteId Id { get; set; }

    [BindProperty]
    public OpeningForm Opening { get; set; } = new();

    [BindProperty]
    public WideningForm Widening { get; set; } = new();

    [BindProperty]
    public RepeatForm Repeat { get; set; } = new();

    public ConfidenceVote Vote { get; private set; } = null!;

    public ConfidenceResult Result { get; private set; } = null!;

    public ConfidenceRule Rule { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    /// <summary>Null: still sealed, or not for this reader.</summary>
    public ReadResult? View { get; private set; }

    public BoardMember? Me { get; private set; }

    public bool IsDemo { get; private set; }

    public bool MayDisclose { get; private set; }

    public bool MayAnnounce => Me is not null && Result.Disclosure == DisclosureState.Sealed;

    public int LeastElectorate => desk.SettingsOf(Vote).LeastElectorate;

    public bool IsSmall { get; private set; }

    public IReadOnlyList<ResultOpening> Openings { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Circles => [.. new[] { DisclosureState.ToManagingAuthority, DisclosureState.MadePublic }.Where(state => state > Result.Disclosure).Select(state => new SelectListItem(ConfidenceResult.Label(state), state.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (View is not null)
        {
            await reach.NoteAsync(Result, cancel);
        }

        return Page();
    }

    public async Task<IActionResult> OnGetRecordAsync(CancellationToken cancel) => await OpenedAsync(cancel)
        ? File(Encoding.UTF8.GetBytes(Result.Record!), "application/json", $"ho-so-lay-phieu-{Vote.HeldOn:yyyy-MM-dd}.json")
        : Gone();

    public Task<IActionResult> OnGetMinutesAsync(CancellationToken cancel) => PaperAsync(ResultPapers.Minutes, "bien-ban-kiem-phieu", cancel);

    public Task<IActionResult> OnGetTableAsync(CancellationToken cancel) => PaperAsync(ResultPapers.ResultTable, "bang-ket-qua", cancel);

    public Task<IActionResult> OnGetResolutionAsync(CancellationToken cancel) => PaperAsync(ResultPapers.Resolution, "du-thao-xac-nhan-ket-qua", cancel);

    [Writes("votes.announce")]
    public async Task<IActionResult> OnPostAnnounceAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayAnnounce)
        {
            return Gone();
        }

        var key = BoardCipher.KeyOf(Opening.Phrase ?? "", Vote.KeySalt!);
        if (!BoardCipher.Fits(key, Id, Vote.KeyCheck))
        {
            return await RefusedAsync("Opening.Phrase", VotesRefusals.KeyWrong());
        }

        var result = await TrackedAsync(cancel);
        if (BoardCipher.OpenRecord(key, result.SealedRecord, PileBook.ResultPlace(Id, result.Round)) is not { } file)
        {
            return await RefusedAsync("Opening.Phrase", VotesRefusals.ResultDamaged());
        }

        if (result.Announce(Encoding.UTF8.GetString(file), SealOf(file), actor.PersonId, Today) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        duties.Announced(Vote);
        acts.Current.OnUnit(Vote.UnitId);
        return Done("Đã công bố kết quả tại hội nghị.", Here);
    }

    [Writes("votes.widen-disclosure")]
    public async Task<IActionResult> OnPostWidenAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayDisclose)
        {
            return Gone();
        }

        var document = await picker.ResolveAsync(Widening.Document, ModelState, "Widening.Document", cancel: cancel);
        if (ModelState.Where(entry => entry.Key.StartsWith("Widening", StringComparison.Ordinal)).Any(entry => entry.Value!.Errors.Count > 0))
        {
            return await InvalidAsync();
        }

        var result = await TrackedAsync(cancel);
        db.Expect(result, Widening.Version);
        if (result.Widen(Widening.To, document, actor.PersonId, Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code == "votes.disclosure-without-document" ? "Widening.Document.Text" : "Widening.To", refusal);
        }

        await duties.ReportedAsync(Vote, cancel);
        acts.Current.OnUnit(Vote.UnitId).Citing(document);
        return Done("Đã mở rộng phạm vi công bố.", Here);
    }

    [Writes("votes.count-again")]
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Me is not { IsHead: true } || await desk.AtTableAsync(Id, toChange: true, cancel) is not { } vote)
        {
            return Gone();
        }

        var result = await TrackedAsync(cancel);
        db.Expect(result, Repeat.Version);
        if (vote.CountAgain(Repeat.Reason) is { } refusal)
        {
            return await RefusedAsync("Repeat.Reason", refusal);
        }

        result.Replace(Repeat.Reason!);
        await duties.CountedAgainAsync(vote, cancel);
        duties.CountBegins(vote);
        desk.BeginAgain(vote);
        acts.Current.OnUnit(vote.UnitId).Because(Repeat.Reason).Erasing(VoteErasure.Tables);
        return Done("Kiểm lại từ đầu: gộp hòm, đếm lại mọi chồng.", $"/lay-phieu/{Id}");
    }

    protected override async Task LoadAsync()
    {
        db.ChangeTracker.Clear();
        await FindAsync(CancellationToken.None);
    }

    private string Here => $"/lay-phieu/{Id}/ket-qua";

    private async Task<bool> OpenedAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || View is null)
        {
            return false;
        }

        await reach.NoteAsync(Result, cancel);
        return true;
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Vote = (await desk.ReadHeadAsync(Id, cancel))!;
        if (Vote is not { Stage: VoteStage.CountClosed } || await reach.StandingAsync(Vote, cancel) is not { Result: var result } standing)
        {
            return false;
        }

        (Result, Rule, Me, IsSmall) = (result, desk.RuleOf(Vote), desk.Me(Vote), standing.Roll < LeastElectorate);
        IsDemo = await installation.IsDemoAsync(cancel);
        Unit = (await units.NamesAsync([Vote.UnitId], Vote.HeldOn, cancel)).GetValueOrDefault(Vote.UnitId, "");
        MayDisclose = await desk.MayAsync(VotePermissions.Disclose, Vote, cancel);
        View = result.Record is { } record && await reach.MaySeeAsync(Vote, standing, MayDisclose, cancel) ? ReadResult.Of(record, Rule) : null;
        Openings = MayDisclose ? await reach.OpeningsAsync(Id, 20, cancel) : [];
        return true;
    }

    private Task<ConfidenceResult> TrackedAsync(CancellationToken cancel)
    {
        var round = Result.Round;
        return db.Set<ConfidenceResult>().AsTracking().SingleAsync(result => result.VoteId == Id && result.Round == round, cancel);
    }

    private async Task<IActionResult> PaperAsync(Func<PaperMatter, PartyDocument> paper, string name, CancellationToken cancel)
    {
        if (!await OpenedAsync(cancel))
        {
            return Gone();
        }

        var layout = ResultPapers.LayoutOf(Vote, rules);
        var matter = new PaperMatter(Vote, View!, Rule, Result.Fingerprint!, Unit, desk.SettingsOf(Vote).Place, layout.OnBehalf, IsDemo ? "Số liệu từng đơn vị là minh họa." : null);
        return File(PartyDocumentWriter.Write(paper(matter), layout), PartyDocumentWriter.ContentType, $"{name}-{Vote.HeldOn:yyyy-MM-dd}.docx");
    }

    /// <summary>The printed part of the seal that the record carries at its end.</summary>
    private static string SealOf(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        return text.Substring(text.LastIndexOf("\"seal\":\"", StringComparison.Ordinal) + 8, VoteRecord.FingerprintDigits);
    }

    public sealed class OpeningForm
    {
        public string? Phrase { get; set; }
    }

    public sealed class WideningForm
    {
        public int Version { get; set; }

        public DisclosureState To { get; set; } = DisclosureState.ToManagingAuthority;

        public DocumentPick Document { get; set; } = new();
    }
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes.Records;

namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>A pile as a member of the board sees it: never a count.</summary>
/// <param name="Turn">Which count of the pile it is: what was typed for an earlier one is not taken.</param>
public sealed record PileLine(RatedRow Row, string Turn, bool Agreed, bool Mine, IReadOnlyList<string> Differed);

/// <summary>Bàn kiểm phiếu: key, merged box, piles entered twice, closing by two. For the named members of the board alone.</summary>
[SignedIn]
public sealed class CountPilesModel(AppDb db, VoteDesk desk, PileBook piles, CountingRoom room, VoteDuties duties, Acts acts) : OfficePage
{
    private const string DeviceCookie = "ban-kiem-phieu";

    [BindProperty(SupportsGet = true)]
    public ConfidenceVoteId Id { get; set; }

    [BindProperty]
    public KeyForm NewKey { get; set; } = new();

    [BindProperty]
    public SeatForm Seat { get; set; } = new();

    [BindProperty]
    public BoxForm Box { get; set; } = new();

    [BindProperty]
    public PileForm Pile { get; set; } = new();

    [BindProperty]
    public RepeatForm Repeat { get; set; } = new();

    public ConfidenceVote Vote { get; private set; } = null!;

    public BoardMember Me { get; private set; } = null!;

    public bool IsSeated => room.KeyFor(Id, Me.Id, Device) is not null;

    public int LeastKey => desk.SettingsOf(Vote).LeastKey;

    public bool IsPerPerson => desk.RuleOf(Vote).SlipsPerPerson;

    public int Valid => Vote.Slips.TryGet(out var slips, out _) ? slips.Valid : 0;

    public IReadOnlyList<PileLine> Piles { get; private set; } = [];

    private string Device { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(toChange: false, cancel))
        {
            return Gone();
        }

        if (Vote.Stage == VoteStage.CountClosed)
        {
            return LocalRedirect($"/lay-phieu/{Id}");
        }

        await LoadAsync();
        return Page();
    }

    [Writes("votes.set-key")]
    public async Task<IActionResult> OnPostKeyAsync(CancellationToken cancel)
    {
        Only(nameof(NewKey));
        if (!await FindAsync(toChange: true, cancel))
        {
            return Gone();
        }

        var phrase = NewKey.Phrase?.Trim() ?? "";
        if (phrase.Length < LeastKey)
        {
            return await RefusedAsync("NewKey.Phrase", VotesRefusals.KeyTooShort(LeastKey));
        }

        if (phrase != NewKey.Again?.Trim())
        {
            return await RefusedAsync("NewKey.Again", VotesRefusals.KeyRepeatedWrong());
        }

        var salt = BoardCipher.NewSalt();
        var key = BoardCipher.KeyOf(phrase, salt);
        if ((Vote.SetKey(salt, BoardCipher.CheckOf(key, Vote.Id)) ?? room.Sit(Id, key, Me.Id, Device)) is { } refusal)
        {
            return await RefusedAsync("NewKey.Phrase", refusal);
        }

        acts.Current.OnUnit(Vote.UnitId);
        return Done("Đã đặt khóa của ban kiểm phiếu.", Here);
    }

    /// <summary>Stores nothing: who sits where is known to the memory of this process alone.</summary>
    [ReadsOnly]
    public async Task<IActionResult> OnPostSitAsync(CancellationToken cancel)
    {
        Only(nameof(Seat));
        if (!await FindAsync(toChange: false, cancel) || Vote.KeySalt is not { } salt)
        {
            return Gone();
        }

        var key = BoardCipher.KeyOf(Seat.Phrase ?? "", salt);
        if ((BoardCipher.Fits(key, Id, Vote.KeyCheck) ? room.Sit(Id, key, Me.Id, Device) : VotesRefusals.KeyWrong()) is { } refusal)
        {
            return await RefusedAsync("Seat.Phrase", refusal);
        }

        return Done("Đồng chí đã vào bàn kiểm phiếu.", Here);
    }

    [ReadsOnly]
    public async Task<IActionResult> OnPostRiseAsync(CancellationToken cancel)
    {
        if (!await FindAsync(toChange: false, cancel))
        {
            return Gone();
        }

        room.Rise(Id, Me.Id, Device);
        return Done("Đồng chí đã rời bàn kiểm phiếu.", $"/lay-phieu/{Id}");
    }

    [Writes("votes.merge-boxes")]
    public async Task<IActionResult> OnPostMergeAsync(CancellationToken cancel)
    {
        Only(nameof(Box));
        if (!await FindAsync(toChange: true, cancel) || !IsSeated)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (Box.OwnOf(Vote, IsPerPerson, ModelState) is not { } own)
        {
            return await InvalidAsync();
        }

        if (Vote.MergeBoxes(Box.Issued!.Value, Box.Returned!.Value, Box.Invalid!.Value, own) is { } refusal)
        {
            return await RefusedAsync(refusal.Code switch { "votes.returned-above-issued" or "votes.base-not-positive" => "Box.Returned", "votes.invalid-above-returned" => "Box.Invalid", _ => "Box.Issued" }, refusal);
        }

        desk.Write(Vote, await desk.LogAsync(Vote, cancel), VoteLog.BoxesMerged);
        acts.Current.OnUnit(Vote.UnitId);
        return Done("Đã gộp hòm phiếu. Kiểm từng chồng.", Here);
    }

    [Writes("votes.enter-pile")]
    public async Task<IActionResult> OnPostEnterAsync(CancellationToken cancel)
    {
        Only(nameof(Pile));
        if (!await FindAsync(toChange: true, cancel) || room.KeyFor(Id, Me.Id, Device) is not { } key || Vote.SlipRows.FirstOrDefault(row => row.Number == Pile.Row) is not { } row)
        {
            return Gone();
        }

        if (Pile.Counts is not [var high, var medium, var low, var @void])
        {
            ModelState.AddModelError("Pile.High", "Bốn ô đều là số nguyên từ 0; ô không có phiếu ghi 0.");
            return await InvalidAsync();
        }

        // A page that says a typed number again is neither compressed nor longer for more digits.
        HttpContext.Features.Get<IHttpsCompressionFeature>()?.Mode = HttpsCompressionMode.DoNotCompress;
        acts.Current.OnUnit(Vote.UnitId).Because(string.Create(CultureInfo.InvariantCulture, $"Dòng {row.Number}: {row.Name}"));
        var refusal = Vote.SlipsOf(row.Id).TryGet(out var slips, out var why) && RowCount.Of(slips, high, medium, low, @void).TryGet(out var counts, out why)
            ? await piles.EnterAsync(Vote, row, Me, counts, Pile.Turn, key, cancel)
            : why;
        return refusal is null ? Done($"Đã nhận chồng {row.Number.ToString(CultureInfo.InvariantCulture)}.", Here) : await RefusedAsync("Pile.High", refusal);
    }

    /// <summary>The numbers of the box were typed wrong: the head begins anew from the box, and every pile entered so far goes.</summary>
    [Writes("votes.count-again")]
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        Only(nameof(Repeat));
        if (!await FindAsync(toChange: true, cancel) || !IsSeated || !Me.IsHead || Vote.Stage != VoteStage.Counting)
        {
            return Gone();
        }

        if (Vote.CountAgain(Repeat.Reason) is { } refusal)
        {
            return await RefusedAsync("Repeat.Reason", refusal);
        }

        await piles.ForgetAsync(Vote, cancel);
        desk.BeginAgain(Vote);
        acts.Current.OnUnit(Vote.UnitId).Because(Repeat.Reason).Erasing(VoteErasure.Tables);
        return Done("Gộp lại hòm, rồi nhập lại mọi chồng.", Here);
    }

    /// <summary>The first of two.</summary>
    [Writes("votes.close-count")]
    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancel) => CloseAsync(cancel);

    /// <summary>The second: the result is made and sealed.</summary>
    [Writes("votes.seal-result")]
    public Task<IActionResult> OnPostSealAsync(CancellationToken cancel) => CloseAsync(cancel);

    /// <summary>What stands in the four boxes of a row: empty, but for the row just refused.</summary>
    public IEnumerable<(string Name, string Label, string? Value)> FieldsOf(int row) =>
        new[] { ("High", "Tín nhiệm cao", Pile.High), ("Medium", "Tín nhiệm", Pile.Medium), ("Low", "Tín nhiệm thấp", Pile.Low), ("Void", "Không hợp lệ ở dòng", Pile.Void) }
            .Select(field => (field.Item1, field.Item2, Pile.Row == row ? field.Item3 : null));

    public string? FaultOf(int row) => Pile.Row == row ? ModelState["Pile.High"]?.Errors.FirstOrDefault()?.ErrorMessage : null;

    public int ValidOf(RatedRowId row) => Vote.SlipsOf(row).TryGet(out var slips, out _) ? slips.Valid : 0;

    /// <summary>Fills the form of a refused row up to one length, whatever was typed.</summary>
    public string FillerOf(int row) => FaultOf(row) is { } fault ? Pile.Filler(fault) : "";

    public OwnSlips OwnOf(int row) => Box.Own.FirstOrDefault(own => own.Row == row) ?? new OwnSlips();

    /// <summary>What was typed for a rated person stays, also where it is no number.</summary>
    public string? OwnTyped(int at, string field) => ModelState[$"Box.Own[{at}].{field}"]?.AttemptedValue;

    public bool IsOwnTyped => Box.Own.Any(own => !own.IsEmpty) || ModelState.Any(entry => entry.Key.StartsWith("Box.Own[", StringComparison.Ordinal) && entry.Value!.Errors.Count > 0);

    public string? OwnFaultOf(int row) => Box.Own.FindIndex(own => own.Row == row) is >= 0 and var at
        ? OwnSlips.Fields.Select(field => ModelState[$"Box.Own[{at}].{field}"]?.Errors.FirstOrDefault()?.ErrorMessage).FirstOrDefault(fault => fault is not null)
        : null;

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            await FindAsync(toChange: false, CancellationToken.None);
        }

        Piles = Vote.Stage == VoteStage.Counting && IsSeated ? await piles.LinesAsync(Vote, Me) : [];
    }

    private async Task<IActionResult> CloseAsync(CancellationToken cancel)
    {
        Only("");
        if (!await FindAsync(toChange: true, cancel) || room.KeyFor(Id, Me.Id, Device) is not { } key)
        {
            return Gone();
        }

        if (!(await piles.CloseAsync(Vote, Me, key, cancel)).TryGet(out var closed, out var why))
        {
            return await RefusedAsync(why);
        }

        if (closed)
        {
            await duties.CountClosedAsync(Vote, cancel);
        }

        acts.Current.OnUnit(Vote.UnitId);
        return closed ? Done("Đã đóng kết quả và niêm phong.", $"/lay-phieu/{Id}") : Done("Đồng chí đã đóng; chờ thành viên thứ hai.", Here);
    }

    private string Here => $"/lay-phieu/{Id}/kiem-phieu";

    private async Task<bool> FindAsync(bool toChange, CancellationToken cancel)
    {
        if (toChange)
        {
            db.ChangeTracker.Clear();
        }

        if (await desk.AtTableAsync(Id, toChange, cancel) is not { Stage: >= VoteStage.BallotOpen } vote)
        {
            return false;
        }

        (Vote, Me) = (vote, desk.Me(vote)!);
        if (!Request.Cookies.TryGetValue(DeviceCookie, out var device) || device.Length != 32)
        {
            device = RandomNumberGenerator.GetHexString(32, lowercase: true);
            Response.Cookies.Append(DeviceCookie, device, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, Path = "/lay-phieu", IsEssential = true });
        }

        Device = device;
        return true;
    }

    private void Only(string form)
    {
        foreach (var key in ModelState.Keys.Where(key => (form.Length == 0 || !key.StartsWith(form + ".", StringComparison.Ordinal)) && key != nameof(Id)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}

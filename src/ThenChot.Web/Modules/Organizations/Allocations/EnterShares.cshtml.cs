using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Restructurings;

namespace ThenChot.Web.Modules.Organizations.Allocations;

/// <summary>Nhập tỷ lệ phân bổ: how the figures of one unit pass to several, in one direction; previewed, then one act with reason and paper.</summary>
[Demand(OrganizationPermissions.ReadRestructurings)]
public sealed class EnterSharesModel(AppDb db, DivisionShelf shelf, ILegalBasis basis, Actor actor, Acts acts) : OfficePage
{
    private const string All = "*";

    [BindProperty(SupportsGet = true, Name = "act")]
    public ActId Act { get; set; }

    [BindProperty(SupportsGet = true, Name = "order")]
    public int Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public UnitId Of { get; set; }

    [BindProperty(SupportsGet = true, Name = "way")]
    public string? Way { get; set; }

    [BindProperty(SupportsGet = true, Name = "so-lieu")]
    public string? Code { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public OpenDivision View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>What each unit would get of each figure concerned; null before the preview.</summary>
    public IReadOnlyList<(DividedAmount Amount, IReadOnlyList<decimal> Shares)>? Preview { get; private set; }

    public bool MayEnter => actor.CanIn(OrganizationPermissions.Restructure, View.Line.Path);

    /// <summary>The units that share, by code.</summary>
    public IReadOnlyList<UnitId> Units { get; private set; } = [];

    public PicturedUnit Named(UnitId unit) => View.Units[unit];

    /// <summary>The shares that count for a figure now, own ones before those for all; empty: it waits.</summary>
    public IReadOnlyList<Allocation> SharesOf(string code) => View.Shares.Where(share => share.Figure == code).ToList() is { Count: > 0 } own ? own : [.. View.Shares.Where(share => share.Figure == All)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel))
        {
            return Gone();
        }

        In.Figure = Choices.Any(choice => choice.Value == Code) ? Code : All;
        var known = View.Shares.Where(share => share.Figure == In.Figure).ToDictionary(share => share.Onto, share => share.Share.ToString());
        In.Shares = [.. Units.Select(unit => new ShareInput { Unit = unit, Text = known.GetValueOrDefault(unit) })];
        return Page();
    }

    [ReadsOnly]
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel) || !MayEnter)
        {
            return Gone();
        }

        In.Reason = string.IsNullOrWhiteSpace(In.Reason) ? null : In.Reason;
        if (!Checked(new AllocationGround(In.Reason ?? "xem trước", null, actor.Name)).TryGet(out var made, out var refusal))
        {
            return await RefusedAsync(FieldOf(refusal), refusal);
        }

        // Remainders go to the units in the order of the division, as in every reading.
        var onto = View.Line.Division.Onto.ToList();
        var shares = onto.ConvertAll(unit => made.Shares.First(share => share.Onto == unit).Share);
        var own = View.Shares.Select(share => share.Figure).ToHashSet(StringComparer.Ordinal);
        Preview = [.. View.Line.Waiting.Where(amount => In.Figure == All ? !own.Contains(amount.Code) : amount.Code == In.Figure).Select(amount => (amount, (IReadOnlyList<decimal>)[.. amount.Divide(shares).Zip(onto).OrderBy(part => PlaceOf(part.Second)).Select(part => part.First)]))];
        return Page();
    }

    [Writes("organizations.allocate")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(cancel) || !MayEnter)
        {
            return Gone();
        }

        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!Checked(new AllocationGround(In.Reason, decision, actor.Name)).TryGet(out var made, out var refusal))
        {
            return await RefusedAsync(FieldOf(refusal), refusal);
        }

        var known = await db.Set<Allocation>().AsTracking()
            .Where(share => share.Act == Act && share.Order == Order - 1 && share.Direction == View.Key.Direction && share.Of == Of && share.Figure == In.Figure).ToListAsync(cancel);
        foreach (var share in made.Shares)
        {
            if (known.Find(row => row.Onto == share.Onto) is { } row)
            {
                db.Entry(row).Property(one => one.Share).CurrentValue = share.Share;
            }
            else
            {
                db.Add(share);
            }
        }

        db.Add(made.Entry);
        acts.Current.OnUnit(Of).Citing(decision).Because(In.Reason);
        return Done("Đã ghi tỷ lệ phân bổ. Số liệu quy đổi tính theo tỷ lệ này từ lần đọc sau.", $"/sap-xep/phan-bo?chieu={DivisionWords.Slug(View.Key.Direction)}");
    }

    private Outcome<(AllocationEntry Entry, IReadOnlyList<Allocation> Shares)> Checked(AllocationGround ground)
    {
        if (Choices.FirstOrDefault(choice => choice.Value == In.Figure) is not { } chosen)
        {
            return OrganizationRefusals.AllocationFigure;
        }

        var typed = Units.Select(unit => new TypedShare(unit, Named(unit).Code, In.Shares.Find(share => share.Unit == unit)?.Text)).ToList();
        return AllocationEntry.Make(View.Line.Division, new AllocatedFigure(chosen.Value, chosen.Text), typed, ground, View.Line.Path, Now);
    }

    private int PlaceOf(UnitId unit) => Units.Index().First(pair => pair.Item == unit).Index;

    private async Task<bool> FoundAsync(CancellationToken cancel)
    {
        if (await shelf.FindAsync(new DivisionKey(Act, Order - 1, DivisionWords.Read(Way), Of), cancel) is not { } found)
        {
            return false;
        }

        View = found;
        Units = [.. found.Line.Division.Onto.OrderBy(unit => Named(unit).Code, StringComparer.Ordinal)];
        Choices =
        [
            new("Mọi số liệu chưa có tỷ lệ riêng", All),
            .. found.Line.Waiting.Select(amount => new SelectListItem(amount.Name, amount.Code)),
        ];
        return true;
    }

    /// <summary>A share that cannot be read is told at its own field, the sum below them all.</summary>
    private string FieldOf(Refusal refusal)
    {
        var wrong = Units.Index().FirstOrDefault(pair => !Fraction.TryParse(In.Shares.Find(share => share.Unit == pair.Item)?.Text, out _), (-1, default)).Index;
        return refusal == OrganizationRefusals.AllocationReason ? "In.Reason"
            : refusal == OrganizationRefusals.AllocationFigure ? "In.Figure"
            : wrong >= 0 ? $"In.Shares[{wrong}].Text"
            : "In.Shares";
    }

    public sealed class Input
    {
        public string? Figure { get; set; }

        public List<ShareInput> Shares { get; set; } = [];

        public string? Reason { get; set; }
    }

    public sealed class ShareInput
    {
        public UnitId Unit { get; set; }

        public string? Text { get; set; }
    }
}

using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members;

/// <summary>Danh sách đảng viên as of the working day, by given name; a card is found by its whole number.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ListMembersModel(MemberFinder finder, MemberNumbers numbers, MemberRules rules, UnitDirectory units, UnitKinds kinds, SavedFilters filters, Installation installation, Actor actor) : OfficePage
{
    private const int PageSize = 50;
    private const string KeyName = "khoa";
    private const string SameName = "bo";

    [BindProperty(SupportsGet = true)]
    public MemberFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = KeyName)]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = SameName)]
    public int Same { get; set; }

    [BindProperty]
    public string? Card { get; set; }

    [BindProperty]
    public SaveInput Save { get; set; } = new();

    /// <summary>Bộ lọc đã lưu.</summary>
    public IReadOnlyList<FilterLine> Saved { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public bool MaySave => !actor.IsVisitor;

    public IReadOnlyList<MemberRow> View { get; private set; } = [];

    /// <summary>The address of what follows; null on the last page.</summary>
    public string? Next { get; private set; }

    public bool IsLater => Key is not null;

    /// <summary>The filter without the place in the list.</summary>
    public string FirstQuery => QueryHelpers.AddQueryString("", Kept());

    /// <summary>Where the filter is saved from: what it asks, and the handler.</summary>
    public string SaveQuery => QueryHelpers.AddQueryString(FirstQuery, "handler", "Luu");

    /// <summary>The unit asked for; null when none was, or when that code names none.</summary>
    public UnitRef? Under { get; private set; }

    public bool IsDemo { get; private set; }

    public bool MayEdit => actor.Can(MemberPermissions.Edit);

    public bool MayProceed => actor.Can(MemberPermissions.Procedures);

    public static IEnumerable<SelectListItem> Statuses { get; } = Enum.GetValues<MemberStatus>().Where(static s => s != MemberStatus.NotYet)
        .Select(static s => new SelectListItem(MemberWords.Name(s), s.ToString()));

    private Scope Scope => actor.ScopeOf(MemberPermissions.Read);

    public async Task OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    /// <summary>By the whole card number, posted so that it stands in no address and no log.</summary>
    [ReadsOnly]
    public async Task<IActionResult> OnPostTheAsync(CancellationToken cancel)
    {
        if (!MemberNumber.Read(Card, NumberKind.Card, rules.TermsOf(null, Today).CardDigits).TryGet(out var digits, out var why))
        {
            return await RefusedAsync("Card", why);
        }

        if (await finder.ByKeyAsync(numbers.DigestOf(digits, NumberKind.Card), Scope, Day, cancel) is { } found)
        {
            return LocalRedirect($"/dang-vien/{found.Id}");
        }

        ModelState.AddModelError("Card", "Không có đảng viên nào mang số thẻ này trong phạm vi của đồng chí.");
        return await InvalidAsync();
    }

    /// <summary>Lưu bộ lọc: what the address asks now.</summary>
    [Writes("members.save-filter")]
    public async Task<IActionResult> OnPostLuuAsync()
    {
        if (!MaySave)
        {
            return Gone();
        }

        if (!filters.Save(Save.Name, FirstQuery, Save.IsShared, Now).TryGet(out var saved, out var why))
        {
            return await RefusedAsync("Save.Name", why);
        }

        return Done("Đã lưu bộ lọc.", "/dang-vien" + saved.Query);
    }

    [Writes("members.drop-filter")]
    public async Task<IActionResult> OnPostBoAsync(SavedFilterId boLoc, CancellationToken cancel) =>
        await filters.DropAsync(boLoc, cancel) ? Done("Đã bỏ bộ lọc.", "/dang-vien") : Gone();

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await FindUnitAsync(cancel);
        return await this.ListAsync<MemberRow>(
            new("dang-vien", "Danh sách đảng viên") { Personal = true }, AllAsync(cancel),
            new("Họ và tên", 30, r => r.FullName), new("Ngày sinh", 14, r => r.BornOn?.Text), new("Chi bộ", 44, r => r.Cell), new("Tình trạng", 20, r => MemberWords.Name(r.Status, r.LeftAs)),
            new("Ngày chính thức", 16, r => r.OfficialOn?.Text), new("Tuổi đảng", 14, r => r.PartyAge?.Text));
    }

    protected override Task LoadAsync() => ShowAsync(HttpContext.RequestAborted);

    private async Task ShowAsync(CancellationToken cancel)
    {
        await FindUnitAsync(cancel);
        IsDemo = await installation.IsDemoAsync(cancel);
        Saved = await filters.ReadAsync(cancel);
        Kinds = [.. (await kinds.ListAsync(cancel)).Select(k => new SelectListItem(k.Name, k.Code))];
        if (Filter.Unit is not null && Under is null)
        {
            return;
        }

        var from = Key is null ? default : new ListKey(Key, Math.Clamp(Same, 0, PageSize * PageSize));
        var rows = await finder.ReadAsync(Filter, Under, Scope, Day, from, PageSize + 1, cancel);
        View = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize)
        {
            var after = MemberFinder.After(from, View);
            Next = QueryHelpers.AddQueryString("/dang-vien", Kept().Append(new(KeyName, after.SortKey)).Append(new(SameName, after.Same.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> Kept() =>
        Request.Query.Where(static q => q.Key is not (KeyName or SameName or "handler")).Select(static q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()));

    private async Task FindUnitAsync(CancellationToken cancel) =>
        Under = Filter.Unit is { } code ? await units.FindLastByCodeAsync(code, Day, cancel) : null;

    private async IAsyncEnumerable<MemberRow> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var from = default(ListKey);
        while (Filter.Unit is null || Under is not null)
        {
            var piece = await finder.ReadAsync(Filter, Under, Scope, Day, from, ListSheet.Piece, cancel);
            foreach (var row in piece)
            {
                yield return row;
            }

            if (piece.Count < ListSheet.Piece)
            {
                yield break;
            }

            from = MemberFinder.After(from, piece);
        }
    }

    public sealed class SaveInput
    {
        public string? Name { get; set; }

        public bool IsShared { get; set; }
    }
}

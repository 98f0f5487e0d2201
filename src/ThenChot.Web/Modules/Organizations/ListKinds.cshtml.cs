using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Loại tổ chức: the kinds units are of; the customer adds its own.</summary>
[Demand(OrganizationPermissions.Edit)]
public sealed class ListKindsModel(AppDb db, UnitFounder founder, Actor actor) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    [BindProperty]
    public Ending End { get; set; } = new();

    public IReadOnlyList<UnitKind> View { get; private set; } = [];

    /// <summary>Kinds hold for the whole tree, so they are added by those who answer for it.</summary>
    public bool MayAdd => actor.CanIn(OrganizationPermissions.Edit, TreePath.Root(1));

    public Task OnGetAsync() => LoadAsync();

    [Writes("organizations.add-kind")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayAdd)
        {
            return Gone();
        }

        var code = VietnameseText.SearchKey(In.Code).Replace(' ', '_');
        var name = VietnameseText.Nfc(In.Name);
        if (UnitCode.Check(code) is { } refusal)
        {
            return await RefusedAsync("In.Code", refusal);
        }

        if (name.Length is 0 or > Unit.MaxNameLength)
        {
            return await RefusedAsync("In.Name", OrganizationRefusals.NameMissing);
        }

        var kinds = await founder.KindsAsync(cancel);
        if (kinds.Any(k => k.Code == code))
        {
            return await RefusedAsync("In.Code", OrganizationRefusals.KindTaken(code));
        }

        db.Add(new UnitKind { Code = code, Name = name, Number = kinds.Max(k => k.Number) + 1, From = In.From });
        return Done($"Đã thêm loại tổ chức “{name}”.", "/to-chuc/loai");
    }

    [Writes("organizations.end-kind")]
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        if (!MayAdd || await db.Set<UnitKind>().FirstOrDefaultAsync(k => k.Code == End.Code, cancel) is not { } kind)
        {
            return Gone();
        }

        if (End.To is not { } day)
        {
            return await RefusedAsync(OrganizationRefusals.DateMalformed);
        }

        return kind.EndOn(day) is { } refusal ? await RefusedAsync(refusal) : Done($"Loại “{kind.Name}” thôi dùng từ ngày {VietnameseFormat.Date(day)}.", "/to-chuc/loai");
    }

    /// <summary>What was typed in a field that was refused.</summary>
    public string? Typed(string field) => ModelState[field]?.AttemptedValue;

    protected override async Task LoadAsync() => View = await founder.KindsAsync(HttpContext.RequestAborted);

    public sealed class Ending
    {
        public string? Code { get; set; }

        public DateOnly? To { get; set; }
    }

    public sealed class Input
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        public DateOnly? From { get; set; }
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>Mở đợt báo cáo; <c>tu</c>: fields and units as last time.</summary>
[Demand(DirectionPermissions.Ask)]
public sealed class OpenInquiryModel(AppDb db, InquiryDesk desk, InquiryDuties duties, UnitDirectory units, Actor actor, Acts acts) : OfficePage
{
    private IReadOnlyDictionary<string, string> kinds = new Dictionary<string, string>(StringComparer.Ordinal);

    [BindProperty(SupportsGet = true, Name = "tu")]
    public InquiryId? From { get; set; }

    [BindProperty]
    public InquiryForm Input { get; set; } = new();

    /// <summary>Kinds of units of which every one is asked.</summary>
    [BindProperty(Name = "nhom")]
    public List<string> Groups { get; set; } = [];

    public IReadOnlyList<UnitRef> Units { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Kinds { get; } = DirectionChoices.Of<InquiryFieldKind>(InquiryFieldKinds.Label);

    public string KindName(string kind) => kinds.GetValueOrDefault(kind, "Đơn vị khác");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (desk.Asking is null)
        {
            return Gone();
        }

        if (From is { } id && await desk.WholeAsync(id, cancel) is { } before)
        {
            (Input.Name, Input.Note, Input.NeedsSignature) = (before.Name, before.Note, before.NeedsSignature);
            Input.Fields = [.. before.Asked.Select(f => new InquiryForm.Row { Label = f.Label, Kind = f.Kind, Required = f.Required, Columns = InquiryField.Typed(before.ColumnsOf(f.Id)) })];
            Input.Units = [.. before.Answers.Select(a => a.Unit)];
        }

        await LoadAsync();
        var there = Units.Select(u => u.Id).ToHashSet();
        if (Input.Units.Where(u => !there.Contains(u)).ToList() is { Count: > 0 } further)
        {
            Input.OtherUnits = string.Join(", ", (await units.FindManyAsync(further, Today, cancel)).Where(u => actor.ScopeOf(DirectionPermissions.Ask).Covers(u.Path)).Select(u => u.Code));
        }

        return Page();
    }

    /// <summary>More rows for fields; nothing is stored.</summary>
    [ReadsOnly]
    public async Task<IActionResult> OnPostRowsAsync()
    {
        if (desk.Asking is null)
        {
            return Gone();
        }

        Input.Fields.AddRange(Enumerable.Range(0, Math.Clamp(Inquiry.MostFields - Input.Fields.Count, 0, InquiryForm.FewestRows)).Select(_ => new InquiryForm.Row()));
        ModelState.Clear();
        await LoadAsync();
        return Page();
    }

    [Writes("direction.open-inquiry")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (desk.Asking is not { } asker)
        {
            return Gone();
        }

        await LoadAsync();
        if (Input.DueOn is null)
        {
            AskForDay("Input.DueOn");
        }

        foreach (var (at, terms) in Input.Asked)
        {
            if (InquiryField.Objection(terms, Now) is { } objection)
            {
                ModelState.AddModelError($"Input.Fields[{at}].{(objection.Code == "direction.field-unnamed" ? "Label" : "Columns")}", objection.Sentence);
            }
        }

        var asked = await AskedAsync(cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var opened = Inquiry.Open(asker, new(Input.Name, Input.Note, Input.DueOn!.Value, Input.NeedsSignature), [.. Input.Asked.Select(f => f.Terms)], asked, Today, Now);
        if (!opened.TryGet(out var inquiry, out var refusal))
        {
            return await RefusedAsync(FieldOf(refusal), refusal);
        }

        acts.Current.OnUnit(asker);
        db.Add(inquiry);
        duties.Opened(inquiry);
        return Done($"Đã mở đợt báo cáo, hỏi {inquiry.Answers.Count} đơn vị.", $"/dot-bao-cao/{inquiry.Id}");
    }

    protected override async Task LoadAsync()
    {
        if (Units.Count == 0 && desk.Asking is { } asker)
        {
            Units = await units.ChildrenAsync(asker, Today);
            kinds = DirectionChoices.Groups.ToDictionary(g => g.Kind, g => g.Name, StringComparer.Ordinal);
        }

        Input.AddRows();
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "direction.due-before-assigned" => "Input.DueOn",
        "direction.nobody-asked" => "Input.OtherUnits",
        "direction.field-count" => "Input.Fields[0].Label",
        _ => "Input.Name",
    };

    private async Task<IReadOnlyList<UnitId>> AskedAsync(CancellationToken cancel)
    {
        var asked = Units.Where(u => Input.Units.Contains(u.Id) || Groups.Contains(u.Kind)).Select(u => u.Id).ToList();
        var scope = actor.ScopeOf(DirectionPermissions.Ask);
        var codes = (Input.OtherUnits ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = await units.FindByCodesAsync(codes, Today, cancel);
        foreach (var code in codes)
        {
            if (found.TryGetValue(code, out var unit) && scope.Covers(unit.Path))
            {
                asked.Add(unit.Id);
            }
            else
            {
                ModelState.AddModelError("Input.OtherUnits", $"Không tìm thấy đơn vị có mã “{code}” trong phạm vi của đồng chí.");
            }
        }

        return asked;
    }
}

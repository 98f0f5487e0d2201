using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>Ghi hoặc sửa một mục của hồ sơ tổ chức: seat, function, duty, decision, delegated power, type, official members.</summary>
[Demand(OrganizationPermissions.Edit)]
public sealed class RecordFactModel(AppDb db, UnitReach reach, RegisterRules rules, ILegalBasis basis, Actor actor, Acts acts) : UnitPage(reach, actor)
{
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Slug { get; set; }

    /// <summary>The entry to correct; null: a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "muc")]
    public UnitFactId? Entry { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public FactWord Word { get; private set; } = null!;

    public UnitFact? Current { get; private set; }

    public string? CitedTitle { get; private set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public string? ChoiceNote { get; private set; }

    public string Purpose => Word.Kind switch
    {
        _ when Word.Kind.IsSingle() => "Mỗi thời điểm chỉ có một mục loại này: ghi mục mới từ ngày nào thì mục cũ tự kết thúc vào ngày đó và vẫn tra được khi đọc ngày trước.",
        _ when Word.Kind.IsMilestone() => "Ngày của mục này là ngày thành lập hoặc ngày kết thúc hoạt động đã ghi của đơn vị; ở đây ghi văn bản.",
        _ => "Mỗi mục có ngày bắt đầu, ngày kết thúc và văn bản. Hết hiệu lực thì sửa mục, ghi ngày kết thúc; không xóa.",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await PreparedAsync(cancel))
        {
            return Gone();
        }

        In = Current is { } fact
            ? new Input { Text = fact.Text, Code = fact.Code, Number = fact.Number is { } n ? VietnameseFormat.Number(n) : null, From = fact.From, To = fact.To, Version = fact.Version }
            : new Input { From = Today };
        await LoadAsync();
        return Page();
    }

    [Writes("organizations.record-fact")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await PreparedAsync(cancel))
        {
            return Gone();
        }

        var from = Word.Kind.IsMilestone() ? Unit.Life.From : Asked("In.From", In.From);
        var number = ModelState.Whole("In.Number", In.Number, RegisterRefusals.MembersMalformed);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (from is not { } begins || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var content = new UnitFactContent(In.Text, Listed(begins).Any(c => c.Code == In.Code) ? In.Code : null, number, new DateSpan(begins, In.To), decision ?? Current?.DecisionId);
        var others = await db.Set<UnitFact>().Where(f => f.UnitId == Id && f.Kind == Word.Kind).ToListAsync(cancel);
        var refusal = Current is null ? Record(content, others) : Correct(others.Single(f => f.Id == Entry), content, others);
        if (refusal is not null)
        {
            return await RefusedAsync(FieldOf(refusal), refusal);
        }

        acts.Current.OnUnit(Id).Citing(decision ?? Current?.DecisionId).Because(In.Reason);
        return Done($"Đã ghi {Word.Title.ToLowerInvariant()} của {Unit.Name}.", $"/to-chuc/{Id}/ho-so");
    }

    protected override async Task LoadAsync()
    {
        var day = In.From ?? Today;
        Choices = [.. Listed(day).Select(c => new SelectListItem(c.Condition is null ? c.Name : $"{c.Name} ({c.Condition})", c.Code))];
        var rule = Word.Kind is UnitFactKind.OrganizationType ? (rules.Types(day).Document, rules.Types(day).Source, rules.Types(day).Verified) : (rules.Powers(day).Document, rules.Powers(day).Source, rules.Powers(day).Verified);
        ChoiceNote = $"Danh mục: {rule.Document}{(rule.Verified ? "" : $" ({rule.Source})")}";
        CitedTitle = Current?.DecisionId is { } cited ? (await basis.TitlesAsync([cited], HttpContext.RequestAborted)).GetValueOrDefault(cited) : null;
        if (IsConflict && Entry is { } id)
        {
            db.ChangeTracker.Clear();
            Current = await db.Set<UnitFact>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, HttpContext.RequestAborted);
            ModelState.SetModelValue("In.Version", Current?.Version, null);
        }
    }

    private async Task<bool> PreparedAsync(CancellationToken cancel)
    {
        Word = FactWord.BySlug(Slug)!;
        if (Word is null || !await FoundAsync(OrganizationPermissions.Edit, cancel))
        {
            return false;
        }

        Current = Entry is { } id ? await db.Set<UnitFact>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.UnitId == Id && f.Kind == Word.Kind, cancel) : null;
        return Entry is null || Current is not null;
    }

    private List<ListedChoice> Listed(DateOnly day) => Word.Kind switch
    {
        UnitFactKind.OrganizationType => rules.Types(day).Settings.Types,
        UnitFactKind.DelegatedPower => rules.Powers(day).Settings.Powers,
        _ => [],
    };

    private Refusal? Record(UnitFactContent content, List<UnitFact> others)
    {
        if (!UnitFact.Record(Id, Word.Kind, content, Unit.Life, others, Now).TryGet(out var made, out var why))
        {
            return why;
        }

        db.Add(made);
        return null;
    }

    private Refusal? Correct(UnitFact fact, UnitFactContent content, List<UnitFact> others)
    {
        db.Expect(fact, In.Version);
        return fact.Correct(content, Unit.Life, others);
    }

    private static string FieldOf(Refusal refusal) =>
        refusal == RegisterRefusals.ChoiceMissing ? "In.Code"
        : refusal == RegisterRefusals.MembersMalformed ? "In.Number"
        : refusal == RegisterRefusals.TextMissing || refusal == RegisterRefusals.TextTooLong || refusal == RegisterRefusals.NotClosed ? "In.Text"
        : refusal == RegisterRefusals.DecisionMissing ? "In.Decision.Text"
        : refusal == RegisterRefusals.EndsBeforeStart ? "In.To"
        : "In.From";

    public sealed class Input
    {
        public string? Text { get; set; }

        public string? Code { get; set; }

        public string? Number { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}

using ThenChot.Domain.Organizations.Register;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Restructurings;

namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>An entry as a line: <paramref name="Note"/> is null where the entry is its text alone.</summary>
public sealed record FactRow(UnitFactId Id, string Text, string? Note, DateSpan Span, bool IsMilestone, DocumentId? DecisionId, string? Decision, string EditUrl);

/// <summary>Hồ sơ tổ chức of a unit as of the working day, with what held at other times.</summary>
[Demand(OrganizationPermissions.Read)]
public sealed class ShowRegisterModel(AppDb db, UnitReach reach, RegisterRules rules, ILegalBasis basis, BundleShelf bundles, Actor actor) : UnitPage(reach, actor)
{
    public IReadOnlyList<Section> View { get; private set; } = [];

    /// <summary>Bundles not yet applied that name the unit.</summary>
    public IReadOnlyList<RestructuringBundle> Drafts { get; private set; } = [];

    public DateOnly ReadOn { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.Read, cancel))
        {
            return Gone();
        }

        ReadOn = Unit.On(Day);
        var facts = await db.Set<UnitFact>().AsNoTracking().Where(f => f.UnitId == Id).OrderBy(f => f.From).ThenBy(f => f.Id).ToListAsync(cancel);
        var titles = await basis.TitlesAsync(facts.Select(f => f.DecisionId).OfType<DocumentId>(), cancel);
        View = [.. FactWord.All.Where(w => w.Kind is not UnitFactKind.ClosingDecision || Unit.Life.To is not null).Select(word => SectionOf(word, facts.Where(f => f.Kind == word.Kind).ToList(), titles, facts.Find(f => f.Kind is UnitFactKind.OfficialMembers && f.Span.Contains(ReadOn))?.Number))];
        Drafts = await bundles.NamingAsync(Unit.Code, cancel);
        return Page();
    }

    private Section SectionOf(FactWord word, List<UnitFact> facts, IReadOnlyDictionary<DocumentId, string> titles, int? members)
    {
        var holding = facts.Where(f => word.Kind.IsMilestone() || f.Span.Contains(ReadOn)).ToList();
        return new Section(word, [.. holding.Select(Row)], [.. facts.Except(holding).Select(Row)]);

        FactRow Row(UnitFact fact)
        {
            var listed = fact.Number is { } number ? VietnameseFormat.Number(number) : fact.Code is { } code ? NameOf(fact.Kind, code, fact.From) : word.Kind.IsMilestone() ? word.Title : null;
            var note = listed is null || fact.Text.Length == 0 ? null : fact.Text;
            return new FactRow(
                fact.Id, listed ?? fact.Text, fact.Kind is UnitFactKind.DelegatedPower ? ConditionOf(fact, members, note) : note, fact.Span, word.Kind.IsMilestone(), fact.DecisionId,
                fact.DecisionId is { } d ? titles.GetValueOrDefault(d) : null, $"/to-chuc/{Id}/ho-so/{word.Slug}/{fact.Id}");
        }
    }

    /// <summary>The condition under which a power is given, explained against the members counted; it forbids nothing.</summary>
    private string? ConditionOf(UnitFact fact, int? members, string? note)
    {
        var rule = rules.Powers(fact.From);
        if (rule.Settings.Powers.Find(p => p.Code == fact.Code) is not { Condition: { } condition } power)
        {
            return note;
        }

        var counted = members is not { } number ? "đơn vị chưa ghi số đảng viên chính thức" : $"đơn vị có {VietnameseFormat.Number(number)}{(number < power.MembersFrom ? ", chưa đủ" : "")}";
        return $"{(note is null ? "" : note + ". ")}Điều kiện: {condition}{(rule.Verified ? "" : " (" + rule.Source.Split(';')[0] + ")")}; {counted}.";
    }

    private string NameOf(UnitFactKind kind, string code, DateOnly on) =>
        (kind is UnitFactKind.OrganizationType ? rules.Types(on).Settings.Types : rules.Powers(on).Settings.Powers).Find(c => c.Code == code)?.Name ?? code;

    public sealed record Section(FactWord Word, IReadOnlyList<FactRow> Holding, IReadOnlyList<FactRow> Others)
    {
        public bool IsWide => Word.Kind is UnitFactKind.Function or UnitFactKind.Duty or UnitFactKind.DelegatedPower;

        public bool MayAdd => !Word.Kind.IsMilestone() || Holding.Count == 0;

        public string Empty => Word.Kind switch
        {
            UnitFactKind.Seat => "Chưa ghi trụ sở vào ngày này.",
            UnitFactKind.OrganizationType => "Chưa xếp loại hình vào ngày này.",
            UnitFactKind.OfficialMembers => "Chưa ghi số đảng viên chính thức; điều kiện về số lượng chưa xét được.",
            UnitFactKind.DelegatedPower => "Chưa ghi quyền nào của cấp trên được giao cho đơn vị.",
            UnitFactKind.FoundingDecision or UnitFactKind.ClosingDecision => "Chưa ghi quyết định.",
            _ => "Chưa ghi mục nào vào ngày này.",
        };
    }
}

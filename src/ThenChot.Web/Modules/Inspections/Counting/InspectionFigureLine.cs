using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Inspections.Counting;

/// <summary>What figures and forms of inspections count: lượt, teams, decisions of discipline, complaints to be answered, suspensions.</summary>
internal enum CountOf
{
    Turns,
    Teams,
    Disciplines,
    Complaints,
    Suspensions,
}

/// <summary>What a group of lượt, cases or decisions has in common. <c>IsCity</c>: of the unit asked about itself; a null form: no decision.</summary>
internal sealed record CountKey(bool IsCity, string Kind, CaseNature Nature, BodyKind Body, bool IsUnit, SubjectResult? Result, bool Due, DisciplineForm? Form);

/// <summary>One figure of the catalogue: what it counts and which groups. <c>OfCity</c>: of the city's own body alone, other units have none.</summary>
internal sealed record InspectionFigureLine(DerivedFigureDefinition Definition, CountOf Of, Func<CountKey, bool> Holds, bool OfCity = false)
{
    public string Code => Definition.Code;

    public static IReadOnlyDictionary<string, InspectionFigureLine> All { get; } = Make().ToDictionary(static line => line.Code, StringComparer.Ordinal);

    private static IEnumerable<InspectionFigureLine> Make()
    {
        foreach (var isUnit in new[] { true, false })
        {
            var (tail, who) = isUnit ? ("orgs", "tổ chức đảng") : ("members", "đảng viên");
            yield return Turns($"committee_inspected_{tail}", $"Lượt {who} được cấp ủy các cấp kiểm tra", who, isUnit, "các cuộc kiểm tra của cấp ủy, ban thường vụ", static key => key is { Body: BodyKind.PartyCommittee, Nature: CaseNature.Inspecting });
            yield return Turns($"committee_supervised_{tail}", $"Lượt {who} được cấp ủy các cấp giám sát", who, isUnit, "các cuộc giám sát của cấp ủy, ban thường vụ", static key => key is { Body: BodyKind.PartyCommittee, Nature: CaseNature.Supervising });
            yield return Turns($"city_bts_inspected_{tail}", $"Lượt {who} do Ban Thường vụ Thành ủy kiểm tra", who, isUnit, "các cuộc kiểm tra của Ban Thường vụ Thành ủy", static key => key is { IsCity: true, Body: BodyKind.PartyCommittee, Nature: CaseNature.Inspecting }) with { OfCity = true };
            yield return Turns($"city_bts_supervised_{tail}", $"Lượt {who} do Ban Thường vụ Thành ủy giám sát", who, isUnit, "các cuộc giám sát của Ban Thường vụ Thành ủy", static key => key is { IsCity: true, Body: BodyKind.PartyCommittee, Nature: CaseNature.Supervising }) with { OfCity = true };
            yield return Turns($"ubkt_signs_inspected_{tail}", $"Lượt {who} được ủy ban kiểm tra các cấp kiểm tra khi có dấu hiệu vi phạm", who, isUnit, "các cuộc kiểm tra khi có dấu hiệu vi phạm của ủy ban kiểm tra", static key => IsSigns(key));
            yield return Turns($"ubkt_signs_violating_{tail}", $"{Capital(who)} được kết luận có vi phạm", who, isUnit, "những lượt ấy có kết luận vi phạm", static key => IsSigns(key) && key.Result == SubjectResult.InViolation);
            yield return Turns($"ubkt_signs_discipline_due_{tail}", $"{Capital(who)} phải thi hành kỷ luật qua kiểm tra dấu hiệu vi phạm", who, isUnit, "những lượt ấy phải thi hành kỷ luật", static key => IsSigns(key) && key.Due);
            yield return Turns($"ubkt_thematic_supervised_{tail}", $"Lượt {who} được ủy ban kiểm tra giám sát chuyên đề", who, isUnit, "các cuộc giám sát chuyên đề của ủy ban kiểm tra", static key => key is { Body: BodyKind.Commission, Kind: "supervision_thematic" });
            yield return Disciplined($"disciplined_{tail}_total", $"{Capital(who)} bị thi hành kỷ luật", who, isUnit, null);
            foreach (var form in DisciplineForms.HeaviestFirst(isUnit ? SubjectKind.Organisation : SubjectKind.OfficialMember))
            {
                yield return Disciplined($"disciplined_{tail}_{WordOf(form)}", $"{Capital(who)} bị {DisciplineForms.Label(form)}", who, isUnit, form);
            }
        }

        yield return Teams("city_bts_inspection_teams", "Đoàn kiểm tra của Ban Thường vụ Thành ủy", CaseNature.Inspecting);
        yield return Teams("city_bts_supervision_teams", "Đoàn giám sát của Ban Thường vụ Thành ủy", CaseNature.Supervising);
    }

    private static bool IsSigns(CountKey key) => key is { Body: BodyKind.Commission, Kind: "signs" };

    private static InspectionFigureLine Turns(string code, string label, string who, bool isUnit, string which, Func<CountKey, bool> holds) =>
        new(new(code, label, isUnit ? "lượt tổ chức đảng" : who, $"Đếm lượt {who} đã kết luận trong khoảng thời gian đọc ở {which}, theo hồ sơ từng cuộc; cuộc của đơn vị nào tính ở đơn vị ấy và cấp trên vào ngày kết luận."), CountOf.Turns, key => key.IsUnit == isUnit && holds(key));

    private static InspectionFigureLine Disciplined(string code, string label, string who, bool isUnit, DisciplineForm? form) =>
        new(new(code, label, who, $"Đếm quyết định kỷ luật {who} ban hành trong khoảng thời gian đọc{(form is null ? "" : $" với hình thức {DisciplineForms.Label(form.Value)}")}, theo kết quả giải quyết khiếu nại đến ngày đọc."), CountOf.Disciplines, key => key.IsUnit == isUnit && (form is null || key.Form == form));

    private static InspectionFigureLine Teams(string code, string label, CaseNature nature) =>
        new(new(code, label, "đoàn", "Đếm đoàn được thành lập trong khoảng thời gian đọc, theo ngày quyết định của từng cuộc."), CountOf.Teams, key => key is { IsCity: true, Body: BodyKind.PartyCommittee } && key.Nature == nature, OfCity: true);

    private static string WordOf(DisciplineForm form) => form.ToString().ToLowerInvariant();

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}

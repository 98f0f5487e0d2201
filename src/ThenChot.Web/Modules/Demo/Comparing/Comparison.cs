using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Demo.Comparing;

/// <summary>
/// Lays what the five articles say beside what the system computes now, each at the article's own date. Nothing is compared
/// with a copy: figures are computed, documents are looked up in the register, words are linked to where they stand.
/// </summary>
public sealed class Comparison(ProgrammeReader programmes, DocumentRegister register, ComparisonFigures figures)
{
    private static readonly DateOnly Review = DemoDeliverables.Review;

    public async Task<IReadOnlyList<ComparisonArticle>> ReadAsync(CancellationToken cancel)
    {
        var programme = await programmes.FindBySymbolAsync(ReviewBoard.Symbol, Review, cancel);
        if (programme is null)
        {
            return [];
        }

        var documents = await DocumentsAsync(cancel);
        var targets = await programmes.TargetsAsync(programme.Id, Review, monitors: false, cancel);
        var computed = await figures.ReadAsync(programme, targets, documents, cancel);
        return
        [
            .. Articles.All.Select(article => new ComparisonArticle(article.Tag, article.Title, [.. article.Rows.Select(row => row switch
            {
                { Figure: { } code } => FigureRow(code, computed),
                { Document: { } symbol } => DocumentRow(SourceDocuments.Of(symbol), documents),
                _ => FactRow(row, programme, targets, documents, computed),
            })])),
        ];
    }

    private async Task<IReadOnlyDictionary<string, DocumentRef>> DocumentsAsync(CancellationToken cancel)
    {
        var found = await register.FindBySymbolsAsync(SourceDocuments.All.Select(source => source.Symbol), cancel);
        return SourceDocuments.All
            .Select(source => found.FirstOrDefault(document => document.Symbol == source.Symbol && document.Issuer == source.Issuer))
            .OfType<DocumentRef>()
            .ToDictionary(document => document.Symbol, StringComparer.Ordinal);
    }

    private static ComparisonRow FigureRow(string code, IReadOnlyDictionary<string, Computed> computed)
    {
        var printed = SeedFigures.Of(code);
        var value = computed.GetValueOrDefault(code) ?? new Computed(null, null, "hệ thống chưa có nguồn để tính");
        return value.Beside(printed.Label, printed.Value, printed.UnitOfMeasure);
    }

    private static ComparisonRow DocumentRow(SourceDocument source, IReadOnlyDictionary<string, DocumentRef> documents)
    {
        var statement = $"{source.Type} {source.Symbol}: {source.Subject}";
        var printed = Text(source.Issued, source.Year, source.Days);
        if (!documents.TryGetValue(source.Symbol, out var document))
        {
            return new ComparisonRow(statement, printed, "chưa có trong sổ văn bản", Verdict.Differs, "/van-ban", Computed.Counted);
        }

        DateOnly? issued = document.IssuedOn is { Day: not null } day ? day.Earliest : null;
        int? days = source.Conference && issued is { } on ? SourceDocuments.Conference.DayNumber - on.DayNumber : null;
        var computed = Text(issued, document.IssuedOn?.Year, days);
        return new ComparisonRow(
            statement, printed, computed, source.IssuedOn is null ? Verdict.NotComputable : printed == computed ? Verdict.Matches : Verdict.Differs, document.Url, source.Note ?? "tra trong sổ văn bản");
    }

    private static string Text(DateOnly? issued, int? year, int? days)
    {
        var when = issued is { } day ? $"ngày {VietnameseFormat.Date(day)}" : year is { } known ? $"năm {known}, không nêu ngày" : "không nêu ngày";
        return days is null ? when : $"{when}; trước hội nghị {days} ngày";
    }

    private static ComparisonRow FactRow(
        ArticleRow row, ProgrammeRef programme, IReadOnlyList<TargetView> targets, IReadOnlyDictionary<string, DocumentRef> documents, IReadOnlyDictionary<string, Computed> computed)
    {
        if (row.None is { } reason)
        {
            return new ComparisonRow(row.Fact!, "nêu bằng lời", "không có số để tính", Verdict.NotComputable, null, reason);
        }

        var (holds, found, url) = row.At switch
        {
            "programme" => (programme is { TermFrom: 2020, TermTo: 2025 } && programme.ActiveFrom.Year == 2021 && programme.ActiveThrough.Year == 2025,
                $"nhiệm kỳ {programme.TermFrom}-{programme.TermTo}, thực hiện {programme.ActiveFrom.Year}-{programme.ActiveThrough.Year}", programme.Url),
            "goals" => Holds("programme_goals_total", 5, "mục tiêu", computed),
            "reform" => Holds("admin_reform_groups_total", 6, "nhóm nhiệm vụ cải cách hành chính", computed),
            "targets" => (NamedExceeded(targets) == 6, $"{NamedExceeded(targets)} chỉ tiêu có tên được đánh giá vượt", programme.Url),
            "deliverables" => Holds("deliverables_in_progress", 5, "việc đang triển khai", computed),
            "local_plans" => Holds("local_plans", 777, "kế hoạch của cấp ủy trực thuộc", computed),
            _ => (documents.ContainsKey("26-TB/BCĐ"), "một ý của thông báo kết luận", "/dao-mot-vong#ket-luan"),
        };
        return new ComparisonRow(row.Fact!, "nêu bằng lời", found, holds ? Verdict.Matches : Verdict.Differs, url, "nội dung chữ, mở nguồn để đọc");
    }

    private static (bool Holds, string Found, string? Url) Holds(string code, decimal printed, string what, IReadOnlyDictionary<string, Computed> computed) =>
        computed.TryGetValue(code, out var value) && value.Value is { } number
            ? (number == printed, $"{VietnameseFormat.Number(number)} {what}", value.Url)
            : (false, "chưa có số liệu", null);

    private static int NamedExceeded(IReadOnlyList<TargetView> targets) => targets.Count(target => target is { IsEntered: true, WordCode: "exceeded" });
}

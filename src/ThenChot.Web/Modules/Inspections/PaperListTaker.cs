using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Takes the papers that a kind of case asks for, phase by phase: a version of a kind from its day on.</summary>
internal sealed class PaperListTaker(AppDb db, InspectionRules rules) : IImportTaker
{
    private static readonly CasePhase[] Phases = [CasePhase.Preparing, CasePhase.Conducting, CasePhase.Concluding];
    private static readonly string[] Answers = ["có", "không"];

    private readonly List<ListedPaper> read = [];

    public static ImportKind Kind { get; } = new("case-papers", "Danh mục giấy tờ của các cuộc", InspectionPermissions.Catalogues, "inspections.import-papers")
    {
        Help = "Mỗi dòng là một giấy tờ mà một loại cuộc kiểm tra, giám sát, kỷ luật phải có ở một bước. Cuộc có quyết định từ ngày áp dụng trở đi theo danh mục này; phiên bản đã nạp không sửa.",
        OfCity = true,
        BatchRows = 2_000,
        MostRows = 2_000,
        Columns =
        [
            new("kind", "Loại việc") { Required = true, Note = "Tên loại cuộc trong quy định.", Sample = "Kiểm tra khi có dấu hiệu vi phạm", Width = 40, Choices = static (services, _) => Task.FromResult<IReadOnlyList<string>>([.. services.GetRequiredService<InspectionRules>().KindNames.Values.Distinct(StringComparer.Ordinal)]) },
            new("phase", "Bước") { Required = true, Note = "Chuẩn bị, tiến hành hoặc kết thúc.", Sample = "chuẩn bị", Width = 14, Choices = static (_, _) => Task.FromResult<IReadOnlyList<string>>([.. Phases.Select(CaseWords.Label)]) },
            new("code", "Ký hiệu") { Required = true, Aliases = ["mã", "mẫu số"], Note = "Ký hiệu của mẫu.", Sample = "DH1", Width = 12 },
            new("name", "Tên giấy tờ") { Required = true, Aliases = ["giấy tờ", "tên văn bản"], Sample = "Kế hoạch kiểm tra", Width = 50 },
            new("required", "Bắt buộc") { Note = "Ghi có hoặc không; để trống là không.", Sample = "có", Width = 12, Choices = static (_, _) => Task.FromResult<IReadOnlyList<string>>(Answers) },
            new("from", "Áp dụng từ ngày") { Required = true, Aliases = ["từ ngày", "hiệu lực từ"], Note = "Ghi dạng 7/8/2023.", Sample = "1/1/2024", Width = 18 },
            new("document", "Văn bản") { Required = true, Aliases = ["căn cứ"], Note = "Văn bản ban hành danh mục.", Width = 30 },
        ],
        Taker = static services => ActivatorUtilities.CreateInstance<PaperListTaker>(services),
    };

    public async Task CheckAsync(ImportBatch batch, CancellationToken cancel)
    {
        read.Clear();
        var standing = await db.Set<ListedPaper>().AsNoTracking().ToListAsync(cancel);
        var seen = new HashSet<(string, DateOnly, string)>();
        foreach (var row in batch.Good.ToList())
        {
            if (Read(batch, row) is not { } paper)
            {
                continue;
            }

            if (!seen.Add((paper.KindCode, paper.From, paper.Code)))
            {
                batch.Fault(row, "code", InspectionsRefusals.ListedTwice($"giấy tờ {paper.Code}"));
            }
            else if (standing.Exists(other => other.SaysSameAs(paper)))
            {
                ImportBatch.Unchanged(row);
            }
            else if (standing.Exists(other => other.KindCode == paper.KindCode && other.From == paper.From))
            {
                batch.Fault(row, "from", InspectionsRefusals.VersionStands(paper.From));
            }
            else
            {
                read.Add(paper);
            }
        }
    }

    public Task<int> TakeAsync(ImportBatch batch, CancellationToken cancel)
    {
        db.AddRange(read);
        return Task.FromResult(read.Count);
    }

    private ListedPaper? Read(ImportBatch batch, ImportRow row)
    {
        if (CatalogueRow.VersionOf(batch, row) is not { } version)
        {
            return null;
        }

        var kind = rules.KindNames.FirstOrDefault(known => Same(known.Value, row["kind"])).Key;
        var phase = Phases.Where(one => Same(CaseWords.Label(one), row["phase"])).Select(static one => (CasePhase?)one).FirstOrDefault();
        if (kind is null || phase is null)
        {
            batch.Fault(row, kind is null ? "kind" : "phase", kind is null ? row["kind"] : row["phase"], kind is null ? "Không có loại việc mang tên này trong quy định đã nhập." : "Ghi chuẩn bị, tiến hành hoặc kết thúc.");
            return null;
        }

        if (ListedPaper.Enter(version, kind, new PaperTemplate(row["code"], phase.Value, row["name"], Same(row["required"], Answers[0]))).TryGet(out var paper, out var why))
        {
            return paper;
        }

        batch.Fault(row, row["code"].Length == 0 ? "code" : "name", why);
        return null;
    }

    private static bool Same(string one, string other) => VietnameseText.SearchKey(one) == VietnameseText.SearchKey(other);
}

using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Inspections.Signs;

/// <summary>Takes the signs of Directive 24 as the annex words them: a version from its day on, which never changes afterwards.</summary>
internal sealed class SignTaker(AppDb db) : IImportTaker
{
    private readonly List<ListedSign> read = [];

    public static ImportKind Kind { get; } = new("signs", "Biểu hiện theo Chỉ thị 24", InspectionPermissions.Catalogues, "inspections.import-signs")
    {
        Help = "Mỗi dòng là một biểu hiện trong khung nhận diện kèm theo Chỉ thị 24-CT/TU, chép đúng phụ lục. Mỗi ngày áp dụng là một phiên bản trọn vẹn; phiên bản đã nạp không sửa.",
        OfCity = true,
        BatchRows = 1_000,
        MostRows = 1_000,
        Columns =
        [
            new("number", "Số") { Required = true, Aliases = ["stt", "biểu hiện số", "số thứ tự"], Note = "Số của biểu hiện trong phụ lục, từ 1.", Sample = "1", Width = 8 },
            new("group", "Nhóm số") { Required = true, Aliases = ["nhóm"], Note = "Số của nhóm.", Sample = "1", Width = 10 },
            new("group_name", "Tên nhóm") { Required = true, Note = "Như trong phụ lục; mọi dòng của một nhóm ghi cùng một tên.", Sample = "vi phạm kỷ cương, kỷ luật", Width = 36 },
            new("text", "Nội dung") { Required = true, Aliases = ["nội dung biểu hiện", "biểu hiện"], Note = "Chép đúng phụ lục.", Width = 70 },
            new("from", "Áp dụng từ ngày") { Required = true, Aliases = ["từ ngày", "hiệu lực từ"], Note = "Ghi dạng 7/8/2023.", Sample = "7/8/2023", Width = 18 },
            new("document", "Văn bản") { Required = true, Aliases = ["căn cứ"], Note = "Văn bản ban hành danh mục.", Sample = "24-CT/TU ngày 7/8/2023", Width = 30 },
        ],
        Taker = static services => ActivatorUtilities.CreateInstance<SignTaker>(services),
    };

    public async Task CheckAsync(ImportBatch batch, CancellationToken cancel)
    {
        read.Clear();
        var standing = await db.Set<ListedSign>().AsNoTracking().ToListAsync(cancel);
        var seen = new HashSet<(DateOnly, int)>();
        var groups = standing.GroupBy(static sign => (sign.From, sign.GroupNumber)).ToDictionary(static g => g.Key, static g => g.First().GroupName);
        foreach (var row in batch.Good.ToList())
        {
            if (Read(batch, row) is not { } sign)
            {
                continue;
            }

            if (!seen.Add((sign.From, sign.Number)))
            {
                batch.Fault(row, "number", InspectionsRefusals.ListedTwice($"biểu hiện {sign.Number}"));
            }
            else if (standing.Find(other => other.From == sign.From && other.Number == sign.Number) is { } same && same.SaysSameAs(sign))
            {
                ImportBatch.Unchanged(row);
            }
            else if (standing.Exists(other => other.From == sign.From))
            {
                batch.Fault(row, "from", InspectionsRefusals.VersionStands(sign.From));
            }
            else if (!groups.TryAdd((sign.From, sign.GroupNumber), sign.GroupName) && groups[(sign.From, sign.GroupNumber)] != sign.GroupName)
            {
                batch.Fault(row, "group_name", InspectionsRefusals.GroupNamedTwice(sign.GroupNumber));
            }
            else
            {
                read.Add(sign);
            }
        }
    }

    public Task<int> TakeAsync(ImportBatch batch, CancellationToken cancel)
    {
        db.AddRange(read);
        return Task.FromResult(read.Count);
    }

    private static ListedSign? Read(ImportBatch batch, ImportRow row)
    {
        if (CatalogueRow.VersionOf(batch, row) is not { } version)
        {
            return null;
        }

        if (ListedSign.Enter(version, NumberOf(row["number"]), NumberOf(row["group"]), row["group_name"], row["text"]).TryGet(out var sign, out var why))
        {
            return sign;
        }

        batch.Fault(row, why.Code == "inspections.sign-unknown" ? NumberOf(row["number"]) is < 1 or > ListedSign.Most ? "number" : "group" : row["text"].Length is 0 or > CatalogueVersion.MaxLength ? "text" : "group_name", why);
        return null;
    }

    private static int NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

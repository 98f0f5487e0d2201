using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Organizations.Imports;

/// <summary>Takes a list of units. Rows lean on each other (a unit under one further down), so the batch is the whole file.</summary>
internal sealed class UnitTaker(UnitFounder founder, AppDb db, Actor actor) : IImportTaker
{
    private Dictionary<string, KnownUnit> known = new(StringComparer.Ordinal);
    private List<UnitKind> kinds = [];

    public static ImportKind Kind { get; } = new("units", "Danh sách đơn vị", OrganizationPermissions.Edit, "organizations.import-units")
    {
        Help = "Mỗi dòng là một đơn vị mới. Đơn vị cấp trên đã có trong cây tổ chức, hoặc nằm ở một dòng khác của tệp, đứng trước hay sau đều được.",
        Columns =
        [
            new("code", "Mã đơn vị") { Required = true, Aliases = ["mã", "ma don vi", "mã tổ chức"], Note = "Không trùng với mã đã có, không phân biệt chữ hoa, chữ thường.", Sample = "QU01-15" },
            new("name", "Tên đơn vị") { Required = true, Aliases = ["tên", "tên tổ chức đảng", "đơn vị"], Note = "Tên đầy đủ.", Sample = "Đảng bộ phường minh họa 15", Width = 44 },
            new("kind", "Loại tổ chức") { Required = true, Aliases = ["loại", "loại hình"], Note = "Chọn trong danh sách.", Sample = "Đảng bộ cơ sở", Choices = KindsAsync },
            new("parent_code", "Mã đơn vị cấp trên") { Required = true, Aliases = ["cấp trên", "mã cấp trên", "trực thuộc"], Note = "Mã của đơn vị cấp trên trực tiếp; chỉ gốc của cây tổ chức để trống.", Sample = "QU01" },
            new("founded_on", "Ngày thành lập") { Required = true, Aliases = ["thành lập"], Note = "Ghi dạng 17/3/2021.", Sample = "17/3/2021", Width = 18 },
            new("closed_on", "Ngày kết thúc hoạt động") { Aliases = ["kết thúc", "ngày giải thể"], Note = "Để trống khi đang hoạt động.", Width = 26 },
        ],
        BatchRows = 50_001,
        MostRows = 50_000,
        Taker = static services => ActivatorUtilities.CreateInstance<UnitTaker>(services),
    };

    public async Task CheckAsync(ImportBatch batch, CancellationToken cancel)
    {
        (known, kinds) = (await founder.KnownAsync(cancel), await founder.KindsAsync(cancel));
        var byNumber = batch.Rows.ToDictionary(r => r.Number);
        foreach (var fault in UnitImport.Read(Rows(batch.Good), known, kinds).Faults)
        {
            batch.Fault(byNumber[fault.Row], fault.Column, fault.Value, fault.Reason);
        }

        var scope = actor.ScopeOf(OrganizationPermissions.Edit);
        foreach (var row in batch.Good.Where(row => known.TryGetValue(UnitCode.Key(row["parent_code"]), out var parent) && !scope.Covers(parent.Seat.Path)).ToList())
        {
            batch.Fault(row, "parent_code", OrganizationRefusals.ParentUnknown(row["parent_code"]));
        }
    }

    /// <summary>A row beneath a faulty one stays out with it.</summary>
    public async Task<int> TakeAsync(ImportBatch batch, CancellationToken cancel)
    {
        var rows = Rows(batch.Good);
        var import = UnitImport.Read(rows, known, kinds);
        while (import.Faults.Count > 0)
        {
            var homeless = import.Faults.Select(f => f.Row).ToHashSet();
            rows.RemoveAll(row => homeless.Contains(row.Number));
            import = UnitImport.Read(rows, known, kinds);
        }

        var made = await founder.FoundAsync(import.Plan, known, cancel);
        await db.SaveChangesAsync(cancel);
        return made.Count;
    }

    private List<UnitRow> Rows(IEnumerable<ImportRow> rows) =>
        [.. rows.Select(r => new UnitRow(r.Number, r["code"], r["name"], KindOf(r["kind"]), r["parent_code"], r["founded_on"], r["closed_on"]))];

    /// <summary>People write the name of a kind, files for the verb its code.</summary>
    private string KindOf(string text) =>
        VietnameseText.SearchKey(text) is var key && kinds.Find(k => VietnameseText.SearchKey(k.Name) == key) is { } kind ? kind.Code : text;

    private static async Task<IReadOnlyList<string>> KindsAsync(IServiceProvider services, CancellationToken cancel) =>
        [.. (await services.GetRequiredService<UnitFounder>().KindsAsync(cancel)).OrderBy(k => k.Number).Select(k => k.Name)];
}

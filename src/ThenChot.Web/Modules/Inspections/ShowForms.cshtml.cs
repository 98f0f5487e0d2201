using ThenChot.Web.Modules.Inspections.Counting;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Biểu thống kê kiểm tra, giám sát, kỷ luật, counted from cases; each row opens to them.</summary>
[Demand(InspectionPermissions.Read)]
public sealed class ShowFormsModel(InspectionForms reader, UnitDirectory units, Installation installation, Actor actor) : FormPage(reader, units, actor)
{
    private readonly InspectionForms reader = reader;

    public IReadOnlyList<FormLine> View { get; private set; } = [];

    public bool IsDemo { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await this.ListAsync<FormLine>(
            new($"bieu-{Form.Code}", $"{Form.Name}, {Unit?.Name}, {VietnameseFormat.Date(First)} đến {VietnameseFormat.Date(Last)}"), View,
            new("Nhóm", 22, static line => GroupName(line.Group)), new("Nội dung", 40, static line => line.Label), new("Cuộc", 10, static line => line.Cases), new("Lượt tổ chức đảng", 16, static line => line.UnitTurns),
            new("Tổ chức đảng khác nhau", 16, static line => line.Units), new("Lượt đảng viên", 16, static line => line.MemberTurns), new("Đảng viên khác nhau", 16, static line => line.Members));
    }

    public string UrlOf(FormLine line) => AddressOf("/kiem-tra/thong-ke/cuoc", new("nhom", line.Group?.ToString()), new("dong", line.Key));

    /// <summary>The distinct subjects of one sort behind the line.</summary>
    public string UrlOf(FormLine line, CountedSubject about) => AddressOf("/kiem-tra/thong-ke/doi-tuong", new("nhom", line.Group?.ToString()), new("dong", line.Key), new("ve", about.ToString()));

    public static string GroupName(FormGroup? group) => group switch
    {
        null => "Tổng số",
        FormGroup.Kind => "Loại việc",
        FormGroup.Body => "Chủ thể",
        FormGroup.Level => "Cấp của chủ thể",
        FormGroup.Content => "Nội dung chính",
        FormGroup.Result => "Kết luận",
        FormGroup.Due => "Thi hành kỷ luật",
        FormGroup.Form => "Hình thức kỷ luật",
        FormGroup.Stage => "Giải quyết",
        FormGroup.Outcome => "Kết quả giải quyết khiếu nại",
        FormGroup.About => "Khiếu nại về",
        FormGroup.Suspension => "Đình chỉ",
        _ => "Quý",
    };

    private async Task ShowAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel))
        {
            View = await reader.ReadAsync(Form, Query, cancel);
        }
    }
}

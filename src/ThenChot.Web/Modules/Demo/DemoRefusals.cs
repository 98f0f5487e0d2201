using ThenChot.Domain.Kernel;

namespace ThenChot.Web.Modules.Demo;

/// <summary>When the demo city cannot be made.</summary>
public static class DemoRefusals
{
    public static Refusal NotEmpty() => new(
        "demo.not-empty", "Cơ sở dữ liệu đã có thao tác thật: dữ liệu minh họa chỉ được tạo trong cơ sở dữ liệu trống.");

    public static Refusal CutShort() => new(
        "demo.cut-short", "Lần tạo dữ liệu minh họa trước bị ngắt giữa chừng. Đồng chí hãy xóa thư mục dữ liệu (hoặc cơ sở dữ liệu) này và chạy lại.");
}

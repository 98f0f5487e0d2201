namespace ThenChot.Web.Modules.Demo;

/// <summary>When the demo city cannot be made.</summary>
public static class DemoRefusals
{
    public static Refusal NotEmpty() => new(
        "demo.not-empty", "Cơ sở dữ liệu đã có thao tác thật: dữ liệu minh họa chỉ được tạo trong cơ sở dữ liệu trống.");

    public static Refusal InUse() => new(
        "demo.in-use", "Hệ thống đang phục vụ hoặc đang được tạo dữ liệu minh họa trên cơ sở dữ liệu này. Đồng chí chờ xong hoặc dừng hệ thống rồi chạy lại.");
}

namespace ThenChot.Web.Platform.Security;

/// <summary>What the platform refuses about sealed fields.</summary>
public static class SecurityRefusals
{
    public static Refusal OtherFieldKey { get; } =
        new("platform.other-field-key", "Số này được niêm bằng một khóa khác; quản trị cần đặt lại đúng tệp khóa giữ kín của hệ thống.");

    public static Refusal FieldAltered { get; } = new("platform.field-altered", "Số giữ kín đã bị sửa ngoài hệ thống nên không mở được; quản trị cần chạy kiểm tra dữ liệu.");
}

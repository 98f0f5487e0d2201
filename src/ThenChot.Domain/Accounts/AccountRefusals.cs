using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Accounts;

/// <summary>Every "no" of the module Accounts.</summary>
public static class AccountRefusals
{
    /// <summary>One sentence whatever was wrong, so that nobody learns which names exist.</summary>
    public static readonly Refusal SignInFailed = new("accounts.sign-in-failed", "Tên đăng nhập hoặc mật khẩu không đúng.");

    public static readonly Refusal LockedOut = new("accounts.locked-out", "Đã nhập sai nhiều lần. Đồng chí vui lòng thử lại sau 15 phút.");

    public static readonly Refusal GrantEndsBeforeStart = new("accounts.grant-ends-before-start", "Ngày thôi vai trò phải sau ngày bắt đầu.");

    public static readonly Refusal RoleUnknown = new("accounts.role-unknown", "Không có vai trò này.");

    public static readonly Refusal UnitUnknown = new("accounts.unit-unknown", "Không tìm thấy đơn vị trong phạm vi của đồng chí.");

    public static readonly Refusal PersonUnknown = new("accounts.person-unknown", "Không tìm thấy người này trong danh sách.");

    public static readonly Refusal UserNameMalformed = new(
        "accounts.user-name-malformed", "Tên đăng nhập gồm 3 đến 60 chữ cái không dấu, chữ số và các dấu . - _");

    public static readonly Refusal PasswordWrong = new("accounts.password-wrong", "Mật khẩu hiện nay không đúng.");

    public static readonly Refusal PasswordWeak = new("accounts.password-weak", "Mật khẩu mới cần ít nhất 12 ký tự.");

    public static readonly Refusal PasswordsDiffer = new("accounts.passwords-differ", "Hai lần nhập mật khẩu mới không giống nhau.");

    public static readonly Refusal LastAdministrator = new(
        "accounts.last-administrator", "Không thu hồi được: hệ thống phải còn ít nhất một quản trị.");

    public static readonly Refusal SetupLinkDead = new(
        "accounts.setup-link-dead", "Liên kết đã dùng, đã hết hạn hoặc không đúng. Khởi động lại hệ thống để nhận liên kết mới trên màn hình máy chủ.");

    public static readonly Refusal RoleOutOfReach = new(
        "accounts.role-out-of-reach", "Đồng chí chỉ giao được vai trò trong phạm vi của mình.");

    public static Refusal UserNameTaken(string name) => new("accounts.user-name-taken", $"Tên đăng nhập “{name}” đã có người dùng.");

    public static Refusal GrantEnded(DateOnly on) => new("accounts.grant-ended", $"Vai trò này đã kết thúc từ ngày {VietnameseFormat.Date(on)}.");
}

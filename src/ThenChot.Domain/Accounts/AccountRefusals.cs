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
        "accounts.role-out-of-reach", "Đồng chí không giao được vai trò này ở đơn vị này: vai trò cao hơn quyền của mình.");

    public static readonly Refusal OwnRole = new(
        "accounts.own-role", "Không tự giao vai trò hay tự ủy quyền cho chính mình; đồng chí nhờ người quản trị cấp trên.");

    public static readonly Refusal CodeWrong = new("accounts.code-wrong", "Mã không đúng hoặc đã dùng. Đồng chí chờ mã mới trên ứng dụng rồi nhập lại.");

    public static readonly Refusal SignInExpired = new("accounts.sign-in-expired", "Đã quá năm phút. Đồng chí nhập lại tên đăng nhập và mật khẩu.");

    public static readonly Refusal PasskeyWrong = new(
        "accounts.passkey-wrong", "Hệ thống không nhận ra khóa truy cập này. Đồng chí thử lại, hoặc đăng nhập bằng mật khẩu.");

    public static readonly Refusal PasskeyExpired = new("accounts.passkey-expired", "Thiết bị chưa trả lời, hoặc trả lời sau quá năm phút. Đồng chí làm lại.");

    public static readonly Refusal PasskeyNameMalformed = new("accounts.passkey-name-malformed", $"Đồng chí đặt tên khóa, nhiều nhất {Passkey.LongestName} ký tự.");

    public static readonly Refusal PasskeysEnough = new("accounts.passkeys-enough", $"Tài khoản này không thêm khóa được nữa: nhiều nhất {Passkey.Most} khóa, và tài khoản trình diễn không có khóa.");

    public static readonly Refusal OutsideSilent = new(
        "accounts.outside-silent", "Hệ thống đăng nhập chung chưa xác nhận, hoặc đã quá năm phút. Đồng chí đăng nhập lại.");

    public static readonly Refusal OutsideUnknown = new(
        "accounts.outside-unknown", "Chưa có tài khoản nào được liên kết với đồng chí. Đồng chí liên hệ người quản trị của đơn vị.");

    public static readonly Refusal OutsideNameMalformed = new("accounts.outside-name-malformed", "Đồng chí ghi thư điện tử hoặc mã định danh, nhiều nhất 128 ký tự.");

    public static readonly Refusal OutsideNameTaken = new("accounts.outside-name-taken", "Người này của hệ thống đăng nhập chung đã được liên kết với một tài khoản.");

    public static readonly Refusal SecondFactorNeeded = new(
        "accounts.second-factor-needed", "Vai trò của đồng chí bắt buộc xác thực hai lớp nên không bỏ được cách cuối cùng.");

    public static readonly Refusal SessionUnknown = new("accounts.session-unknown", "Phiên này không còn, hoặc không phải của đồng chí.");

    public static readonly Refusal DelegationToOneself = new("accounts.delegation-to-oneself", "Không thể ủy quyền cho chính mình.");

    public static readonly Refusal DelegationEndsTooEarly = new(
        "accounts.delegation-ends-too-early", "Ngày cuối của ủy quyền không được trước ngày đầu và không được trước hôm nay.");

    public static readonly Refusal DelegationTooLong = new("accounts.delegation-too-long", "Ủy quyền không quá một năm; vắng lâu hơn thì giao lại vai trò.");

    public static readonly Refusal DelegationBeyondGrant = new(
        "accounts.delegation-beyond-grant", "Chỉ ủy quyền được trong thời gian chính mình có vai trò này.");

    public static readonly Refusal DelegationOver = new("accounts.delegation-over", "Ủy quyền này đã hết.");

    public static readonly Refusal DelegationOn = new("accounts.delegation-on", "Đang làm thay người khác thì không ủy quyền tiếp được.");

    public static readonly Refusal DayUnreadable = new("accounts.day-unreadable", "Không đọc được ngày: ghi dạng 17/3/2021.");

    public static readonly Refusal DeputyUnknown = new("accounts.deputy-unknown", "Không tìm thấy tài khoản đang dùng mang tên này.");

    public static readonly Refusal SuccessorUnknown = new("accounts.successor-unknown", "Đồng chí chọn một đơn vị kế thừa, hoặc chọn không chuyển.");

    public static readonly Refusal RightDecided = new("accounts.right-decided", "Vai trò này đã được quyết định.");

    public static readonly Refusal PersonHasAccount = new(
        "accounts.person-has-account", "Người này đã có tài khoản: đồng chí giao thêm vai trò ở trang của tài khoản đó. Nếu là người khác trùng tên, ghi “có” ở cột Là người khác.");

    public static readonly Refusal PersonAmbiguous = new(
        "accounts.person-ambiguous", "Có nhiều người mang tên này: đồng chí ghi ngày sinh để chọn đúng người, hoặc ghi “có” ở cột Là người khác.");

    public static readonly Refusal RoleTwice = new("accounts.role-twice", "Vai trò này ở đơn vị này đã nằm ở một dòng trên cho cùng tài khoản.");

    public static readonly Refusal SlipExpired = new("accounts.slip-expired", "Phiếu cấp tài khoản đã quá hạn. Đồng chí liên hệ người quản trị của đơn vị để nhận phiếu mới.");

    public static readonly Refusal NobodyChosen = new("accounts.nobody-chosen", "Đồng chí chọn ít nhất một tài khoản để in phiếu.");

    public static Refusal UserNameOfAnother(int row) => new("accounts.user-name-of-another", $"Tên đăng nhập này đã ghi cho một người khác ở dòng {row} của tệp.");

    public static Refusal PersonTwice(int row) => new("accounts.person-twice", $"Người này đã có tên đăng nhập khác ở dòng {row} của tệp.");

    public static Refusal UserNameTaken(string name) => new("accounts.user-name-taken", $"Tên đăng nhập “{name}” đã có người dùng.");

    public static Refusal GrantEnded(DateOnly on) => new("accounts.grant-ended", $"Vai trò này đã kết thúc từ ngày {VietnameseFormat.Date(on)}.");

    public static Refusal ReceiverWithoutAccount(string name) => new("accounts.receiver-without-account", $"Đồng chí {name} chưa có đúng một tài khoản đang dùng để nhận vai trò; đồng chí cấp tài khoản, hoặc chọn “chỉ ghi biên bản” cho việc này.");

    public static Refusal RoleNotYoursToGive(string name) => new("accounts.role-not-yours-to-give", $"Đồng chí không được giao vai trò này ở “{name}”; đồng chí chọn “chỉ ghi biên bản” cho việc này.");

    public static Refusal RoleHeldAlready(string name) => new("accounts.role-held-already", $"“{name}” đã có vai trò này; đồng chí chọn “chỉ ghi biên bản” cho việc này.");

    public static readonly Refusal PhoneMalformed = new("accounts.phone-malformed", "Điện thoại cơ quan bắt đầu bằng chữ số hoặc dấu +, không quá 60 ký tự.");

    public static readonly Refusal MailMalformed = new("accounts.mail-malformed", "Không phải là địa chỉ thư điện tử.");
}

using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ThenChot.Web.Platform.Ui;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ShowErrorModel(TimeProvider clock) : PageModel
{
    public string Title { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    /// <summary>The reference number of a bug or outage, found again in the log.</summary>
    public string? Reference { get; private set; }

    public void OnGet(int code) => Show(code);

    /// <summary>A failed POST is answered here too; nothing is stored.</summary>
    [ReadsOnly]
    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        (Title, Sentence) = code switch
        {
            400 => ("Yêu cầu không đọc được", "Trang đã mở quá lâu hoặc biểu mẫu bị thiếu. Đồng chí hãy quay lại, tải lại trang rồi gửi lần nữa."),
            404 => ("Không tìm thấy", "Nội dung này không có, hoặc không thuộc phạm vi của đồng chí."),
            409 => ("Có người vừa thay đổi", "Nội dung này vừa được người khác thay đổi. Đồng chí hãy tải lại trang để xem bản mới nhất."),
            403 => ("Không được phép", "Địa chỉ này chỉ nhận kết nối https, hoặc qua máy chủ trung gian đã khai báo."),
            413 => ("Gửi lên quá lớn", "Tệp hoặc biểu mẫu vượt dung lượng hệ thống nhận. Đồng chí hãy giảm dung lượng rồi gửi lại."),
            429 => ("Quá nhiều yêu cầu", Wait()),
            >= 500 => ("Hệ thống gặp lỗi", "Lỗi đã được ghi lại. Khi liên hệ hỗ trợ, đồng chí hãy đọc mã tra cứu dưới đây."),
            _ => ("Không thực hiện được", "Yêu cầu này không thực hiện được."),
        };
        Reference = code >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
    }

    /// <summary>When to try again, on a Vietnamese clock.</summary>
    private string Wait()
    {
        var seconds = int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var left) ? left : 60;
        var at = WorkingDay.LocalOf(clock.GetUtcNow().AddSeconds(seconds));
        return $"Có quá nhiều lần gửi từ địa chỉ hoặc tài khoản này trong một phút. Đồng chí vui lòng thử lại sau {seconds} giây, từ {at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}.";
    }
}

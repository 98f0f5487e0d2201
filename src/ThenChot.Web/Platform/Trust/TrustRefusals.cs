namespace ThenChot.Web.Platform.Trust;

/// <summary>What checking can be refused for.</summary>
public static class TrustRefusals
{
    public static Refusal NotACheckpoint(string name) => new("trust.not-a-checkpoint", $"“{name}” không phải là tệp mốc kiểm tra của Then Chốt, hoặc tệp đã bị sửa.");

    public static Refusal NotACode(string text) => new("trust.not-a-code", $"“{text}” không phải là mã mốc: cần số thao tác, dấu hai chấm và 32 ký tự in trên giấy.");

    public static Refusal FileExists(string file) => new("trust.file-exists", $"Tệp “{file}” đã có; mốc kiểm tra không ghi đè lên tệp khác.");

    public static readonly Refusal CheckRunning = new("trust.check-running", "Đang có một lần kiểm tra; đồng chí chờ xong rồi kiểm tra lại.");

    public static Refusal Broken(int count) => new("trust.broken", $"Dữ liệu không còn nguyên vẹn: {count} chỗ sai, nêu trong kết quả.");
}

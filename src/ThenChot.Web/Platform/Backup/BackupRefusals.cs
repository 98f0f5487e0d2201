namespace ThenChot.Web.Platform.Backup;

/// <summary>What backup and restore can be refused for.</summary>
public static class BackupRefusals
{
    public static readonly Refusal NotEmpty = new("backup.not-empty", "Cơ sở dữ liệu đích đã có dữ liệu. Thêm --replace nếu đúng là muốn thay toàn bộ bằng bản sao lưu.");

    public static readonly Refusal ServerRuns = new("backup.server-runs", "Hệ thống đang phục vụ trên cơ sở dữ liệu này. Đồng chí hãy dừng hệ thống rồi khôi phục.");

    public static Refusal FileExists(string file) => new("backup.file-exists", $"Tệp “{file}” đã có; bản sao lưu không ghi đè lên tệp khác.");

    public static Refusal NoFile(string file) => new("backup.no-file", $"Không có tệp “{file}”.");

    public static Refusal NotABackup(string file) => new("backup.not-a-backup", $"“{file}” không phải là bản sao lưu của Then Chốt, hoặc tệp đã hỏng.");

    public static Refusal OtherVersion(string difference) => new("backup.other-version", $"Bản sao lưu thuộc phiên bản khác của phần mềm (khác nhau: {difference}). Đồng chí hãy khôi phục bằng đúng phiên bản đó rồi nâng cấp.");

    public static Refusal Damaged(string table) => new("backup.damaged", $"Phần “{table}” của bản sao lưu đã hỏng: nội dung không khớp với mã kiểm tra. Không có gì được khôi phục.");
}

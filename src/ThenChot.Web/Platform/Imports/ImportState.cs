namespace ThenChot.Web.Platform.Imports;

/// <summary>Where an upload stands.</summary>
public enum ImportState
{
    /// <summary>Chờ ghép cột.</summary>
    Uploaded,

    /// <summary>Đang kiểm tra.</summary>
    Checking,

    /// <summary>Đã kiểm tra, chờ quyết định nạp.</summary>
    Checked,

    /// <summary>Đang nạp.</summary>
    Taking,

    /// <summary>Đã nạp.</summary>
    Taken,

    /// <summary>Không nhận: the file cannot be read, or the person dropped it.</summary>
    Dropped,
}

namespace ThenChot.Web.Platform.Export;

/// <summary>A temporary file for what is too long for memory; it goes away when it is closed.</summary>
internal static class Spool
{
    private const int Buffer = 64 * 1024;

    public static FileStream Open() => new(
        Path.Combine(Path.GetTempPath(), "thenchot-" + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose);
}

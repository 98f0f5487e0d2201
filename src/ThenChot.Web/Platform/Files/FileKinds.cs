using System.IO.Compression;
using System.Text;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Files;

/// <summary>The kinds of file the office takes, recognised by content.</summary>
internal static class FileKinds
{
    /// <summary>The content type when extension and content agree; otherwise null.</summary>
    public static string? Match(string name, byte[] bytes) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PDF" when bytes.AsSpan().StartsWith("%PDF-"u8) => "application/pdf",
        ".PNG" when IsPng(bytes) => "image/png",
        ".JPG" or ".JPEG" when bytes is [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        ".DOCX" when HasPart(bytes, "word/") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".XLSX" when HasPart(bytes, "xl/") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".XLS" when bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] => "application/vnd.ms-excel",
        ".CSV" when CsvText.EncodingOf(bytes) is not null => "text/csv",
        ".TXT" when IsText(bytes) => "text/plain",
        _ => null,
    };

    private static bool IsPng(byte[] bytes) => bytes is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..];

    private static bool HasPart(byte[] bytes, string folder)
    {
        if (bytes is not [0x50, 0x4B, 0x03, 0x04, ..])
        {
            return false;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return zip.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.Ordinal));
        }
        catch (InvalidDataException)
        {
            return false; // it begins like a zip and is none: not what its name says
        }
    }

    private static bool IsText(byte[] bytes)
    {
        try
        {
            return !new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return false; // not UTF-8
        }
    }
}

using System.IO.Compression;
using System.Text;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Files;

/// <summary>The kinds of file the office takes, recognised by content.</summary>
internal static class FileKinds
{
    /// <summary>The content type when extension and content agree; otherwise null.</summary>
    public static string? Match(string name, Stream content)
    {
        content.Position = 0;
        var beginning = new byte[8];
        var read = content.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        return Match(Path.GetExtension(name).ToUpperInvariant(), beginning.AsSpan(0, read), content);
    }

    private static string? Match(string ending, ReadOnlySpan<byte> beginning, Stream content) => ending switch
    {
        ".PDF" when beginning.StartsWith("%PDF-"u8) => "application/pdf",
        ".PNG" when beginning is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        ".JPG" or ".JPEG" when beginning is [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        ".DOCX" when HasPart(beginning, content, "word/") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".XLSX" when HasPart(beginning, content, "xl/") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".XLS" when beginning is [0xD0, 0xCF, 0x11, 0xE0, ..] => "application/vnd.ms-excel",
        ".CSV" when CsvText.EncodingOf(content) is not null => "text/csv",
        ".TXT" when CsvText.EncodingOf(content) is UTF8Encoding => "text/plain",
        _ => null,
    };

    private static bool HasPart(ReadOnlySpan<byte> beginning, Stream content, string folder)
    {
        if (beginning is not [0x50, 0x4B, 0x03, 0x04, ..])
        {
            return false;
        }

        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.Ordinal));
        }
        catch (InvalidDataException)
        {
            return false; // it begins like a zip and is none: not what its name says
        }
    }
}

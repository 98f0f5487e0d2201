using System.Buffers;
using System.Text;

namespace ThenChot.Web.Platform.Export;

/// <summary>The texts that cells of a workbook point to, kept as one run of UTF-8: half a million names take some twenty megabytes.</summary>
internal sealed class SharedTexts
{
    private readonly ArrayBufferWriter<byte> bytes = new(64 * 1024);
    private readonly List<int> ends = [];

    public string this[int index] => index < 0 || index >= ends.Count
        ? string.Empty
        : Encoding.UTF8.GetString(bytes.WrittenSpan[(index == 0 ? 0 : ends[index - 1])..ends[index]]);

    public void Add(string text)
    {
        Encoding.UTF8.GetBytes(text, bytes);
        ends.Add(bytes.WrittenCount);
    }
}

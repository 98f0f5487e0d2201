using ThenChot.Web.Platform.Export;

namespace ThenChot.Tests.Platform.Imports;

/// <summary>Measures the memory of the whole process, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(LongSheetTests), DisableParallelization = true)]
[Collection(nameof(LongSheetTests))]
public sealed class LongSheetTests
{
    [Fact]
    public void A_long_sheet_is_never_in_memory_whole()
    {
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            var sheet = book.Sheet("a", [new("Mã"), new("Tên")]);
            for (var n = 0; n < 100_000; n++)
            {
                sheet.Row($"M{n}", "Nguyễn Văn An");
            }
        }

        var content = stream.ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Assert.True(SheetStream.Open(content, "a.xlsx", new SheetLimits()).TryGet(out var file, out _));
        using (file)
        {
            var (count, most) = (0, 0L);
            foreach (var row in file.Rows())
            {
                most = ++count % 20_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before) : most;
            }

            Assert.Equal(100_001, count);
            Assert.True(most < 4_000_000, $"{most} bytes held while reading");
        }
    }
}

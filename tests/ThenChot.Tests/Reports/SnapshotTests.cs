using System.IO.Compression;
using System.Reflection;
using System.Text;
using ThenChot.Domain.Reports;
using static ThenChot.Tests.Reports.SomeReview;

namespace ThenChot.Tests.Reports;

public sealed class SnapshotTests
{
    [Fact]
    public void Reading_gives_back_exactly_what_was_frozen()
    {
        var content = Content();
        var snapshot = Made(Report().Freeze(content, null, "Chuyên viên", Now));

        var reading = snapshot.Read();

        Assert.True(reading.Intact);
        Assert.Equal(CanonicalJson.Write(content), CanonicalJson.Write(reading.Content!));
        Assert.Equal("Dự thảo lần 1", snapshot.Title);
        Assert.True(snapshot.Payload.Length < CanonicalJson.Write(content).Length);
    }

    [Fact]
    public void The_same_content_gives_the_same_hash_however_its_numbers_were_made()
    {
        var first = Made(Report().Freeze(Content(2377.000m), null, "A", Now));
        var second = Made(Report().Freeze(Content(2377m) with { Head = Content().Head with { } }, null, "B", Now.AddDays(1)));

        // The display is part of the content, so only the value differs in form.
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(64, first.Sha256.Length);
    }

    [Fact]
    public void An_altered_payload_is_shown_as_altered()
    {
        var snapshot = Made(Report().Freeze(Content(), null, "A", Now));
        var altered = Encoding.UTF8.GetString(CanonicalJson.Write(Content())).Replace("2.377", "2.370", StringComparison.Ordinal);
        Replace(snapshot, Packed(Encoding.UTF8.GetBytes(altered)));

        var reading = snapshot.Read();

        Assert.False(reading.Intact);
        Assert.Equal("2.370", reading.Content!.Figure("disciplined")!.Display);
        Assert.NotEqual(snapshot.Sha256, reading.FoundSha256);
    }

    [Fact]
    public void A_payload_that_cannot_be_read_is_no_crash()
    {
        var snapshot = Made(Report().Freeze(Content(), null, "A", Now));

        Replace(snapshot, [1, 2, 3, 4]);
        Assert.Equal(new SnapshotReading(null, false, ""), snapshot.Read());

        Replace(snapshot, Packed("{\"head\":null}"u8.ToArray()));
        Assert.False(snapshot.Read().Intact);
        Assert.Null(snapshot.Read().Content);
    }

    [Fact]
    public void Instants_are_kept_in_one_form()
    {
        var inHanoi = Content() with { Figures = [At(Now.ToOffset(TimeSpan.FromHours(7)))] };
        var inUtc = Content() with { Figures = [At(Now)] };

        Assert.Equal(CanonicalJson.Write(inUtc), CanonicalJson.Write(inHanoi));

        static ReviewFigure At(DateTimeOffset at) => Figure("disciplined", "x", 1) with { Sources = [new ReviewPart("a", null, null, 1, null, at, [])] };
    }

    private static void Replace(Snapshot snapshot, byte[] payload) =>
        typeof(Snapshot).GetProperty(nameof(Snapshot.Payload), BindingFlags.Public | BindingFlags.Instance)!.SetValue(snapshot, payload);

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }
}

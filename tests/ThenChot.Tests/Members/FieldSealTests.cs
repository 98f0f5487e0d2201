using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.Members;

/// <summary>Sealed fields and their key, a file of its own.</summary>
public sealed class FieldSealTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("niem").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_key_is_made_at_first_use_for_its_owner_alone_and_the_same_key_opens_again()
    {
        var sealedText = Seal().Seal("012345678901", "a/card");
        var key = Path.Combine(folder, "field.key");
        Assert.True(File.Exists(key));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }

        Assert.DoesNotContain("012345678901", sealedText, StringComparison.Ordinal);
        Assert.True(Seal().Open(sealedText, "a/card").TryGet(out var digits, out _));
        Assert.Equal("012345678901", digits);
        Assert.NotEqual(sealedText, Seal().Seal("012345678901", "a/card"));
        Assert.Equal(Seal().DigestOf("012345678901", "card"), Seal().DigestOf("012345678901", "card"));
        Assert.NotEqual(Seal().DigestOf("012345678901", "card"), Seal().DigestOf("012345678901", "citizen"));
    }

    [Fact]
    public void Moved_to_another_record_altered_or_under_another_key_it_does_not_open()
    {
        var sealedText = Seal().Seal("012345678901", "a/card");
        Assert.Equal("platform.field-altered", Why(sealedText, "b/card"));
        Assert.Equal("platform.field-altered", Why(sealedText[..^5] + (sealedText[^5] == 'A' ? "B" : "A") + sealedText[^4..], "a/card"));
        File.Delete(Path.Combine(folder, "field.key"));
        Assert.Equal("platform.other-field-key", Why(sealedText, "a/card"));
    }

    private string? Why(string sealedText, string place) => Seal().Open(sealedText, place).TryGet(out _, out var why) ? null : why.Code;

    private FieldSeal Seal() => new(new DatabaseChoice(folder, null));
}

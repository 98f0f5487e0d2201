using ThenChot.Domain.Documents;
using ThenChot.Tests.Platform.Export;

namespace ThenChot.Tests.Documents;

/// <summary>The rules of the register as the files hold them, and documents to try them on.</summary>
internal static class SomeLaw
{
    public static readonly DateOnly Today = new(2023, 12, 28);

    public static DocumentLaw Now { get; } = Load();

    public static DocumentContent Content(string symbol = "24-CT/TU", string type = "Chỉ thị", string issuer = "Ban Thường vụ Thành ủy", string? on = "2023-08-07") => new()
    {
        Symbol = symbol,
        TypeName = type,
        Issuer = issuer,
        Subject = "Tăng cường kỷ cương, trách nhiệm trong giải quyết công việc",
        IssuedOn = on is null ? null : PartialDate.Parse(on),
    };

    public static Document Document(string symbol = "24-CT/TU", string type = "Chỉ thị", string issuer = "Ban Thường vụ Thành ủy", string? on = "2023-08-07") => Made(Content(symbol, type, issuer, on));

    public static Document Made(DocumentContent content)
    {
        var outcome = ThenChot.Domain.Documents.Document.Register(Id.New<DocumentId>(DateTimeOffset.UnixEpoch), content, Now, Today);
        return outcome.TryGet(out var document, out var why) ? document : throw new InvalidOperationException(why.Sentence);
    }

    private static DocumentLaw Load()
    {
        var rules = SomeDocument.Rules();
        return new DocumentLaw(
            rules.InForce<DocumentCatalogue>("document-types", Today).Settings,
            rules.InForce<PartyTerms>("party-terms", Today).Settings);
    }
}

using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Documents;

/// <summary>Enters the signed reports of units, which the module of figures hands over.</summary>
public sealed class PaperRegister(DocumentRegister register) : IPaperRegister
{
    public Task<Outcome<DocumentId>> EnterAsync(SignedPaperEntry paper, CancellationToken cancel) => register.FindOrAddAsync(
        new NewDocument(paper.Symbol, DocumentRegister.Report, paper.Issuer, paper.Subject)
        {
            IssuedOn = PartialDate.On(paper.SignedOn),
            Signer = paper.Signer,
            FileId = paper.Scan,
        },
        cancel);
}

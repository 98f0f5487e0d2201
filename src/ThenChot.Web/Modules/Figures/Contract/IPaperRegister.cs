namespace ThenChot.Web.Modules.Figures.Contract;

/// <summary>A signed paper of a unit, as the register keeps it.</summary>
public sealed record SignedPaperEntry(string Symbol, DateOnly SignedOn, string Issuer, string Subject, string Signer, FileId? Scan);

/// <summary>Sổ văn bản as seen from here: implemented by the module of the register, which stands later in the order.</summary>
public interface IPaperRegister
{
    /// <summary>Inside the open act: the document of that symbol, day and issuer that is in the register, else a new entry.</summary>
    Task<Outcome<DocumentId>> EnterAsync(SignedPaperEntry paper, CancellationToken cancel);
}

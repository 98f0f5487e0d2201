using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Documents;

/// <summary>The register's side of <see cref="ILegalBasis"/>: the same field as everywhere, read from the posted form by hand.</summary>
internal sealed class LegalBasis(DocumentPicker picker, DocumentRegister register, IHttpContextAccessor accessor) : ILegalBasis
{
    private readonly Dictionary<string, DocumentPick> picks = new(StringComparer.Ordinal);

    public string Partial => "/Modules/Documents/Contract/_PickDocument.cshtml";

    public object Field(string name, string label) => new PickDocumentView(name, label, PickOf(name)) { MayAdd = true };

    public Task<DocumentId?> ReadAsync(string name, ModelStateDictionary state, CancellationToken cancel) =>
        picker.ResolveAsync(PickOf(name), state, name, cancel: cancel);

    public async Task<IReadOnlyDictionary<DocumentId, string>> TitlesAsync(IEnumerable<DocumentId> documents, CancellationToken cancel) =>
        (await register.FindManyAsync(documents, cancel)).ToDictionary(d => d.Key, d => d.Value.Title);

    private DocumentPick PickOf(string name)
    {
        if (!picks.TryGetValue(name, out var pick))
        {
            var form = accessor.HttpContext is { Request: { HasFormContentType: true } request } ? request.Form : null;
            string? Posted(string part) => form?[$"{name}.{part}"].FirstOrDefault();
            pick = new DocumentPick
            {
                Text = Posted("Text"),
                Chosen = Guid.TryParse(Posted("Chosen"), out var chosen) ? DocumentId.From(chosen) : null,
                TypeName = Posted("TypeName"),
                Issuer = Posted("Issuer"),
                IssuedOn = Posted("IssuedOn"),
                Subject = Posted("Subject"),
                Another = Posted("Another") == "true",
            };
            picks.Add(name, pick);
        }

        return pick;
    }
}

using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ThenChot.Web.Platform.Acts;

/// <summary>
/// Căn cứ: lets pages of modules that stand before the register pick a document of it, or add to it, in the same form.
/// The register's module fills it in.
/// </summary>
public interface ILegalBasis
{
    /// <summary>The partial that shows the field; its model comes from <see cref="Field"/>.</summary>
    string Partial { get; }

    object Field(string name, string label);

    /// <summary>What the form posted under that name: null when nothing was typed or <paramref name="state"/> now says what is wrong.</summary>
    Task<DocumentId?> ReadAsync(string name, ModelStateDictionary state, CancellationToken cancel);

    /// <summary>Titles of documents, for showing.</summary>
    Task<IReadOnlyDictionary<DocumentId, string>> TitlesAsync(IEnumerable<DocumentId> documents, CancellationToken cancel);
}

using ThenChot.Domain.Documents;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Documents;

/// <summary>The rules of the register as the files hold them.</summary>
public sealed class DocumentLawBook(RuleBook rules)
{
    public DocumentLaw On(DateOnly day) => new(
        rules.InForce<DocumentCatalogue>("document-types", day).Settings,
        rules.InForce<PartyTerms>("party-terms", day).Settings);
}

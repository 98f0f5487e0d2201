using Microsoft.AspNetCore.Authorization;

namespace ThenChot.Web.Platform.Help;

/// <summary>
/// The help of one page. <paramref name="Slug"/>: the address of the page with <c>_</c> where a record stands.
/// <paramref name="Url"/>: where the page opens; null when it needs a record.
/// </summary>
public sealed record HelpPage(string File, string Slug, string? Url, HelpText Text, Type Model)
{
    public string HelpUrl => $"/tro-giup/{Slug}";

    /// <summary>The first sentence: what the page is for.</summary>
    public string Purpose => Text.Sentences[0];

    internal string SearchKey { get; } = " " + VietnameseText.SearchKey(string.Join(' ', Text.Sentences));

    internal string TitleKey { get; } = " " + VietnameseText.SearchKey(Text.Title);

    /// <summary>Who may open the page may read its help.</summary>
    public bool IsFor(Actor actor) => Model.GetCustomAttributes(inherit: true) is var said
        && (said.OfType<IAllowAnonymous>().Any() || (actor.IsSignedIn && said.OfType<DemandAttribute>().All(d => actor.Can(d.Permission))));
}

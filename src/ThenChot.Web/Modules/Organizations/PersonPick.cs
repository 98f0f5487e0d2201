using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>A person named in a form: the typed name and, where several bear it, which of them.</summary>
public sealed class PersonPick
{
    public const string NewPerson = "moi";

    public string? FullName { get; set; }

    /// <summary>The id of the one meant, or <see cref="NewPerson"/>.</summary>
    public string? Person { get; set; }

    /// <summary>Those of that name, shown once the name alone does not say who is meant.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.Validation.ValidateNever]
    [BindNever]
    public IReadOnlyList<SelectListItem> Options { get; set; } = [];
}

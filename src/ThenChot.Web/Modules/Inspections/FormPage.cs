using Microsoft.AspNetCore.WebUtilities;
using ThenChot.Web.Modules.Inspections.Counting;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>What every page of statistics forms is asked for: a form, a unit within rights, first and last day, a tree.</summary>
public abstract class FormPage(InspectionForms reader, UnitDirectory units, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "bieu")]
    public string? FormCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? UnitCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    /// <summary>Re-cast onto the tree of this day; null: as it stood.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    /// <summary>Null when the code names no unit the actor reaches.</summary>
    public UnitRef? Unit { get; private set; }

    public FormSetting Form { get; private set; } = new();

    public DateOnly First => From ?? new DateOnly(Day.Year, 1, 1);

    public DateOnly Last => To ?? Day;

    public Platform.Rules.Rule<FormSettings> Forms => reader.FormsOn(Last);

    protected FormQuery Query => new(Unit!.Id, First, Last, Tree);

    /// <summary>The address of another page of the same question.</summary>
    protected string AddressOf(string path, params IEnumerable<KeyValuePair<string, string?>> more) => QueryHelpers.AddQueryString(path, new KeyValuePair<string, string?>[]
    {
        new("bieu", Form.Code), new("don-vi", Unit?.Code), new("tu", Written(First)), new("den", Written(Last)), new(TreeChoiceTagHelper.QueryName, Tree is { } tree ? Written(tree) : null),
    }.Concat(more).Where(static part => part.Value is not null));

    /// <summary>The unit asked for, else the topmost the actor reaches; the form asked for, else the first.</summary>
    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        var scope = actor.ScopeOf(InspectionPermissions.Read);
        Form = Forms.Settings.Forms.Find(form => form.Code == FormCode) ?? Forms.Settings.Forms[0];
        Unit = string.IsNullOrWhiteSpace(UnitCode)
            ? (await units.AtPathsAsync(scope.Paths.Take(1), Today, cancel)) is [var top, ..] ? top : null
            : await units.FindReachedByCodeAsync(UnitCode, Today, scope, Today, cancel);
        return Unit is not null && First <= Last;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

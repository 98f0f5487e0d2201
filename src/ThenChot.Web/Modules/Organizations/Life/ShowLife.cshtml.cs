using ThenChot.Web.Platform.Ui.Charts;

namespace ThenChot.Web.Modules.Organizations.Life;

/// <summary>Quá trình: the life of a unit on a time line, with the same as a table.</summary>
[Demand(OrganizationPermissions.Read)]
public sealed class ShowLifeModel(UnitStory story, UnitReach reach, Actor actor) : UnitPage(reach, actor)
{
    public TimelineChart Chart { get; private set; } = null!;

    public IReadOnlyList<StoryEvent> View { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.Read, cancel))
        {
            return Gone();
        }

        (Chart, View) = await story.ReadAsync(Id, Unit.On(Day), Today, cancel);
        return Page();
    }
}

using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>The boards of a unit (those directly beneath it), and the people who hold a post in it or in one of them; two queries.</summary>
public sealed class Assignees(UnitDirectory units, PersonDirectory people)
{
    public async Task<AssigneeChoices> ReadAsync(UnitId unit, DateOnly day, CancellationToken cancel)
    {
        var boards = await units.ChildrenAsync(unit, day, cancel);
        var posts = await people.PostsAsync([unit, .. boards.Select(board => board.Id)], day, cancel);
        return new(boards, [.. posts.DistinctBy(post => (post.PersonId, post.UnitId))]);
    }
}

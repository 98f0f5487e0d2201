using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Whom parts of a unit's report can be given to.</summary>
public sealed record AssigneeChoices(IReadOnlyList<UnitRef> Boards, IReadOnlyList<PostRef> People)
{
    public string NameOf(PostRef post) => $"{post.FullName} ({post.Title})";

    /// <summary>Null when the board or the person is none of the choices.</summary>
    public Assignee? Find(UnitId? board, PersonId? person)
    {
        var where = Boards.FirstOrDefault(unit => unit.Id == board);
        var who = People.FirstOrDefault(post => post.PersonId == person && (board is null || post.UnitId == board))
            ?? People.FirstOrDefault(post => post.PersonId == person);
        return (board is not null && where is null) || (person is not null && who is null)
            ? null
            : new(board, person, string.Join(", ", new[] { where?.Name, who is null ? null : NameOf(who) }.OfType<string>()));
    }
}

using ThenChot.Web.Modules.Members.Contract;

namespace ThenChot.Web.Modules.Members;

/// <summary>Đình chỉ, kỷ luật đang có hiệu lực, đang xem xét kỷ luật: what a file and a procedure must know of a member; one query a source.</summary>
public sealed class MemberBars(IEnumerable<IMemberDiscipline> sources)
{
    /// <summary>What holds a procedure of members back; bars to higher posts do not.</summary>
    public async Task<ILookup<PersonId, MemberBar>> ForProceduresAsync(IReadOnlyCollection<PersonId> persons, DateOnly on, CancellationToken cancel) =>
        (await OnAsync(persons, on, cancel)).SelectMany(static bars => bars).Where(static bar => bar.Kind != MemberBarKind.HigherPost).ToLookup(static bar => bar.Person);

    public async Task<ILookup<PersonId, MemberBar>> OnAsync(IReadOnlyCollection<PersonId> persons, DateOnly on, CancellationToken cancel)
    {
        var bars = new List<MemberBar>();
        foreach (var source in sources)
        {
            bars.AddRange(await source.BarsAsync(persons, on, cancel));
        }

        return bars.ToLookup(static bar => bar.Person);
    }

    /// <summary>A bar as a line: what, since when, until when.</summary>
    public static string Line(MemberBar bar) => $"{bar.Label} từ {VietnameseFormat.Date(bar.From)}{(bar.To is { } to ? $" đến hết {VietnameseFormat.Date(to.AddDays(-1))}" : "")}";
}

using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Members.Statistics.Totals;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>The lines of the composition, in groups; each group holds every member of the unit once.</summary>
internal static class CompositionForm
{
    /// <summary>The filter of the list of members that the number opens; empty: a value the list cannot ask for.</summary>
    public sealed record Cell(string Label, Func<Composition, int> Count, IReadOnlyList<(string Name, string Value)> Filter);

    public sealed record Group(string Name, IReadOnlyList<Cell> Cells)
    {
        /// <summary>The counts of a unit, and at the end whoever is in no line.</summary>
        public int[] Row(Composition there)
        {
            var counts = Cells.Select(cell => cell.Count(there)).ToList();
            return [.. counts, Math.Max(0, there.Everyone - counts.Sum())];
        }
    }

    public static IReadOnlyList<Group> Of(StatisticsForms.Settings settings, DateOnly today) =>
    [
        new("Giới tính",
        [
            new("Nam", static there => there.Of(MemberTrait.Sex, TraitValue.Male), [("gioi-tinh", nameof(Sex.Male))]),
            new("Nữ", static there => there.Of(MemberTrait.Sex, TraitValue.Female), [("gioi-tinh", nameof(Sex.Female))]),
            new("Chưa ghi", static there => there.Of(MemberTrait.Sex, ""), []),
        ]),
        new("Tình trạng",
        [
            new("Chính thức", static there => there.Of(MemberTrait.Standing, TraitValue.Official), [("tinh-trang", nameof(MemberStatus.Official))]),
            new("Dự bị", static there => there.Of(MemberTrait.Standing, TraitValue.Probationary), [("tinh-trang", nameof(MemberStatus.Probationary))]),
        ]),
        new("Tuổi đời", [.. settings.Ages.Select(band => Years(band, today, MemberTrait.BornIn, "sinh-tu", "sinh-den")), new("Chưa ghi năm sinh", static there => there.Of(MemberTrait.BornIn, ""), [])]),
        new("Tuổi đảng", [.. settings.PartyAges.Select(band => Years(band, today, MemberTrait.JoinedIn, "vao-tu", "vao-den"))]),
    ];

    private static Cell Years(StatisticsForms.Band band, DateOnly today, MemberTrait trait, string from, string to)
    {
        var (first, last) = (today.Year - band.To, today.Year - band.From);
        return new(band.Label, there => there.Between(trait, first, last), [(from, first.ToString(CultureInfo.InvariantCulture)), (to, last.ToString(CultureInfo.InvariantCulture))]);
    }
}

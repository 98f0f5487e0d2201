using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Inspections.Signs;

/// <summary>Biểu hiện theo Chỉ thị 24: counts by sign, group and outcome, and the findings of the scope without a name.</summary>
[Demand(InspectionPermissions.Read)]
public sealed class ListSignsModel(SignReach reach, SignCatalogue catalogue, UnitDirectory units, Actor actor) : OfficePage
{
    /// <summary>One sign: lượt and distinct units and persons, of those how many confirmed, and what became of them.</summary>
    /// <remarks>A null number: the whole group, or with <c>IsTotal</c> everything.</remarks>
    public sealed record Line(string Group, int? Number, string Title, int Turns, int Distinct, int Confirmed, IReadOnlyDictionary<SignOutcome, int> Outcomes)
    {
        public bool IsTotal { get; init; }
    }

    /// <summary>A finding of the list.</summary>
    public sealed record Row(Guid Id, string Register, bool IsPerson, string Signs, DateOnly FoundOn, bool? IsConfirmed, SignOutcome? Outcome);

    private sealed record Fact(SignFindingId Id, string RuleId, UnitId Register, UnitId? Unit, PersonId? Person, string Signs, DateOnly FoundOn, bool? IsConfirmed, SignOutcome? Outcome)
    {
        public IReadOnlyList<int> Numbers => [.. Signs.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];
    }

    private const int MostRows = 200;

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    public DateOnly First => From ?? new DateOnly(Day.Year, 1, 1);

    public DateOnly Last => To ?? Day;

    /// <summary>The catalogue of the last day, then older ones that findings of these days were written down by.</summary>
    public IReadOnlyList<SignVersion> Versions { get; private set; } = [];

    public IReadOnlyList<Line> View { get; private set; } = [];

    public IReadOnlyList<Row> Findings { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayRecord => actor.Can(InspectionPermissions.Edit);

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return await this.ListAsync<Line>(
            new("bieu-hien-chi-thi-24", $"Biểu hiện theo Chỉ thị 24-CT/TU, {VietnameseFormat.Date(First)} đến {VietnameseFormat.Date(Last)}"), View,
            [
                new("Nhóm", 34, static line => line.Group), new("Biểu hiện", 40, static line => line.Title), new("Lượt", 10, static line => line.Turns), new("Đối tượng khác nhau", 14, static line => line.Distinct), new("Xác minh có", 14, static line => line.Confirmed),
                .. Enum.GetValues<SignOutcome>().Select(static outcome => new ListColumn<Line>(SignWords.Label(outcome), 14, line => line.Outcomes.GetValueOrDefault(outcome))),
            ]);
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var (first, last) = (First, Last);
        var facts = await reach.Readable().Where(finding => finding.FoundOn >= first && finding.FoundOn <= last).OrderByDescending(static finding => finding.FoundOn).ThenBy(static finding => finding.Id)
            .Select(static finding => new Fact(finding.Id, finding.RuleId, finding.RegisterId, finding.UnitId, finding.PersonId, finding.Signs, finding.FoundOn, finding.IsConfirmed, finding.Outcome)).ToListAsync(cancel);
        Total = facts.Count;
        var all = await catalogue.AllAsync(cancel);
        var now = await catalogue.OnAsync(last, cancel);
        Versions = [now, .. all.Reverse().Where(version => version.Id != now.Id && facts.Exists(fact => fact.RuleId == version.Id))];
        View = [.. Versions.SelectMany(version => Lines(version, facts.FindAll(fact => fact.RuleId == version.Id))), Count("Tổng số phát hiện", null, "Tổng số phát hiện (một phát hiện có thể có nhiều biểu hiện)", facts) with { IsTotal = true }];
        var names = await units.NamesAsync(facts.Take(MostRows).Select(static fact => fact.Register), Day, cancel);
        Findings = [.. facts.Take(MostRows).Select(fact => new Row(fact.Id.Value, names[fact.Register], fact.Person is not null, string.Join(", ", fact.Numbers), fact.FoundOn, fact.IsConfirmed, fact.Outcome))];
    }

    /// <summary>Each group with its signs; a finding with several signs of a group counts once in the group.</summary>
    private IEnumerable<Line> Lines(SignVersion version, List<Fact> facts) => version.Groups.SelectMany(group =>
    {
        var (title, signs) = ($"Nhóm {group.Number}: {group.Title}{(Versions.Count > 1 ? $" ({version.Document})" : "")}", version.Signs.Where(sign => sign.Group == group.Number).ToList());
        return signs.Select(sign => Count(title, sign.Number, sign.Title, facts.Where(fact => fact.Numbers.Contains(sign.Number))))
            .Prepend(Count(title, null, title, facts.Where(fact => signs.Exists(sign => fact.Numbers.Contains(sign.Number)))));
    });

    private static Line Count(string group, int? number, string title, IEnumerable<Fact> facts)
    {
        var all = facts.ToList();
        return new Line(group, number, title, all.Count, all.DistinctBy(static fact => (fact.Unit, fact.Person)).Count(), all.Count(static fact => fact.IsConfirmed == true), all.Where(static fact => fact.Outcome is not null).CountBy(static fact => fact.Outcome!.Value).ToDictionary());
    }
}

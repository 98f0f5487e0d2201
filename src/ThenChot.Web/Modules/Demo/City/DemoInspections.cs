using ThenChot.Web.Modules.Inspections.Contract;

namespace ThenChot.Web.Modules.Demo.City;

/// <summary>Whom the invented cases of a unit are about and who leads them: codes of the party bodies beneath it, members, one head.</summary>
internal sealed record DemoSubjects(IReadOnlyList<string> Bodies, IReadOnlyList<PersonId> Members, PersonId Head);

/// <summary>
/// Invented cases from which the figures of a quarter come out again, unit by unit: what a committee reported is what its cases count. Which case has which
/// subject, and every content and day, is drawn; nothing of it stands in any article.
/// </summary>
internal sealed class DemoInspections(ulong seed, IReadOnlyDictionary<string, UnitId> units, Func<string, DateOnly, DemoSubjects> subjectsOf)
{
    private readonly ulong seed = seed;
    private readonly IReadOnlyDictionary<string, UnitId> units = units;
    private readonly Func<string, DateOnly, DemoSubjects> subjectsOf = subjectsOf;
    private const int MostSubjects = 6;
    /// <summary>Nothing counts in the first days of a quarter, which the review of 19/4/2023 already reads.</summary>
    private const int FirstDay = 20;

    private const int DaysToDecide = 10;
    private const int DaysOfAnEarlierTeam = 150;
    private static readonly string[] Topics = ["thực hiện quy chế làm việc", "lãnh đạo thực hiện nghị quyết", "công tác cán bộ", "quản lý đảng viên", "thực hành tiết kiệm, chống lãng phí", "thực hiện quy định về những điều đảng viên không được làm"];
    private readonly Dictionary<(string Series, int Year), int> numbers = [];
    private readonly Dictionary<string, CaseSeed> lastTeams = new(StringComparer.Ordinal);
    private readonly List<CaseSeed> made = [];

    /// <summary>All cases so far, in the order of their periods.</summary>
    public IReadOnlyList<CaseSeed> Cases => made;

    /// <summary>Adds the cases of one quarter, for every unit that has entries in it.</summary>
    public void Add(Period quarter, IEnumerable<DemoEntry> entries)
    {
        foreach (var unit in entries.GroupBy(static entry => entry.UnitCode, StringComparer.Ordinal))
        {
            var values = unit.ToDictionary(static entry => entry.FigureCode, static entry => (int)entry.Value, StringComparer.Ordinal);
            new Quarter(this, unit.Key, quarter, values).Make();
        }
    }

    /// <summary>One unit in one quarter.</summary>
    private sealed class Quarter
    {
        private readonly DemoInspections all;
        private readonly string unit;
        private readonly Period period;
        private readonly Dictionary<string, int> values;
        private readonly DemoSubjects about;
        private readonly SmallRandom random;

        public Quarter(DemoInspections all, string unit, Period period, Dictionary<string, int> values)
        {
            (this.all, this.unit, this.period, this.values) = (all, unit, period, values);
            about = all.subjectsOf(unit, period.End);
            random = SmallRandom.For(all.seed, "cases " + unit + period.Code);
        }

        public void Make()
        {
            var isCity = unit == FigureSpread.City;
            Lead("inspection_thematic", "party_committee", Of("committee_inspected_orgs"), Of("committee_inspected_members"), isCity ? Of("city_bts_inspection_teams") : null);
            Lead("supervision_thematic", "party_committee", Of("committee_supervised_orgs"), Of("committee_supervised_members"), isCity ? Of("city_bts_supervision_teams") : null);
            Lead("supervision_thematic", "commission", Of("ubkt_thematic_supervised_orgs"), Of("ubkt_thematic_supervised_members"), null);
            var due = Lead("signs", "commission", Of("ubkt_signs_inspected_orgs"), Of("ubkt_signs_inspected_members"), null);
            Find(due, isUnit: true, Of("ubkt_signs_violating_orgs"), Of("ubkt_signs_discipline_due_orgs"));
            Find(due, isUnit: false, Of("ubkt_signs_violating_members"), Of("ubkt_signs_discipline_due_members"));
            Discipline(due, isUnit: true, ["reprimand", "warning"]);
            Discipline(due, isUnit: false, ["reprimand", "warning", "removal", "expulsion"]);
        }

        private int Of(string code) => values.GetValueOrDefault(code);

        /// <summary>So many lượt of organisations and of members over cases of at most six; the number of cases is free unless teams are counted.</summary>
        private List<(CaseSeed Case, int At)> Lead(string kind, string body, int organisations, int members, int? teams)
        {
            var placed = new List<(CaseSeed, int)>();
            var cases = new List<CaseSeed>();
            var count = teams ?? (organisations + members + MostSubjects - 1) / MostSubjects;
            var (bodies, people) = (random.Shuffled(about.Bodies), random.Shuffled(about.Members));
            for (var i = 0; i < count; i++)
            {
                cases.Add(Open(kind, body));
            }

            // A quarter without a new team goes on with the team of an earlier one, the first with one of the year before.
            var key = unit + kind + body;
            if (cases.Count == 0 && organisations + members > 0)
            {
                cases.Add(all.lastTeams.GetValueOrDefault(key) ?? Open(kind, body, DaysOfAnEarlierTeam));
            }

            for (var i = 0; i < organisations + members; i++)
            {
                var isUnit = i < organisations;
                var one = cases[i % cases.Count];
                var day = ConcludedOn(one);
                one.Subjects.Add(isUnit
                    ? new SubjectSeed(Free(bodies, code => all.units[code], id => one.Subjects.Exists(s => s.Unit == id), i), null, day, Usual(kind), Content(isUnit))
                    : new SubjectSeed(null, Free(people, static id => id, id => one.Subjects.Exists(s => s.Person == id), i), day, Usual(kind), Content(isUnit)));
                placed.Add((one, one.Subjects.Count - 1));
            }

            if (cases.Count > 0)
            {
                all.lastTeams[key] = cases[^1];
            }

            return placed;
        }

        /// <summary>Of the lượt so many in violation, and of those so many to be disciplined.</summary>
        private static void Find(List<(CaseSeed Case, int At)> found, bool isUnit, int violating, int due)
        {
            var rest = found.Where(one => (one.Case.Subjects[one.At].Unit is not null) == isUnit).Take(violating).ToList();
            for (var i = 0; i < rest.Count; i++)
            {
                var (one, at) = rest[i];
                one.Subjects[at] = one.Subjects[at] with { Result = "in_violation", DisciplineDue = i < due };
            }
        }

        /// <summary>Decisions of the quarter: first on those due from signs of violation, then in cases opened to discipline.</summary>
        private void Discipline(List<(CaseSeed Case, int At)> found, bool isUnit, IReadOnlyList<string> forms)
        {
            var due = new Queue<(CaseSeed Case, int At)>(found.Where(one => one.Case.Subjects[one.At] is { DisciplineDue: true } subject && (subject.Unit is not null) == isUnit));
            CaseSeed? opened = null;
            foreach (var form in forms.SelectMany(form => Enumerable.Repeat(form, Of($"disciplined_{(isUnit ? "orgs" : "members")}_{form}"))))
            {
                if (due.TryDequeue(out var one))
                {
                    one.Case.Subjects[one.At] = one.Case.Subjects[one.At] with { Discipline = Paper(form, one.Case.Subjects[one.At].ConcludedOn) };
                    continue;
                }

                if (opened is null || opened.Subjects.Count >= MostSubjects)
                {
                    opened = Open("discipline", "commission");
                }

                var (own, day) = (opened, ConcludedOn(opened));
                var at = random.Below(1000);
                var (unitOf, person) = isUnit
                    ? (Free(about.Bodies, code => (UnitId?)all.units[code], id => own.Subjects.Exists(s => s.Unit == id), at), (PersonId?)null)
                    : (null, Free(about.Members, static id => (PersonId?)id, id => own.Subjects.Exists(s => s.Person == id), at));
                opened.Subjects.Add(new SubjectSeed(unitOf, person, day, "in_violation", Content(isUnit), DisciplineDue: true) { Discipline = Paper(form, day) });
            }
        }

        private CaseSeed Open(string kind, string body, int before = 0)
        {
            var day = period.Start.AddDays(FirstDay + random.Below(DaysToDecide) - before);
            var series = $"{(body == "commission" ? "UBKT" : "")}{(unit == FigureSpread.City ? "TU" : DemoCity.BodyCode(unit).ToUpperInvariant())}";
            var one = new CaseSeed(kind, body, all.units[unit], Next(series, day.Year), day, $"{Topics[random.Below(Topics.Length)]} (nội dung minh họa)", about.Head);
            all.made.Add(one);
            return one;
        }

        /// <summary>The next number of a series of the unit in a year.</summary>
        private string Next(string series, int year)
        {
            var number = all.numbers[(unit + series, year)] = all.numbers.GetValueOrDefault((unit + series, year)) + 1;
            return string.Create(CultureInfo.InvariantCulture, $"{number}-QĐ/{series}");
        }

        private DateOnly ConcludedOn(CaseSeed one) => (one.DecidedOn >= period.Start ? one.DecidedOn : period.Start.AddDays(FirstDay)).AddDays(random.Between(15, 30));

        private DisciplineSeed Paper(string form, DateOnly concluded)
        {
            var day = concluded.AddDays(random.Between(8, 14));
            var series = unit == FigureSpread.City ? "TU" : DemoCity.BodyCode(unit).ToUpperInvariant();
            return new DisciplineSeed(form, Next("UBKT" + series, day.Year), day, day.AddDays(random.Between(2, 8)));
        }

        private string Usual(string kind) => kind == "signs" ? "carried_out_well" : random.Below(10) < 8 ? "carried_out_well" : "has_shortcomings";

        private string Content(bool isUnit) => string.Create(CultureInfo.InvariantCulture, $"{(isUnit ? "to_chuc_" : "dang_vien_")}{(isUnit ? random.Between(1, 7) : Skipped(random.Between(1, 10)))}");

        /// <summary>Dân số (5) is no content of these years any more.</summary>
        private static int Skipped(int number) => number < 5 ? number : number + 1;

        /// <summary>The next one that the case does not have yet.</summary>
        private static TId Free<T, TId>(IReadOnlyList<T> from, Func<T, TId> idOf, Func<TId, bool> taken, int at)
        {
            for (var tries = 0; tries < from.Count; tries++)
            {
                if (idOf(from[(at + tries) % from.Count]) is var id && !taken(id))
                {
                    return id;
                }
            }

            throw new InvalidOperationException($"Only {from.Count} subjects for one case.");
        }
    }
}

using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>Invented committees of some units, and files to strengthen weak organisations in every state, at the review and today.</summary>
internal sealed class CommitteesStep(RegisterSeeds seeds, OrganizationSeeds units, Acts acts) : IDemoStep
{
    private static readonly DateOnly Elected = new(2020, 10, 14);
    private static readonly DateOnly Congress = new(2025, 10, 18);

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var stamp = new ActStamp(DemoCast.OfficeHour(DemoCast.Began, "committees"), ActorName: DemoCast.SystemName);
        await acts.RunAsync(
            "organizations.seat",
            async () =>
            {
                await seeds.AddTermsAsync(await TermsAsync(cast, cancel), cancel);
                acts.Current.Because("Người minh họa: họ tên do hệ thống đặt, không chỉ người thật");
            },
            stamp,
            cancel);
        await acts.RunAsync("organizations.open-strengthening", () => seeds.AddStrengtheningAsync([.. Files(cast)], cancel), stamp, cancel);
    }

    /// <summary>The city over two terms, some committees of before 1/7/2025, some of today; the second of each has one standing member too many.</summary>
    private async Task<IReadOnlyList<TermSeed>> TermsAsync(DemoCast cast, CancellationToken cancel)
    {
        var after = cast.City.Restructuring.Committees.Select(committee => committee.Code).ToHashSet(StringComparer.Ordinal);
        var plans = new List<(string Unit, string Name, DateOnly From, DateOnly? To, int Size, int Standing)>
        {
            (FigureSpread.City, "2020-2025", Elected, Congress, 24, 8),
            (FigureSpread.City, "2025-2030", Congress, null, 24, 8),
        };
        plans.AddRange(cast.City.Committees.Take(3).Select((c, i) => (c.Code, "2020-2025", Elected, (DateOnly?)(after.Contains(c.Code) ? Congress : DemoRestructuring.Day), 15, i == 1 ? 6 : 5)));
        plans.AddRange(cast.City.CommitteesOn(cast.Today).Where(c => !cast.City.Committees.Any(o => o.Code == c.Code)).Take(3).Select((c, i) => (c.Code, "2025-2030", DemoRestructuring.Day, (DateOnly?)null, 15, i == 1 ? 6 : 5)));
        var names = new DemoPeople(cast.Seed + 1);
        var people = await units.AddPeopleAsync([.. Enumerable.Range(0, plans.Sum(p => p.Size)).Select(_ => new PersonSeed(names.Next(), null, []))], cancel);
        var next = 0;
        var terms = new List<TermSeed>();
        foreach (var plan in plans)
        {
            var roles = DemoRegister.Roles(plan.Size, plan.Standing).ToList();
            terms.Add(new TermSeed(cast.Units[plan.Unit], plan.Name, plan.From, plan.To, [.. roles.Select((role, i) => (people[next + i], role, i == plan.Size - 1 && plan.To is not null ? new DateOnly(2022, 6, 1) : (DateOnly?)null))]));
            next += plan.Size;
        }

        return terms;
    }

    private static IEnumerable<StrengtheningSeed> Files(DemoCast cast)
    {
        var lasting = cast.City.Committees.Where(c => cast.City.Restructuring.Committees.Any(n => n.Code == c.Code)).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var bodies = cast.City.Units.Where(unit => unit.Kind == "party_body" && lasting.Contains(unit.ParentCode!)).Select(unit => cast.Units[unit.Code]).Take(7).ToList();
        var mine = cast.Reporters[cast.City.CommitteesOn(cast.Today)[0].Code];
        var home = cast.Units[cast.City.CommitteesOn(cast.Today)[0].Code];
        var (review, today) = (DemoDeliverables.Review, cast.Today);
        yield return File(0, bodies[0], cast.Specialist, new(2022, 3, 1), new(2022, 9, 30), new(2022, 9, 15));
        yield return File(1, bodies[1], cast.Specialist, new(2022, 11, 1), review.AddDays(-20), review.AddDays(30));
        yield return File(2, bodies[2], cast.Specialist, review.AddDays(-45), review.AddDays(120), review.AddDays(110));
        yield return File(3, bodies[3], cast.Specialist, today.AddDays(-100), today.AddDays(-30), today.AddDays(-35));
        yield return File(0, bodies[4], cast.Specialist, today.AddDays(-60), today.AddDays(25), null);
        yield return File(1, bodies[5], cast.Specialist, today.AddDays(-120), today.AddDays(-6), null);
        yield return File(2, home, mine, today.AddDays(-30), today.AddDays(20), null);
    }

    private static StrengtheningSeed File(int n, UnitId unit, DemoPerson owner, DateOnly opened, DateOnly due, DateOnly? done)
    {
        var (reason, measures) = DemoRegister.Weaknesses[n];
        return new StrengtheningSeed(unit, owner.Id, reason + DemoRegister.Mark, measures + DemoRegister.Mark, opened, due, done is null ? null : "Đã khắc phục, cấp ủy cấp trên xác nhận" + DemoRegister.Mark, done);
    }
}

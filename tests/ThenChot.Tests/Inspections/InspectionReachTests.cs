using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>Random people, cases and rights against a model of one sentence: in scope or on the team now, and never the subject.</summary>
public sealed class InspectionReachTests
{
    private const int Cases = 250;
    private const int Actors = 100;
    private const int Sampled = 20;
    private static readonly DateOnly Today = new(2023, 4, 19);
    private static readonly DateTimeOffset Now = new(2023, 4, 19, 2, 0, 0, TimeSpan.Zero);
    private static readonly string[] Codes = ["TP", "QU01", "QU02", "QU01-1", "QU01-2", "QU02-1", "QU01-1-1"];
    private static readonly string[] Rights = [InspectionPermissions.Read, InspectionPermissions.Edit, InspectionPermissions.Decide];

    [Theory, OnBothDatabases]
    public async Task A_hundred_thousand_times_who_reaches_a_case_and_what_they_may_do_is_what_the_model_says(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        var random = new Random(24);
        var (units, people, cases) = (new List<UnitRef>(), new List<PersonId>(), new List<InspectionCase>());
        await office.ActAsync(async services =>
        {
            foreach (var code in Codes)
            {
                units.Add((await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, Today))!);
            }

            for (var i = 0; i < 26; i++)
            {
                people.Add(await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync($"Người Minh Họa {(char)('A' + i)}"));
            }

            for (var i = 0; i < Cases; i++)
            {
                cases.Add(Case(random, units[random.Next(units.Count)].Id, people));
            }

            services.GetRequiredService<AppDb>().AddRange(cases);
        });

        var triples = 0;
        for (var n = 0; n < Actors; n++)
        {
            var me = people[random.Next(people.Count)];
            var grants = Enumerable.Range(0, random.Next(3)).Select(_ => units[random.Next(units.Count)])
                .Select(unit => new ActorGrant("role", unit.Id, unit.Path, Rights.Take(random.Next(1, 4)).ToHashSet(StringComparer.Ordinal))).ToList();
            await using var scope = office.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().SignIn(Guid.CreateVersion7(), me, "Người Minh Họa", grants);
            var reach = scope.ServiceProvider.GetRequiredService<InspectionReach>();
            var listed = (await reach.Readable().Select(c => c.Id).ToListAsync()).ToHashSet();
            foreach (var one in cases)
            {
                var unit = units.Single(u => u.Id == one.UnitId);
                var path = unit.Path;
                bool Granted(string right) => grants.Exists(g => g.Permissions.Contains(right) && path.IsUnder(g.Path));
                var seat = one.Team.FirstOrDefault(t => t.PersonId == me && t.OutOn is null);
                var reads = (Granted(InspectionPermissions.Read) || seat is not null) && one.Subjects.All(s => s.PersonId != me);
                var edits = Granted(InspectionPermissions.Edit) || seat?.Role is TeamRole.Head or TeamRole.DeputyHead;
                var found = reach.At(one, unit);
                Assert.Equal((reads, reads), (listed.Contains(one.Id), found is not null));
                triples += 4;
                Assert.Equal((reads && edits, reads && Granted(InspectionPermissions.Decide), reads && (edits || seat is not null)), (found?.MayEdit ?? false, found?.MayDecide ?? false, found?.MayWork ?? false));
            }

            foreach (var one in cases.Where(_ => random.Next(Cases) < Sampled))
            {
                var (found, told) = (await reach.FindAsync(one.Id), reach.At(one, units.Single(u => u.Id == one.UnitId)));
                Assert.Equal((told?.MayEdit, told?.MayDecide, told?.MayWork), (found?.MayEdit, found?.MayDecide, found?.MayWork));
            }
        }

        Assert.Equal(100_000, triples);
    }

    private static InspectionCase Case(Random random, UnitId unit, List<PersonId> people)
    {
        var none = new HashSet<PersonId>();
        var made = Made(InspectionCase.Open(new CaseTerms("signs", unit, BodyKind.Commission, "1-QĐ/UBKT", new(2023, 3, 1), "Nội dung"), "r", [], Today, Now));
        foreach (var person in people.Where(_ => random.Next(3) == 0))
        {
            _ = random.Next(2) == 0 ? made.AddSubject(SubjectKind.OfficialMember, null, person, none, Now) : made.Appoint(person, (TeamRole)random.Next(3), none, new(2023, 3, 2), Today, Now);
        }

        if (made.Team.Count > 0 && random.Next(2) == 0)
        {
            made.Recuse(made.Team[0].Id, Today, "Từ chối", Today);
        }

        return made;
    }
}

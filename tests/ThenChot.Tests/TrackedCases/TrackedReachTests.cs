using ThenChot.Domain.TrackedCases;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.TrackedCases;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.TrackedCases;

/// <summary>Random people, accesses and urgent openings against a model of one sentence: named, in its days, not taken back; or confirmed by two, for reading, in its hours.</summary>
public sealed class TrackedReachTests
{
    private const int Cases = 100;
    private const int People = 250;
    private static readonly DateOnly Today = new(2023, 4, 19);
    private static readonly DateTimeOffset Now = new(2023, 4, 19, 2, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task A_hundred_thousand_times_what_is_open_is_what_the_model_says(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        var random = new Random(6);
        var (people, cases, accesses, urgents) = (new List<PersonId>(), new List<TrackedCase>(), new List<CircleAccess>(), new List<UrgentOpening>());
        await office.ActAsync(async services =>
        {
            for (var i = 0; i < People; i++)
            {
                people.Add(await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync($"Người Minh Họa {(char)('A' + (i % 26))}"));
            }

            var db = services.GetRequiredService<AppDb>();
            for (var i = 0; i < Cases; i++)
            {
                cases.Add(Made(TrackedCase.Enter($"TD-{i}", (TrackedKind)(i % 2), null, new(Guid.CreateVersion7()), Today.AddDays(-i), Today, Now)));
            }

            db.AddRange(cases);
            await db.SaveChangesAsync();
            foreach (var person in people)
            {
                accesses.AddRange(Enumerable.Range(0, random.Next(4)).Select(_ => Access(random, person, people.First(p => p != person), random.Next(4) == 0 ? null : cases[random.Next(Cases)].Id)));
                if (random.Next(6) == 0)
                {
                    urgents.Add(Urgent(random, person, people));
                }
            }

            db.AddRange(accesses);
            db.AddRange(urgents);
        });
        var (triples, open) = (0, 0);
        foreach (var me in people)
        {
            await using var scope = office.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().SignIn(Guid.CreateVersion7(), me, "Người Minh Họa", []);
            var reach = scope.ServiceProvider.GetRequiredService<TrackedReach>();
            var rights = await reach.Rights(scope.ServiceProvider.GetRequiredService<AppDb>().Set<TrackedCase>().AsNoTracking()).Select(static r => new { r.Case.Id, r.Reads, r.Works, r.IsUrgent }).ToDictionaryAsync(static r => r.Id);
            var listed = (await reach.Readable().Select(static c => c.Id).ToListAsync()).ToHashSet();
            foreach (var one in cases)
            {
                bool Named(bool works) => accesses.Exists(a => a.PersonId == me && a.RevokedAt is null && a.From <= Today && (a.To is null || a.To > Today) && (a.CaseId is null || a.CaseId == one.Id) && (a.MayWork || !works));
                var urgent = urgents.Exists(u => u.PersonId == me && u is { FirstId: not null, SecondId: not null, ClosedAt: null } && u.EndsAt > Now);
                var right = rights[one.Id];
                Assert.Equal((Named(false), Named(true), urgent, Named(false) || urgent), (right.Reads, right.Works, right.IsUrgent, listed.Contains(one.Id)));
                triples += 4;
                open += listed.Contains(one.Id) ? 1 : 0;
            }
        }

        Assert.Equal(100_000, triples);
        Assert.InRange(open, 1_000, (Cases * People) - 1_000);
        foreach (var me in people.Take(20))
        {
            await using var scope = office.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().SignIn(Guid.CreateVersion7(), me, "Người Minh Họa", []);
            var reach = scope.ServiceProvider.GetRequiredService<TrackedReach>();
            var listed = (await reach.Readable().Select(static c => c.Id).ToListAsync()).ToHashSet();
            foreach (var one in cases.Take(10))
            {
                Assert.Equal(listed.Contains(one.Id), await reach.FindAsync(one.Id) is not null);
                Assert.Equal(listed.Contains(one.Id), await TrackedReach.CaseHistoryAsync(one.Id.ToString(), scope.ServiceProvider, CancellationToken.None));
            }
        }
    }

    private static CircleAccess Access(Random random, PersonId person, PersonId by, TrackedCaseId? of)
    {
        var from = Today.AddDays(random.Next(-30, 10));
        var made = Made(CircleAccess.Give(new(person, of, random.Next(2) == 0, from, random.Next(2) == 0 ? null : from.AddDays(random.Next(1, 40)), "Phân công"), by, "Người cho vào", from, Now));
        Assert.Null(random.Next(4) == 0 ? made.Revoke("Người thu hồi", Now) : null);
        return made;
    }

    private static UrgentOpening Urgent(Random random, PersonId person, List<PersonId> people)
    {
        var asked = Now.AddHours(-random.Next(1, 8));
        var made = Made(UrgentOpening.Ask(person, "Người đề nghị", "Họp đột xuất", asked));
        foreach (var other in people.Where(p => p != person).Take(random.Next(3)))
        {
            Assert.Null(made.Confirm(other, "Người xác nhận", 4, asked));
        }

        Assert.Null(random.Next(4) == 0 ? made.Close(asked) : null);
        return made;
    }

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
}

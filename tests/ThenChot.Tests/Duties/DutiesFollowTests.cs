using ThenChot.Domain.Duties;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Tests.Duties;

/// <summary>Where a step lies when its unit ends or its person hands over.</summary>
public sealed class DutiesFollowTests
{
    private const string Bundle = """
        - kind: found
          on: DAY
          decision: 1-QĐ/TU
          to: [{code: QX, name: Đơn vị X, kind: committee, parent: TP}]
        - kind: absorb
          on: DAY
          decision: 2-QĐ/TU
          from: [QU02]
          to: [{code: QX}]
        - kind: split
          on: DAY
          decision: 3-QĐ/TU
          from: [QU01]
          to: [{code: QA, name: Đơn vị A, kind: committee}, {code: QB, name: Đơn vị B, kind: committee}]
          children: {QU01-1: QA, QU01-2: QB}
        """;

    [Theory, OnBothDatabases]
    public async Task A_step_goes_to_the_only_heir_and_waits_where_there_are_two(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        var (single, divided) = (await office.GiveAsync("QU02", "một đơn vị kế thừa", dueIn: 5), await office.GiveAsync("QU01", "hai đơn vị kế thừa", dueIn: 5));
        await RestructureAsync(office, office.Today());

        Assert.Equal("QX", await UnitAsync(office, single));
        Assert.Equal("QU01", await UnitAsync(office, divided));
        using var city = await office.SignedInAs("organisation_specialist", "TP");
        Assert.Contains("hai đơn vị kế thừa", await city.DeskAsync(), StringComparison.Ordinal);
        using var heir = await office.SignedInAs("committee_reporter", "QX");
        Assert.Contains("một đơn vị kế thừa", await heir.DeskAsync(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_restructuring_of_a_later_day_is_followed_when_the_day_comes(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        var record = await office.GiveAsync("QU02", "một đơn vị kế thừa", dueIn: 40);
        await RestructureAsync(office, office.Today().AddDays(10));
        Assert.Equal("QU02", await UnitAsync(office, record));

        office.Clock.Set(office.Clock.GetUtcNow().AddDays(11));
        Assert.Contains("duties.daily", await office.Services.GetRequiredService<DailyRunner>().RunDueAsync(CancellationToken.None));
        Assert.Equal("QX", await UnitAsync(office, record));
    }

    [Theory, OnBothDatabases]
    public async Task A_step_that_names_a_person_is_handed_over_with_the_rest(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        var (leaving, coming) = (await PersonAsync(office, "Trần Văn Đi"), await PersonAsync(office, "Lê Thị Đến"));
        var record = await office.GiveAsync("QU01", "cho ý kiến", dueIn: 5, person: leaving);
        await office.ActAsync(async services =>
        {
            var sources = services.GetServices<IOpenWork>();
            foreach (var source in sources.OfType<IOwnedWork>())
            {
                foreach (var work in (await source.OfPersonAsync(leaving, default)).Where(w => w.Key.StartsWith("duty/", StringComparison.Ordinal)))
                {
                    Assert.Equal(("Kết nạp đảng viên", "cho ý kiến", true), (work.Kind, work.Title, work.IsOwned));
                    Assert.Null(await source.GiveAsync(work.Key, new WorkReceiver(null, coming, "Lê Thị Đến"), default));
                }
            }
        });

        Assert.Equal(coming, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Duty>().Where(d => d.Record == record).Select(d => d.Person).SingleAsync()));
    }

    private static Task<PersonId> PersonAsync(RunningOffice office, string name) => office.RunAsync(async services =>
    {
        PersonId person = default;
        await services.GetRequiredService<Web.Platform.Acts.Acts>().RunAsync("platform.configure", async () => { person = await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync(name); });
        return person;
    });

    private static Task<string> UnitAsync(RunningOffice office, Guid record) => office.RunAsync(services =>
    {
        var db = services.GetRequiredService<AppDb>();
        return db.Set<Duty>().Where(d => d.Record == record).Join(db.Set<Unit>(), d => d.Unit, u => u.Id, (_, unit) => unit.Code).SingleAsync();
    });

    private static async Task RestructureAsync(RunningOffice office, DateOnly on)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.yaml");
        await File.WriteAllTextAsync(file, Bundle.Replace("DAY", on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var (code, output) = await office.VerbAsync("restructure", file, "--json");
        File.Delete(file);
        Assert.True(code == 0, output);
    }
}

using System.Text;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Platform.Imports;
using static ThenChot.Tests.Harness.ImportWay;

namespace ThenChot.Tests.Platform.Imports;

/// <summary>The work behind an upload goes on without the browser, passes from a node that is gone to one that is left, and is done once.</summary>
public sealed class ImportJobTests
{
    private const string File = "Họ và tên,Ngày sinh\nLê Văn An,1975\nĐỗ Thị Ánh,3/1975\n";

    private static readonly Guid OtherNode = Guid.Parse("0192a3b4-c5d6-7e8f-9a0b-abcdefabcdef");

    [Theory]
    [OnBothDatabases]
    public async Task A_step_passes_to_the_node_that_is_left_when_the_word_of_the_other_has_run_out(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var import = await CheckedAsync(office);
        var (people, acts) = (await CountAsync<Person>(office), await CountAsync<Act>(office));
        await HeldAsync(office, import, office.Clock.GetUtcNow().AddMinutes(1));
        var runner = office.Services.GetRequiredService<ImportRunner>();
        if (engine == Engine.Postgres)
        {
            await runner.StartAsync(import);
            Assert.Equal((ImportState.Taking, people), (await StateAsync(office, import), await CountAsync<Person>(office)));
            office.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        await runner.ResumeAsync(default);
        await runner.StartAsync(import);
        Assert.Equal((ImportState.Taken, people + 2, acts + 1), (await StateAsync(office, import), await CountAsync<Person>(office), await CountAsync<Act>(office)));

        await runner.StartAsync(import);
        Assert.Equal((ImportState.Taken, people + 2, acts + 1), (await StateAsync(office, import), await CountAsync<Person>(office), await CountAsync<Act>(office)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_node_that_was_outrun_stores_nothing_and_leaves_the_step_to_the_other(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var id = await CheckedAsync(office);
        await HeldAsync(office, id, office.Clock.GetUtcNow());
        var slow = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Import>().AsNoTracking().SingleAsync(i => i.Id == id));
        var people = await CountAsync<Person>(office);
        await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Import>().Where(i => i.Id == id).ExecuteUpdateAsync(set => set.SetProperty(i => i.LeaseHolder, Guid.Empty)));
        await office.RunAsync(async services =>
        {
            var kind = services.GetRequiredService<ImportKinds>().Find("people")!;
            await ActivatorUtilities.CreateInstance<ImportWork>(services).TakeAsync(slow, kind, static (_, _) => { }, default);
            return true;
        });
        Assert.Equal((ImportState.Taking, people), (await StateAsync(office, id), await CountAsync<Person>(office)));
    }

    private static async Task<ImportId> CheckedAsync(RunningOffice office)
    {
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await MapAsync(visitor, await UploadAsync(visitor, "people", "danh-sach.csv", Encoding.UTF8.GetBytes(File)));
        return await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Import>().Select(i => i.Id).SingleAsync());
    }

    /// <summary>Another node is taking the file, and has said until when it will be heard of.</summary>
    private static Task<int> HeldAsync(RunningOffice office, ImportId id, DateTimeOffset until) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Import>().Where(i => i.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Taking).SetProperty(i => i.LeaseHolder, OtherNode).SetProperty(i => i.LeaseUntil, until)));

    private static Task<ImportState> StateAsync(RunningOffice office, ImportId id) =>
        office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Import>().Where(i => i.Id == id).Select(i => i.State).SingleAsync());

    private static Task<int> CountAsync<T>(RunningOffice office)
        where T : class => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<T>().CountAsync());
}

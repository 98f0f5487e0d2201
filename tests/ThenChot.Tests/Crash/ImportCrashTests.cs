using ThenChot.Domain.Organizations;
using ThenChot.Tests.Figures;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Tests.Crash;

public sealed class ImportCrashTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Importing_figures_happens_entirely_or_not_at_all(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        var file = Path.Combine(office.Database.DataFolder, "so-lieu.csv");
        Directory.CreateDirectory(office.Database.DataFolder);
        await File.WriteAllTextAsync(file, "unit_code,figure_code,period,value\nQU01,moi,2023-Q1,5\nQU02,moi,2023-Q1,7\nQU01,khac,2022-Q4,1\n");
        var before = await office.AllRowsAsync();
        for (var n = 1; ; n++)
        {
            await using var child = ChildOffice.Run(office.Database, $"figures.import:{n}", "import", "figures", file, "--define", "sum", "--json");
            if (await child.HaltsAsync(() => EndedAsync(child)))
            {
                Assert.Equal(before, await office.AllRowsAsync());
                continue;
            }

            Assert.True(n > 2, "The act reached the database in fewer than two commands: nothing was tested.");
            await CrashTrial.HappenedAsync(office, "figures.import", before);
            return;
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_upload_whose_office_is_killed_at_any_command_is_taken_once_by_the_next_one(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using (var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP"))
        {
            await ImportWay.MapAsync(visitor, await ImportWay.UploadAsync(visitor, "people", "danh-sach.csv", "Họ và tên,Ngày sinh\nLê Văn An,1975\nĐỗ Thị Ánh,3/1975\n"u8.ToArray()));
        }

        // The decision stands, and the office of the test works on nothing any more: what happens now is the children's.
        await office.Services.GetRequiredService<ImportRunner>().StopAsync(default);
        await office.SqlAsync("update platform_import set state = 'taking'");
        var before = await StandingAsync(office);
        for (var n = 1; ; n++)
        {
            await office.SqlAsync("update platform_import set lease_until = null"); // the word of the one that was killed has run out
            await using var child = ChildOffice.Run(office.Database, $"organizations.import-people:{n}", "serve", "--urls", "http://127.0.0.1:0");
            if (await child.HaltsAsync(() => TakenAsync(office, child)))
            {
                Assert.Equal(before, await StandingAsync(office));
                continue;
            }

            Assert.True(n > 5, $"The work reached the database in {n} commands: nothing was tested.");
            Assert.Equal((before.People + 2, before.Acts + 1, before.Slim + 2), await StandingAsync(office));
            Assert.Empty(await office.BrokenAsync());
            return;
        }
    }

    private static Task<(int People, int Acts, int Slim)> StandingAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        return (await db.Set<Person>().CountAsync(), await db.Set<Act>().CountAsync(), await db.Set<BulkRow>().CountAsync());
    });

    /// <summary>Ends when the upload is taken; fails when it was dropped, or when the office ended before.</summary>
    private static async Task TakenAsync(RunningOffice office, ChildOffice child)
    {
        var ended = child.EndAsync();
        while (!ended.IsCompleted)
        {
            var state = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Import>().Select(i => i.State).SingleAsync());
            if (state != ImportState.Taking)
            {
                Assert.Equal(ImportState.Taken, state);
                return;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException(await ended);
    }

    private static async Task EndedAsync(ChildOffice child)
    {
        if (await child.EndAsync() is var said && !said.Contains("taken", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(said);
        }
    }
}

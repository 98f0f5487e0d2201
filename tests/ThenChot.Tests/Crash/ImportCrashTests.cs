using ThenChot.Tests.Figures;
using ThenChot.Tests.Harness;
using Xunit;

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

    private static async Task EndedAsync(ChildOffice child)
    {
        if (await child.EndAsync() is var said && !said.Contains("taken", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(said);
        }
    }
}

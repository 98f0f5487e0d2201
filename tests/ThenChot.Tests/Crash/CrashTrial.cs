namespace ThenChot.Tests.Crash;

/// <summary>Kills the process before each database command of an act in turn: the act happened entirely or not at all.</summary>
internal static class CrashTrial
{
    /// <summary>For every n: the act, halted before its n-th command and killed, left nothing; not halted, it left one act (beside <paramref name="already"/> of its kind) and a chain that holds. <paramref name="points"/>: only at some of the commands.</summary>
    public static async Task EachCommandAsync(RunningOffice office, string kind, Func<Visitor, Task> act, Func<Visitor, Task>? first = null, int already = 0, (int From, int Every)? points = null)
    {
        var (from, every) = points ?? (1, 1);
        for (var n = from; ; n += every)
        {
            var (child, visitor) = await ChildOffice.ServeAsync(office.Database, $"{kind}:{n}", name => Phones.CodeAsync(office, name, TimeProvider.System.GetUtcNow()));
            await using (child)
            using (visitor)
            {
                await (first ?? (v => v.GetAsync("/dang-nhap")))(visitor);
                var before = await office.AllRowsAsync();
                if (await child.HaltsAsync(() => act(visitor)))
                {
                    Assert.Equal(before, await office.AllRowsAsync());
                    continue;
                }

                Assert.True(n > 2, "The act reached the database in fewer than two commands: nothing was tested.");
                await HappenedAsync(office, kind, before, already);
                return;
            }
        }
    }

    /// <summary>One act of the kind stands, the last of all, and its hash covers what it stored.</summary>
    public static async Task HappenedAsync(RunningOffice office, string kind, IReadOnlyList<string> before, int already = 0)
    {
        Assert.NotEqual(before, await office.AllRowsAsync());
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var last = await db.Set<Act>().AsNoTracking().OrderByDescending(a => a.Sequence).FirstAsync();
            Assert.Equal(kind, last.Kind);
            Assert.Equal(already + 1, await db.Set<Act>().AsNoTracking().CountAsync(a => a.Kind == kind));
            Assert.Equal(last.Hash, Acts.HashOf(last, await db.Set<ActChange>().AsNoTracking().Where(c => c.ActId == last.Id).ToListAsync()));
            return true;
        });
    }
}

namespace ThenChot.Tests.Platform;

public sealed class ActTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Refuses_to_store_anything_outside_an_act(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Add(new Setting { Key = "k", Value = "v" });
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task Links_each_act_to_the_one_before_and_hashes_what_it_changed(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        await office.ActAsync(services => services.GetRequiredService<Installation>().SetAsync("a", "1"));
        await office.ActAsync(services => services.GetRequiredService<Installation>().SetAsync("a", "2"));

        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var acts = await db.Set<Act>().AsNoTracking().OrderBy(a => a.Sequence).ToListAsync();
            Assert.Equal([1L, 2L], acts.Select(a => a.Sequence));
            Assert.Equal(acts[0].Hash, acts[1].PreviousHash);
            foreach (var act in acts)
            {
                var changes = await db.Set<ActChange>().AsNoTracking().Where(c => c.ActId == act.Id).ToListAsync();
                Assert.Equal(act.Hash, Acts.HashOf(act, changes));
            }

            var last = await db.Set<ActChange>().AsNoTracking().SingleAsync(c => c.ActId == acts[1].Id);
            Assert.Equal("""{"value":"1"}""", last.Before);
            Assert.Equal("""{"value":"2"}""", last.After);
            var row = await db.Set<Setting>().SingleAsync(s => s.Key == "a");
            Assert.Equal(last.Digest, ChangeRecord.Digest(db.Entry(row)));
            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_refusal_leaves_nothing_behind(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        await office.RunAsync(async services =>
        {
            var refused = await services.GetRequiredService<Acts>().RunAsync("platform.configure", async () =>
            {
                await services.GetRequiredService<Installation>().SetAsync("a", "1");
                await services.GetRequiredService<AppDb>().SaveChangesAsync();
                return new Refusal("test.no", "Không.");
            });
            Assert.Equal("test.no", refused!.Code);
            return true;
        });
        await office.RunAsync(async services =>
        {
            Assert.Empty(await services.GetRequiredService<AppDb>().Set<Setting>().ToListAsync());
            Assert.Empty(await services.GetRequiredService<AppDb>().Set<Act>().ToListAsync());
            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task Writers_queue_and_the_chain_never_forks(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var n = 0; n < 5; n++)
            {
                await office.ActAsync(services => services.GetRequiredService<Installation>().SetAsync($"{writer}-{n}", "x"));
            }
        })));
        await office.RunAsync(async services =>
        {
            var acts = await services.GetRequiredService<AppDb>().Set<Act>().AsNoTracking().OrderBy(a => a.Sequence).ToListAsync();
            Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), acts.Select(a => a.Sequence));
            Assert.All(acts.Zip(acts.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
            return true;
        });
    }
}

using ThenChot.Domain.Direction;
using ThenChot.Domain.Documents;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Programmes;

namespace ThenChot.Tests.Platform;

/// <summary>Words are found with and without marks, whole or begun, and only while the record still says them.</summary>
public sealed class TextSearchTests
{
    [Theory, OnBothDatabases]
    public async Task Every_word_stands_in_the_name_and_the_last_may_be_unfinished(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await AddAsync(office, "Nguyễn Thị Tuyến", "Đặng Hữu Đạt", "Đặng Thị Tuyết", "Nguye\u0302\u0303n Văn Tu");
        Assert.Equal(["Nguyễn Thị Tuyến"], await FoundAsync(office, "nguyen thi tuyen"));
        Assert.Equal(["Nguyễn Thị Tuyến"], await FoundAsync(office, "Tuyến nguyễn"));
        Assert.Equal(["Nguyễn Thị Tuyến", "Đặng Thị Tuyết"], await FoundAsync(office, "thi tuy"));
        Assert.Equal(["Đặng Hữu Đạt", "Đặng Thị Tuyết"], await FoundAsync(office, "dang"));
        Assert.Equal(["Đặng Hữu Đạt", "Đặng Thị Tuyết"], await FoundAsync(office, "Đặng"));
        Assert.Empty(await FoundAsync(office, "tuye thi"));
        Assert.Equal(["Nguyễn Văn Tu"], await FoundAsync(office, "nguyễn văn"));
    }

    [Theory, OnBothDatabases]
    public async Task Signs_of_the_engines_own_language_are_only_text(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await AddAsync(office, "Lê Thị Hoa");
        foreach (var text in new[] { "\"", "*", "hoa\" OR \"le", "NEAR(hoa)", "words:hoa", "!hoa", "hoa & ' |", "(", "-", "  ", "%", "ß漢" })
        {
            Assert.True((await FoundAsync(office, text)).Count <= 1, text);
        }

        Assert.Single(await FoundAsync(office, "(hoa)"));
        Assert.Empty(await FoundAsync(office, "  "));
    }

    [Theory, OnBothDatabases]
    public async Task A_name_that_was_corrected_is_found_by_the_new_one_alone(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await AddAsync(office, "Lê Thị Hoà");
        foreach (var (name, key) in new[] { ("Lê Thị Hòe", "hoe"), ("Lê Thị Hoà", "hoa"), ("Lê Thị Hòe", "hoe") })
        {
            await office.ActAsync(async services =>
            {
                var person = await services.GetRequiredService<AppDb>().Set<Person>().SingleAsync(p => p.SearchKey.StartsWith("le thi ho"));
                Assert.Null(person.Correct(name, null, new(2026, 1, 1)));
            });
            Assert.Equal([name], await FoundAsync(office, key));
            Assert.Empty(await FoundAsync(office, key == "hoe" ? "hoa" : "hoe"));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_table_that_is_searched_has_its_index(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        Assert.Equal(0, await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            return await db.WithWords<Document>("khongco").CountAsync() + await db.WithWords<WorkItem>("khongco").CountAsync() + await db.WithWords<Deliverable>("khongco").CountAsync();
        }));
    }

    private static Task AddAsync(RunningOffice office, params string[] names) => office.ActAsync(services =>
    {
        foreach (var name in names)
        {
            Assert.True(Person.Add(name, null, new(2026, 1, 1), DateTimeOffset.UnixEpoch).TryGet(out var person, out _));
            services.GetRequiredService<AppDb>().Add(person!);
        }

        return Task.CompletedTask;
    });

    private static Task<List<string>> FoundAsync(RunningOffice office, string text) => office.RunAsync(services =>
        services.GetRequiredService<AppDb>().WithWords<Person>(text).OrderBy(p => p.SortKey).Select(p => p.FullName).ToListAsync());
}

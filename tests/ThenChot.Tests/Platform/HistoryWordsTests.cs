using ThenChot.Web.Platform;

namespace ThenChot.Tests.Platform;

public sealed class HistoryWordsTests
{
    [Fact]
    public async Task Every_column_of_a_record_with_a_history_has_a_name()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        await office.RunAsync(services =>
        {
            var tables = services.GetRequiredService<ModuleList>().All.SelectMany(m => m.History.Keys).ToHashSet(StringComparer.Ordinal);
            var entities = services.GetRequiredService<AppDb>().Model.GetEntityTypes().Where(e => tables.Contains(e.GetTableName()!)).ToList();
            var unnamed = entities.SelectMany(e => e.GetProperties().Select(p => $"{e.GetTableName()}.{p.GetColumnName()}")).Where(c => !HistoryWords.Knows(c.Split('.')[1]));
            Assert.True(!unnamed.Any(), string.Join(" ", unnamed));
            var unsaid = entities.SelectMany(e => e.GetProperties()).Where(p => HistoryWords.Knows(p.GetColumnName()))
                .Select(p => Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).Where(t => t.IsEnum).Distinct()
                .SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}.{n}"))
                .Where(word => !HistoryWords.Says(Conventions(word.Split('.')[1])));
            Assert.True(!unsaid.Any(), string.Join(" ", unsaid));
            return Task.FromResult(true);
        });
    }

    private static string Conventions(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : string.Empty) + char.ToLowerInvariant(c) : c.ToString()));
}

using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>Random lives through the database: people join, move, are corrected and leave while cells are merged, split, moved and closed.</summary>
internal static class LifeOfMembers
{
    private static readonly MemberTerms Terms = new(null, ["cell"], [12], [12]);
    private static readonly DateSpan Always = new(DateOnly.MinValue, null);

    public static async Task LiveAsync(RunningOffice office, int seed)
    {
        var random = new Random(seed);
        var day = new DateOnly(2020, 1, 5);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync(
            [.. Enumerable.Range(1, 4).Select(n => new UnitSeed($"C{seed}-{n}", $"Chi bộ {seed}.{n}", "cell", n % 2 == 0 ? "QU01-2" : "QU02-1", SmallCity.Founded))]));
        for (var step = 0; step < 24; step++)
        {
            day = day.AddDays(5 + random.Next(40));
            await office.ActAsync(services => random.Next(5) switch
            {
                0 => JoinAsync(services, random, day, seed * 100 + step),
                1 => RestructureAsync(services, random, day, $"N{seed}-{step}"),
                _ => TurnAsync(services, random, day),
            });
        }
    }

    private static async Task JoinAsync(IServiceProvider services, Random random, DateOnly day, int number)
    {
        var cells = await CellsAsync(services, day);
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMilliseconds(number);
        var people = await services.GetRequiredService<OrganizationSeeds>().PourPeopleAsync([.. Enumerable.Range(0, 4).Select(n => ($"Đảng Viên {(char)('A' + n)}", (PartialDate?)new PartialDate(1950 + random.Next(50))))], at);
        await services.GetRequiredService<MemberSeeds>().PourAsync(
            [.. people.Select(p => new MemberSeed(p, new PartialDate(1950), new PartialDate(2001 + random.Next(18), 2, 3), null, random.Next(3) > 0 ? PartialDate.On(day) : null, cells[random.Next(cells.Count)].Id, day) { IsWoman = random.Next(3) switch { 0 => true, 1 => false, _ => null } })], at);
    }

    private static async Task TurnAsync(IServiceProvider services, Random random, DateOnly day)
    {
        var db = services.GetRequiredService<AppDb>();
        var files = await db.Set<MemberFile>().AsTracking().Include(f => f.Stays).Where(f => f.LeftOn == null).OrderBy(f => f.Id).ToListAsync();
        var cells = await CellsAsync(services, day);
        foreach (var file in files.Where(_ => random.Next(3) == 0))
        {
            var cell = cells[random.Next(cells.Count)];
            _ = random.Next(6) switch
            {
                0 => file.Leave((LeavingKind)random.Next(6), day, day),
                1 => file.Describe(new MemberParticulars(random.Next(2) == 0 ? Sex.Female : null)),
                2 => file.Correct(file.Dates with { OfficialOn = random.Next(2) == 0 ? null : PartialDate.On(day) }, null, 0, null, Terms, day),
                _ => file.Place(new CellPlace(cell.Id, cell.Name, "cell", Always), day, Terms, day),
            };
        }
    }

    private static async Task RestructureAsync(IServiceProvider services, Random random, DateOnly day, string code)
    {
        var cells = await CellsAsync(services, day);
        var (one, other) = (cells[random.Next(cells.Count)], cells[random.Next(cells.Count)]);
        var on = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var acts = one == other || cells.Count < 4
            ? $"- {{kind: split, on: {on}, decision: 1-QĐ/TU, from: [{one.Code}], to: [{{code: {one.Code}}}, {{code: {code}, name: Chi bộ {code}, kind: cell}}], children: {{}}}}"
            : random.Next(4) switch
            {
                0 => $"- {{kind: merge, on: {on}, decision: 1-QĐ/TU, from: [{one.Code}, {other.Code}], to: [{{code: {code}, name: Chi bộ {code}, kind: cell, parent: QU01-2}}]}}",
                1 => $"- {{kind: absorb, on: {on}, decision: 1-QĐ/TU, from: [{one.Code}], to: [{{code: {other.Code}}}]}}",
                2 => $"- {{kind: transfer, on: {on}, decision: 1-QĐ/TU, children: {{{(random.Next(2) == 0 ? "QU01-2" : one.Code)}: {(random.Next(2) == 0 ? "QU02" : "QU01")}}}}}",
                _ => $"- {{kind: split, on: {on}, decision: 1-QĐ/TU, from: [{one.Code}], to: [{{code: {code}, name: Chi bộ {code}, kind: cell}}, {{code: {code}b, name: Chi bộ {code}b, kind: cell}}], children: {{}}}}",
            };
        try
        {
            await services.GetRequiredService<OrganizationSeeds>().RestructureAsync(acts);
        }
        catch (InvalidOperationException refused) when (refused.Message.StartsWith("Act 1", StringComparison.Ordinal))
        {
            // Refused: a unit cannot move to where it stands. Nothing changed, the life goes on.
        }
    }

    private static async Task<List<UnitRef>> CellsAsync(IServiceProvider services, DateOnly day) =>
        [.. (await services.GetRequiredService<UnitDirectory>().OfKindAsync("cell", day)).Where(c => c.ClosedOn is null || c.ClosedOn > day)];
}

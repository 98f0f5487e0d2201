using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Members.Statistics.Totals;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>Totals are kept in the act that changes what they count, and a recount finds the same.</summary>
public sealed class KeptTotalsTests
{
    private const string Right = """{"differences":0,"mended":false,"totals":[]}""";

    [Theory, OnBothDatabases]
    public async Task After_random_histories_with_restructurings_every_kept_total_is_what_a_recount_finds(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        for (var seed = 1; seed <= 4; seed++)
        {
            await LifeOfMembers.LiveAsync(office, seed);
            Assert.Equal((0, Right), await office.VerbAsync("members", "recount"));
        }

        Assert.Equal(await office.RunAsync(s => s.GetRequiredService<AppDb>().Set<MemberFile>().CountAsync(f => f.LeftOn == null)), (await CompositionAsync(office, "TP")).Everyone);
    }

    [Theory, OnBothDatabases]
    public async Task What_people_do_on_pages_and_by_files_is_counted_at_once_from_the_cell_to_the_city(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var address = await office.MemberAsync("Nguyễn Một", born: 1975);
        await office.MemberAsync("Trần Hai", MemberOffice.FarCell, born: 1990, official: false);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await visitor.SubmitAsync(await visitor.GetAsync(address + "/sua"), "main form", [("In.BornOn", "1968"), ("In.Sex", "Female"), ("In.Reason", "sửa theo giấy khai sinh")]);
        foreach (var unit in new[] { MemberOffice.Cell, "QU01-1", "QU01", "TP" })
        {
            var there = await CompositionAsync(office, unit);
            Assert.Equal((1, 1, 0), (there.Of(MemberTrait.Sex, TraitValue.Female), there.Between(MemberTrait.BornIn, 1968, 1968), there.Between(MemberTrait.BornIn, 1970, 1980)));
        }

        Assert.Equal((2, 1), ((await CompositionAsync(office, "TP")).Everyone, (await CompositionAsync(office, "TP")).Of(MemberTrait.Standing, TraitValue.Probationary)));
        Assert.Equal((0, Right), await office.VerbAsync("members", "recount"));
    }

    [Theory, OnBothDatabases]
    public async Task A_body_that_will_move_takes_its_members_along_on_the_day_it_moves(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.MemberAsync("Nguyễn Một");
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync("""
            - {kind: transfer, on: 2023-07-01, decision: 1-QĐ/TU, children: {QU01-1: QU02}}
            """));
        Assert.Equal((1, 0), ((await CompositionAsync(office, "QU01")).Everyone, (await CompositionAsync(office, "QU02")).Everyone));
        office.Clock.Set(new DateTimeOffset(2023, 7, 1, 2, 0, 0, TimeSpan.Zero));
        await office.RunAsync(async services =>
        {
            await services.GetRequiredService<TotalsCheck>().KeepAsync(CancellationToken.None);
            return true;
        });
        Assert.Equal((0, 1, 1), ((await CompositionAsync(office, "QU01")).Everyone, (await CompositionAsync(office, "QU02")).Everyone, (await CompositionAsync(office, "TP")).Everyone));
        Assert.Equal((0, Right), await office.VerbAsync("members", "recount"));
    }

    [Theory, OnBothDatabases]
    public async Task A_total_changed_behind_the_back_is_named_and_mended(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.MemberAsync("Nguyễn Một");
        await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberTotal>().Where(t => t.Trait == MemberTrait.Everyone && t.Own == 0).ExecuteUpdateAsync(set => set.SetProperty(t => t.Whole, t => t.Whole + 3)));
        var (code, output, errors) = await office.VerbWithErrorsAsync("members", "recount");
        Assert.Equal(1, code);
        Assert.StartsWith("""{"differences":3,"mended":false,"totals":[{"unit":"QU01","trait":"Everyone","value":"","kept":4,"counted":1}""", output, StringComparison.Ordinal);
        Assert.StartsWith("members.totals-differ", errors, StringComparison.Ordinal);
        Assert.Equal(0, (await office.VerbAsync("members", "recount", "--mend")).Code);
        Assert.Equal((0, Right), await office.VerbAsync("members", "recount"));
    }

    private static Task<Composition> CompositionAsync(RunningOffice office, string code) => office.RunAsync(async services =>
    {
        var unit = await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, VietnameseFormat.DayOf(office.Clock.GetUtcNow()));
        return await services.GetRequiredService<CompositionReader>().ReadAsync(unit!.Id);
    });
}

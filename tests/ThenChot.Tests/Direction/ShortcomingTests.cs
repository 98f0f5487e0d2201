using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction;

/// <summary>Every shortcoming that was pointed out has a measure, an owner, a day and evidence before anybody calls it remedied.</summary>
public sealed class ShortcomingTests
{
    private const string Holder = "Trần Minh Họa";

    [Fact]
    public void A_row_has_an_owner_a_measure_and_a_day_after_it_was_found()
    {
        Assert.Equal("direction.text-missing", Refused(Record(Terms() with { Remedy = " " })));
        Assert.Equal("direction.future-date", Refused(Record(Terms() with { FoundOn = Today.AddDays(1) })));
        Assert.Equal("direction.due-before-assigned", Refused(Record(Terms() with { DueOn = Today.AddDays(-1) })));
        Assert.Equal("direction.person-left", Refused(Shortcoming.Record(Terms(), Lead() with { HoldsPost = false }, Today, Now)));
        Assert.Equal("direction.unit-closed", Refused(Shortcoming.Record(Terms(), Lead() with { ClosedOn = Today }, Today, Now)));
    }

    [Fact]
    public void It_is_remedied_by_evidence_that_another_person_confirms_and_late_until_then()
    {
        var row = Made(Record(Terms()));
        Assert.Equal("direction.evidence-missing", row.Report(null, null, Reporter, Due)!.Code);
        Assert.Equal("direction.completion-not-proposed", row.Decide(confirmed: true, null, Leader, Due)!.Code);
        Allowed(row.Report(Paper(), Due, Reporter, Due));
        Assert.Equal("direction.own-completion", row.Decide(confirmed: true, null, Reporter, Due)!.Code);
        Assert.Equal("direction.text-missing", row.Decide(confirmed: false, null, Leader, Due)!.Code);
        Allowed(row.Decide(confirmed: false, "Chưa thấy kết quả", Leader, Due));
        Assert.True(row.At(Alerts, Due.AddDays(1)).IsLate);
        Allowed(row.Report(Paper(), Due.AddDays(1), Reporter, Due.AddDays(1)));
        Allowed(row.Decide(confirmed: true, null, Leader, Due.AddDays(5)));
        Assert.Equal((ThenChot.Domain.Kernel.WorkState.DoneLate, Due.AddDays(1)), (row.At(Alerts, Due.AddDays(9)).State, row.At(Alerts, Due.AddDays(9)).DoneOn!.Value));
    }

    [Fact]
    public void Whoever_answers_can_hand_it_over_until_it_is_confirmed()
    {
        var row = Made(Record(Terms()));
        Assert.Equal("direction.person-left", row.HandTo(Lead() with { HoldsPost = false }, Today)!.Code);
        var (other, heir) = (Lead() with { Person = Leader }, Lead() with { Person = null });
        Allowed(row.HandTo(other, Today));
        Allowed(row.HandTo(heir, Today));
        Assert.Equal((heir.Unit, Leader), (row.Unit, row.Owner));
        Allowed(row.Report(Paper(), Due, Reporter, Due));
        Allowed(row.Decide(confirmed: true, null, Leader, Due));
        Assert.Equal("direction.already-confirmed", row.HandTo(other, Due)!.Code);
    }

    [Fact]
    public void Each_level_hears_of_late_work_when_the_one_below_has_had_its_days()
    {
        var ladder = new ThenChot.Domain.Kernel.AlertDays { Unsolved = [new() { DaysLate = 30, LevelsAbove = 2 }, new() { DaysLate = 3, LevelsAbove = 0 }, new() { DaysLate = 7, LevelsAbove = 1 }] };
        Assert.Empty(ladder.Told(Due, Due.AddDays(2)));
        Assert.Equal([(0, Due.AddDays(3)), (1, Due.AddDays(7))], ladder.Told(Due, Due.AddDays(29)));
        Assert.All(Enumerable.Range(0, 40), late => Assert.Equal(ladder.Told(Due, Due.AddDays(late)).Any(step => step.LevelsAbove == 1), ladder.Reaches(1, late)));
    }

    [Theory, OnBothDatabases]
    public async Task A_row_goes_from_the_city_to_the_unit_and_back_confirmed(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var form = await city.GetAsync("/khac-phuc/ghi");
        var wrong = await city.SubmitAsync(form, "main form", [("Input.Text", "Chậm <b>"), ("Input.DueOn", "31/02/2023")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("hãy ghi biện pháp", wrong.Page.QuerySelector("#Input_Measure-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Chậm <b>", wrong.Page.QuerySelector("#Input_Text")!.TextContent.Trim());
        var done = await city.SubmitAsync(wrong, "main form", [("Input.Measure", "Rà soát"), ("Input.DueOn", "30/06/2023"), Choose(form, "Input.Unit", "Quận ủy minh họa 01"), Choose(form, "Input.Owner", Holder)]);
        Assert.True(done.Status == HttpStatusCode.Redirect, done.Text);
        var row = done.Location!.AbsolutePath;

        using var unit = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        Assert.Contains("Khắc phục: Chậm", (await unit.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(row)).Status);
        var bare = await unit.SubmitAsync(await unit.GetAsync(row), "main form", []);
        Assert.Contains("phải kèm minh chứng", bare.Page.QuerySelector("#Evidence_fault")!.TextContent, StringComparison.Ordinal);
        var proof = await unit.SubmitAsync(bare, "main form", [("Evidence.Text", "15-BC/QU"), ("Evidence.TypeName", "Báo cáo"), ("Evidence.Issuer", "Quận ủy"), ("Evidence.IssuedOn", "08/05/2023"), ("Evidence.Subject", "Kết quả khắc phục")]);
        Assert.True(proof.Status == HttpStatusCode.Redirect, proof.Text);
        Assert.Contains("Xác nhận khắc phục: Chậm", (await city.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Null((await unit.GetAsync(row)).Page.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Redirect, (await city.SubmitAsync(await city.GetAsync(row), "main form", [])).Status);
        Assert.Contains("hoàn thành đúng hạn", (await unit.GetAsync(row)).Text, StringComparison.Ordinal);
        Assert.Contains("1/1", (await city.GetAsync("/khac-phuc")).Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Xác nhận khắc phục", (await city.GetAsync($"/lich-su/dir_shortcoming/{row.Split('/')[^1]}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Later_modules_add_rows_and_late_work_climbs_the_ladder(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        await office.ActAsync(async services =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            var (city, committee) = ((await units.FindByCodeAsync("TP", Today))!.Id, (await units.FindByCodeAsync("QU01", Today))!.Id);
            var person = (await services.GetRequiredService<PersonDirectory>().SearchAsync(Holder, 1))[0].Id;
            var book = services.GetRequiredService<ShortcomingBook>();
            Assert.True((await book.AddAsync(new("inspection", "Chậm gửi báo cáo", "Đôn đốc", city, committee, person, Today, Due))).TryGet(out _, out _));
            Assert.Equal("direction.due-before-assigned", Refused(await book.AddAsync(new("inspection", "Chậm", "Đôn đốc", city, committee, person, Today, Today.AddDays(-1)))));
            await services.GetRequiredService<DirectionSeeds>().AddWorkAsync(
            [
                new WorkSeed("sudden", "Khắc phục ngập", city, null, Today.AddDays(-20)) { Occasion = "Mưa lớn", DueOn = Today.AddDays(-8), Units = [new(committee, person) { AcknowledgedOn = Today.AddDays(-19) }] },
                new WorkSeed("sudden", "Dọn cây đổ", city, null, Today.AddDays(-20)) { Occasion = "Mưa lớn", DueOn = Today.AddDays(-4), Units = [new(committee, person) { AcknowledgedOn = Today.AddDays(-19) }] },
            ]);
        });
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var seen = await leader.GetAsync("/nhiem-vu/chua-giai-quyet");
        Assert.Contains("Khắc phục ngập", Assert.Single(seen.Page.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Contains("cấp trên trực tiếp từ 07/05/2023", seen.Text, StringComparison.Ordinal);
        using var own = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        Assert.Equal(2, (await own.GetAsync("/nhiem-vu/chua-giai-quyet")).Page.QuerySelectorAll("main tbody tr").Length);
        var desk = await leader.GetAsync("/viec-can-xu-ly");
        Assert.Contains("Nhiệm vụ: 1 việc quá hạn, cấp dưới chưa giải quyết", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dọn cây đổ", desk.Text, StringComparison.Ordinal);
        foreach (var page in new[] { "/khac-phuc", "/khac-phuc/ghi", "/nhiem-vu/chua-giai-quyet", "/viec-can-xu-ly" })
        {
            office.Queries.Reset();
            Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync(page)).Status);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n\n", office.Queries.Commands)}");
        }
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        await office.ActAsync(async services =>
        {
            var (seeds, unit) = (services.GetRequiredService<OrganizationSeeds>(), (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", Today))!);
            await seeds.AddPostAsync(await seeds.AddPersonAsync(Holder), unit.Id, "Chánh Văn phòng (minh họa)", new DateOnly(2021, 1, 1), null);
        });
        return office;
    }

    private static ShortcomingTerms Terms() => new(ShortcomingSource.Inspection, null, "Chậm ban hành quy chế", "Rà soát", Unit(), Today, Due);

    private static ThenChot.Domain.Kernel.Outcome<Shortcoming> Record(ShortcomingTerms terms) => Shortcoming.Record(terms, Lead(), Today, Now);

    private static (string, string) Choose(Answer form, string field, string text) =>
        (field, form.Page.QuerySelectorAll($"[name='{field}'] option").First(o => o.TextContent.Contains(text, StringComparison.Ordinal)).GetAttribute("value")!);
}

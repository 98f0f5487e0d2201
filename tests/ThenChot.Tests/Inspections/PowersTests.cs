using ThenChot.Domain.Inspections;
using ThenChot.Tests.House;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>What a body may do, and by when, is a dated row with its document.</summary>
public sealed class PowersTests
{
    [Theory]
    [InlineData("complaint", BodyKind.PartyCell, "inspections.body-may-not")]
    [InlineData("complaint", BodyKind.AdvisoryBoard, "inspections.body-may-not")]
    [InlineData("signs", BodyKind.AdvisoryBoard, "inspections.body-may-not")]
    [InlineData("signs", BodyKind.PartyCell, "inspections.condition-open")]
    [InlineData("supervision_thematic", BodyKind.PartyCell, "inspections.condition-open")]
    [InlineData("finance", BodyKind.PartyCommittee, "inspections.power-not-stated")]
    [InlineData("signs", BodyKind.Commission, null)]
    [InlineData("inspection_thematic", BodyKind.AdvisoryBoard, null)]
    public void A_body_does_what_the_rule_gives_it(string kind, BodyKind body, string? code) =>
        Assert.Equal(code, Kind(kind).Refuses(body, conditionConfirmed: false, "22-QĐ/TW")?.Code);

    [Fact]
    public void A_condition_that_a_person_confirmed_opens_the_way_but_a_ban_stays()
    {
        Assert.Null(Kind("signs").Refuses(BodyKind.PartyCell, conditionConfirmed: true, "22-QĐ/TW"));
        Assert.Equal("inspections.body-may-not", Kind("complaint").Refuses(BodyKind.PartyCell, conditionConfirmed: true, "22-QĐ/TW")!.Code);
    }

    [Fact]
    public void Kinds_follow_the_document_of_the_day()
    {
        Assert.DoesNotContain(Kinds(new(2026, 4, 10)), k => k.Code == "assets");
        Assert.Contains(Kinds(new(2026, 4, 11)), k => k.Code == "assets");
        Assert.Equal(["30-QĐ/TW và các quy định trước đó", "22-QĐ/TW ngày 28/7/2021"], [Book.KindsOn(new(2021, 7, 27)).Document, Book.KindsOn(new(2021, 7, 28)).Document]);
    }

    [Fact]
    public void A_clock_runs_in_working_days_and_is_prolonged_by_a_third_at_most()
    {
        var clock = Clocks().Single(c => c is { Matter: "supervision_thematic", Level: "party_body" });
        Assert.Equal((20, 6), (clock.Length, clock.MostExtra));
        Assert.Equal(new DateOnly(2023, 3, 31), clock.DueOn(new(2023, 3, 3), WorkingCalendar.WeekendsOnly));
        var announced = Clocks().Single(c => c.Matter == "announcement");
        Assert.Equal(new DateOnly(2023, 3, 18), announced.DueOn(new(2023, 3, 3), WorkingCalendar.WeekendsOnly));
        Assert.DoesNotContain(Clocks(new(2025, 7, 1)), c => c.Level == "committee");
    }

    [Theory, OnBothDatabases]
    public async Task The_rules_in_force_are_shown_with_their_document_to_who_works_with_them(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var officer = await office.SignedInAs(RoleNames.InspectionOfficer, "QU01");
        var page = await officer.GetAsync("/kiem-tra/quy-dinh", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains("69-QĐ/TW", page.Text, StringComparison.Ordinal);
        Assert.Contains("từ 2/3 trở lên", page.Text, StringComparison.Ordinal);
        officer.WorkOn(new DateOnly(2021, 7, 1));
        var before = await officer.GetAsync("/kiem-tra/quy-dinh");
        Assert.Contains("30-QĐ/TW", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("69-QĐ/TW ngày 6/7/2022,", before.Text, StringComparison.Ordinal);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.NotEqual(HttpStatusCode.OK, (await reporter.GetAsync("/kiem-tra/quy-dinh")).Status);
    }

    private static CaseKind Kind(string code) => Kinds().Single(k => k.Code == code);
}

using System.Globalization;
using ThenChot.Domain.Votes;
using static ThenChot.Tests.Votes.CountingTable;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>Where the rule counts slips for each rated person, one row may have other numbers than the rest; and nothing typed for one count slips into the next.</summary>
public sealed class PersonSlipsTests
{
    private static readonly ConfidenceRule PerBallot = new("any", "quy tắc thử", null, [new Threshold("A", Fraction.Of(1, 2), false, "A")]);

    [Fact]
    public void Slips_of_one_person_count_where_the_rule_says_so_and_nowhere_else()
    {
        var people = Of(Electorate.Of(20, 20, 20));
        var (ballot, own) = (Of(SlipCount.Of(people, 20, 20, 0)), Of(SlipCount.Of(people, 20, 18, 1)));
        var piles = new[] { Of(RowCount.Of(ballot, 9, 0, 11, 0)), Of(RowCount.Of(own, 7, 0, 10, 0)) };
        Assert.Equal("votes.cannot-close", Code(ClosedCount.Close(PerBallot, BaseKind.BallotsReturned, ShareRounding.Rounded, people, ballot, piles)));
        var closed = Of(ClosedCount.Close(PerBallot with { SlipsPerPerson = true }, BaseKind.BallotsReturned, ShareRounding.Rounded, people, ballot, piles));
        Assert.Equal([20, 18], closed.Rows.Select(row => row.Count.CountedOf));
        Assert.Equal(["A", "A"], closed.Rows.Select(row => row.Reached?.Bracket));
    }

    [Fact]
    public void Where_a_void_row_spoils_the_whole_slip_no_valid_pile_holds_one()
    {
        var people = Of(Electorate.Of(20, 20, 20));
        var slips = Of(SlipCount.Of(people, 20, 20, 0));
        var strict = PerBallot with { VoidSpoilsSlip = true };
        Assert.Equal("votes.void-on-valid-slip", Code(ClosedCount.Close(strict, BaseKind.Present, ShareRounding.Rounded, people, slips, [Of(RowCount.Of(slips, 10, 5, 4, 1))])));
        Assert.Equal("closed", Code(ClosedCount.Close(strict, BaseKind.Present, ShareRounding.Rounded, people, slips, [Of(RowCount.Of(slips, 10, 5, 5, 0))])));
    }

    [Fact]
    public void The_order_of_the_piles_changes_nothing_of_any_row()
    {
        var random = new Random(11);
        for (var time = 0; time < 200; time++)
        {
            var people = Of(Electorate.Of(60, 60, 41 + random.Next(20)));
            var slips = Of(SlipCount.Of(people, people.Present, people.Present - random.Next(3), random.Next(2)));
            var piles = Enumerable.Range(0, 6).Select(_ =>
            {
                var low = random.Next(slips.Valid + 1);
                var medium = random.Next(slips.Valid - low + 1);
                return Of(RowCount.Of(slips, slips.Valid - low - medium, medium, low, 0));
            }).ToArray();
            var straight = Of(ClosedCount.Close(PerBallot, BaseKind.Present, ShareRounding.Rounded, people, slips, piles)).Rows;
            var turned = Of(ClosedCount.Close(PerBallot, BaseKind.Present, ShareRounding.Rounded, people, slips, [.. piles.Reverse()])).Rows;
            Assert.Equal(straight.Select(Said), turned.Reverse().Select(Said));
        }
    }

    [Theory, OnBothDatabases]
    public async Task One_person_s_slips_differ_from_the_box_and_are_counted_and_printed_so(Engine engine)
    {
        await using var table = await VoteTable.OpenAsync(engine);
        var (office, first, second, url) = (table.Office, table.First, table.Second, table.Url);
        await table.SitAsync();
        var page = await first.GetAsync(url + "/kiem-phieu");
        var half = await first.SubmitAsync(page, "form[action*='handler=Merge']", [.. Box(9, 9, 0), ("Box.Own[1].Returned", "8")]);
        Assert.Contains("cả ba số", half.Page.QuerySelector("details[open] [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("8", half.Page.QuerySelector("[name='Box.Own[1].Returned']")!.GetAttribute("value"));
        var many = await first.SubmitAsync(page, "form[action*='handler=Merge']", [.. Box(9, 9, 0), .. Own(9, 10, 0)]);
        Assert.Contains("nhiều hơn 9 phiếu phát ra", many.Page.QuerySelector("details[open] [role=alert]")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(first.SubmitAsync(page, "form[action*='handler=Merge']", [.. Box(9, 9, 0), .. Own(9, 8, 1)]));
        Assert.Contains("7 phiếu hợp lệ", (await second.GetAsync(url + "/kiem-phieu")).Page.QuerySelector("#chong-2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(first, url, 2, 4, 1, 4, 0)).Status);
        foreach (var member in new[] { first, second })
        {
            await DoneAsync(EnterAsync(member, url, 1, 7, 1, 1, 0));
            await DoneAsync(EnterAsync(member, url, 2, 2, 0, 5, 0));
        }

        await DoneAsync(CloseAsync(first, url));
        await DoneAsync(CloseAsync(second, url));
        await DoneAsync(AnnounceAsync(first, url));
        var shown = await first.GetAsync(url + "/ket-qua");
        Assert.Contains("thu về 8, không hợp lệ 1", shown.Text, StringComparison.Ordinal);
        Assert.Contains("62,50%", shown.Text, StringComparison.Ordinal);
        var record = (await first.DownloadAsync(url + "/ket-qua?handler=Record")).Bytes;
        Assert.Empty(VoteRecordTests.Verify(record, shown.Page.QuerySelector("main code")!.TextContent.Trim()));
        office.Queries.Reset();
        await first.GetAsync(url + "/ket-qua");
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}");
    }

    [Theory, OnBothDatabases]
    public async Task What_a_browser_sends_again_after_two_entries_differed_is_not_taken_for_the_recount(Engine engine)
    {
        await using var table = await VoteTable.CountingAsync(engine);
        var (first, second, url) = (table.First, table.Second, table.Url);
        var typed = await first.GetAsync(url + "/kiem-phieu");
        IReadOnlyList<(string, string)> pile = [("Pile.High", "000007"), ("Pile.Medium", "000001"), ("Pile.Low", "000001"), ("Pile.Void", "000000")];
        await DoneAsync(first.SubmitAsync(typed, "#chong-1 form", pile));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await first.SubmitAsync(typed, "#chong-1 form", pile)).Status);
        await DoneAsync(EnterAsync(second, url, 1, 6, 2, 1, 0));
        var again = await first.SubmitAsync(typed, "#chong-1 form", pile);
        Assert.Contains("đếm lại", again.Page.QuerySelector("#chong-1 [role=alert]")!.TextContent, StringComparison.Ordinal);
        await DoneAsync(EnterAsync(first, url, 1, 6, 2, 1, 0));
        await DoneAsync(EnterAsync(second, url, 1, 6, 2, 1, 0));
        Assert.Contains("1/2", (await first.GetAsync(url + "/kiem-phieu")).Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> Own(int issued, int returned, int invalid) =>
        [("Box.Own[1].Issued", issued.ToString(CultureInfo.InvariantCulture)), ("Box.Own[1].Returned", returned.ToString(CultureInfo.InvariantCulture)), ("Box.Own[1].Invalid", invalid.ToString(CultureInfo.InvariantCulture))];

    private static string Said(CountedRow row) => $"{row.Pile.High} {row.Pile.Medium} {row.Pile.Low} {row.Count.Percent(row.Pile.Low, ShareRounding.Rounded)} {row.Reached?.Bracket}";

    private static T Of<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var value, out var why) ? value : throw new InvalidOperationException(why.Sentence);

    private static string Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out _, out var why) ? "closed" : why.Code;
}

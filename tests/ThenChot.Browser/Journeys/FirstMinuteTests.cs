using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>What a stranger sees in the first minute.</summary>
public sealed class FirstMinuteTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task The_start_page_needs_no_password_and_breaks_no_rule_of_its_own_policy()
    {
        var page = await served.VisitorAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        var answer = await page.GotoAsync("/");
        Assert.Equal(200, answer!.Status);
        Assert.Empty(complaints);
        Assert.Equal("Then Chốt", await page.Locator(".brand").InnerTextAsync());
    }

    [Fact]
    public async Task A_first_visit_weighs_at_most_200_kB_and_a_later_page_30_kB()
    {
        var page = await served.VisitorAsync();
        var weight = await Weight.OfAsync(page);
        await page.GotoAsync("/", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        TestContext.Current.SendDiagnosticMessage($"first visit: {weight.Total:0} bytes\n{string.Join('\n', weight.Listing)}");
        Assert.True(weight.Total <= 200_000, string.Join('\n', weight.Listing));
        weight.Forget();
        await page.GotoAsync("/dang-nhap", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        Assert.True(weight.Total <= 30_000, string.Join('\n', weight.Listing));
    }
}

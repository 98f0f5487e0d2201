namespace ThenChot.Tests.Platform.Security;

/// <summary>A link sent by a stranger never leads out of the office.</summary>
public sealed class RedirectTests
{
    public static readonly TheoryData<string> Outside =
    [
        "https://example.org/", "//example.org/", "/\\example.org/", "\\\\example.org", "http:example.org", "javascript:alert(1)", "/\t/example.org", "%2f%2fexample.org", "https:%2f%2fexample.org", " //example.org", "~//example.org",
    ];

    [Theory]
    [MemberData(nameof(Outside))]
    public async Task No_return_address_leads_outside(string address)
    {
        await using var office = await RunningOffice.OpenAsync(Engine.Sqlite);
        await office.EnsureAccountAsync("ai.do", [(RoleNames.Administrator, "TP")]);
        var escaped = Uri.EscapeDataString(address);
        using var visitor = office.Visit();
        var day = await visitor.GetAsync("/ngay-lam-viec?ReturnUrl=" + escaped);
        Stays(await visitor.SubmitAsync(day, "main form", [("Chosen", "2023-04-19")]));
        Stays(await visitor.SubmitAsync(day, "header form.day", [("Chosen", "19/04/2023"), ("ReturnUrl", address)]));
        Stays(await visitor.SubmitAsync(await visitor.GetAsync("/co-chu?ReturnUrl=" + escaped), "main form", [("Size", "to")]));
        var page = await visitor.GetAsync("/dang-nhap?ve=" + escaped);
        Stays(await visitor.SubmitAsync(page, "main form", [("In.UserName", "ai.do"), ("In.Password", Visitor.Password)]));
        using var signedIn = await visitor.SendAsync(HttpMethod.Get, "/dang-nhap?ve=" + escaped);
        Assert.True(signedIn.Headers.Location is null or { IsAbsoluteUri: false } && signedIn.Headers.Location?.OriginalString.StartsWith("//", StringComparison.Ordinal) != true, $"{signedIn.Headers.Location}");
    }

    private static void Stays(Answer answer)
    {
        Assert.True(answer.Status is HttpStatusCode.Redirect or HttpStatusCode.UnprocessableEntity, $"{answer.Status}");
        Assert.True(answer.Location is null || answer.Location.Host == "localhost", $"{answer.Location}");
    }
}

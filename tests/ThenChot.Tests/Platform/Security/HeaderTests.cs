namespace ThenChot.Tests.Platform.Security;

/// <summary>The policy stands on every answer, whatever went wrong on the way to it.</summary>
public sealed class HeaderTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Every_kind_of_answer_carries_the_policy(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var answers = new Dictionary<string, HttpResponseMessage>(StringComparer.Ordinal)
        {
            ["page"] = await visitor.SendAsync(HttpMethod.Get, "/viec-can-xu-ly"),
            ["not there"] = await visitor.SendAsync(HttpMethod.Get, "/khong-co"),
            ["record not there"] = await visitor.SendAsync(HttpMethod.Get, "/tep/01880363-0100-7039-a3df-37ac6f2627f1"),
            ["file"] = await visitor.SendAsync(HttpMethod.Get, "/nhap-du-lieu/units?handler=BieuMau"),
            ["forged form"] = await visitor.SendAsync(HttpMethod.Post, "/quan-tri/toan-ven?handler=Keep"),
            ["redirect"] = await office.Visit().SendAsync(HttpMethod.Get, "/viec-can-xu-ly"),
        };
        await office.SqlAsync("alter table doc_document rename to doc_document_gone");
        answers["fault"] = await visitor.SendAsync(HttpMethod.Get, "/van-ban");
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Redirect, HttpStatusCode.InternalServerError],
            answers.Values.Select(a => a.StatusCode));
        foreach (var (kind, answer) in answers)
        {
            Assert.Contains("script-src 'self';", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.True(Header(answer, "X-Content-Type-Options") == "nosniff" && Header(answer, "Referrer-Policy") == "same-origin" && Header(answer, "Cross-Origin-Opener-Policy") == "same-origin", kind);
            Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"), kind);
        }

        Assert.Equal("attachment", answers["file"].Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_fault_shows_a_number_to_ask_for_and_nothing_of_the_inside_also_when_no_page_can_be_made(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        foreach (var table in new[] { "doc_document", "account_user" })
        {
            await office.SqlAsync($"alter table {table} rename to {table}_gone");
            var fault = await visitor.GetAsync("/van-ban");
            Assert.Equal((HttpStatusCode.InternalServerError, "Hệ thống gặp lỗi"), (fault.Status, fault.Page.QuerySelector("h1")!.TextContent));
            Assert.Matches("[0-9a-f]{32}", fault.Page.QuerySelector("strong")!.TextContent);
            foreach (var inside in new[] { "Exception", table, "Sqlite", "Npgsql", " at ThenChot", "select ", ".cs\"" })
            {
                Assert.DoesNotContain(inside, fault.Body, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Every_cookie_is_closed_to_scripts_bound_to_this_site_and_over_https_secure(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("ai.do", [(RoleNames.Administrator, "TP")]);
        foreach (var scheme in new[] { "http", "https" })
        {
            using var visitor = office.Visit(scheme: scheme);
            await visitor.SignInAsync("ai.do");
            await visitor.SubmitAsync(await visitor.GetAsync("/ngay-lam-viec"), "main form", [("Chosen", "2023-04-19")]);
            Assert.Superset(new HashSet<string>(["thenchot", "thenchot-form", "ngay-lam-viec"], StringComparer.Ordinal), visitor.CookiesSet.Select(c => c.Split('=')[0]).ToHashSet(StringComparer.Ordinal));
            // One that is taken back carries nothing any more.
            Assert.All(visitor.CookiesSet.Where(c => !c.Contains("01 Jan 1970", StringComparison.Ordinal)), cookie =>
            {
                Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Matches("(?i); samesite=(lax|strict)", cookie);
                Assert.Equal(scheme == "https", cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
            });
        }
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : "";
}

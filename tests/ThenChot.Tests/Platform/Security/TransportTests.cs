using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.Platform.Security;

/// <summary>Plain http on loopback only, else https, else behind a proxy that is named.</summary>
public sealed class TransportTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", null, null)]
    [InlineData("http://localhost:5080;http://[::1]:5080", null, null)]
    [InlineData("http://0.0.0.0:80", null, "serve.plain-http")]
    [InlineData("http://192.0.2.7:80", null, "serve.plain-http")]
    [InlineData("http://+:80", null, "serve.not-an-address")]
    [InlineData("http://*:80", null, "serve.not-an-address")]
    [InlineData("http://127.0.0.1:5080;http://192.0.2.7", null, "serve.plain-http")]
    [InlineData("https://192.0.2.7", null, "serve.no-certificate")]
    [InlineData("ftp://127.0.0.1", null, "serve.not-an-address")]
    [InlineData("http://0.0.0.0:80", "10.0.0.5, 10.1.0.0/16", null)]
    [InlineData("http://0.0.0.0:80", "mọi người", "serve.not-a-proxy")]
    [InlineData("http://127.0.0.1:5080", "10.0.0.999", "serve.not-a-proxy")]
    public void Serves_only_where_a_password_cannot_be_read_on_the_way(string urls, string? proxies, string? refusal) =>
        Assert.Equal(refusal, ServeVerb.Check(urls, certificate: null, proxies)?.Code);

    [Fact]
    public void Serves_https_with_a_certificate_that_is_there()
    {
        var file = Path.GetTempFileName();
        Assert.Null(ServeVerb.Check("https://192.0.2.7", file));
        File.Delete(file);
        Assert.Equal("serve.no-certificate", ServeVerb.Check("https://192.0.2.7", file)?.Code);
    }

    [Fact]
    public async Task Behind_a_proxy_only_that_proxy_is_heard_and_only_over_https()
    {
        await using var office = await RunningOffice.OpenAsync(Engine.Sqlite, builder => builder.Services.Replace(ServiceDescriptor.Singleton(TrustedProxies.Parse("10.0.0.5")!)));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("192.0.2.7"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("192.0.2.7", ("X-Forwarded-For", "10.0.0.5"), ("X-Forwarded-Proto", "https")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("10.0.0.5", ("X-Forwarded-For", "192.0.2.7")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("10.0.0.5", ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "http")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("10.0.0.5", ("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "https")));

        async Task<HttpStatusCode> StatusAsync(string from, params (string, string)[] headers)
        {
            using var visitor = office.Visit(from);
            using var answer = await visitor.SendAsync(HttpMethod.Get, "/dang-nhap", headers);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_visitor_behind_the_proxy_does_not_become_this_machine()
    {
        await using var office = await RunningOffice.OpenAsync(Engine.Sqlite, builder => builder.Services.Replace(ServiceDescriptor.Singleton(TrustedProxies.Parse("127.0.0.1")!)));
        await office.EnsureAccountAsync("demo-lanh-dao", [("city_leader", "TP")], isDemo: true);
        await office.ActAsync(services => services.GetRequiredService<Installation>().SetAsync(Installation.DemoKey, "1"));
        using var visitor = office.Visit();
        var page = await visitor.GetAsync("/ngay-lam-viec");
        var token = page.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var through = await visitor.SendAsync(HttpMethod.Post, "/demo/vao/city_leader", [("X-Forwarded-For", "192.0.2.7"), ("X-Forwarded-Proto", "https")], [("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.NotFound, through.StatusCode);
    }
}

using Microsoft.AspNetCore.Builder;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.Platform.Security;

public sealed class RequestLimitTests
{
    private static readonly (string, string, byte[])[] NoCheckpoint = [("In.File", "moc.json", "{}"u8.ToArray())];

    [Theory]
    [OnBothDatabases]
    public async Task Too_many_sign_ins_from_one_address_are_told_when_to_try_again(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine, Limits(anonymous: 3, uploads: 100));
        using var visitor = office.Visit("192.0.2.7");
        var page = await visitor.GetAsync("/dang-nhap");
        for (var n = 0; n < 3; n++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(page, "main form", [("In.UserName", $"ai{n}"), ("In.Password", "sai")])).Status);
        }

        var refused = await visitor.SubmitAsync(page, "main form", [("In.UserName", "ai"), ("In.Password", "sai")]);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Matches("thử lại sau [0-9]+ giây, từ [0-9]{2}:[0-9]{2}:[0-9]{2}", refused.Text);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/dang-nhap")).Status);
        using var elsewhere = office.Visit("192.0.2.8");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elsewhere.SubmitAsync(await elsewhere.GetAsync("/dang-nhap"), "main form", [("In.UserName", "ai"), ("In.Password", "sai")])).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Every_door_is_limited(Engine engine)
    {
        using var directory = new OutsideDirectory();
        await using var office = await RunningOffice.OpenAsync(engine, builder =>
        {
            Limits(anonymous: 3, uploads: 100)(builder);
            directory.Configure(builder);
        });
        var address = 10;
        foreach (var (page, form) in new[] { ("/dang-nhap/khoa-truy-cap", "#khoa-truy-cap"), ("/dang-nhap", "main form") })
        {
            using var visitor = office.Visit($"192.0.2.{++address}");
            var shown = await visitor.GetAsync(page);
            Assert.Equal(HttpStatusCode.TooManyRequests, await FourthAsync(() => visitor.SubmitAsync(shown, form, [])));
        }

        using var code = office.Visit($"192.0.2.{++address}");
        await office.EnsureAccountAsync("quan-tri", [(RoleNames.Administrator, "TP")]);
        var half = await code.SubmitAsync(await code.GetAsync("/dang-nhap"), "main form", [("In.UserName", "quan-tri"), ("In.Password", Visitor.Password)]);
        var asked = await code.GetAsync(half.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.TooManyRequests, await FourthAsync(() => code.SubmitAsync(asked, "#ma", [("In.Code", "1")])));

        using var outside = office.Visit($"192.0.2.{++address}");
        Assert.Equal(HttpStatusCode.TooManyRequests, await FourthAsync(() => outside.StepAsync("/dang-nhap/chung")));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await outside.StepAsync("/dang-nhap/chung/tra-loi?code=1&state=2")).Status);

        await office.EnsureAccountAsync("bao-cao", [(RoleNames.CommitteeReporter, "QU01")]);
        using var inside = office.Visit(unlocks: false);
        await inside.SignInAsync("bao-cao");
        office.Clock.Advance(TimeSpan.FromMinutes(16));
        var locked = await inside.GetAsync("/to-chuc");
        Assert.Equal(HttpStatusCode.TooManyRequests, await FourthAsync(() => inside.SubmitAsync(locked, "#mo-khoa", [("MatKhauMoKhoa", "")])));

        static async Task<HttpStatusCode> FourthAsync(Func<Task<Answer>> knock)
        {
            var last = HttpStatusCode.OK;
            for (var n = 0; n < 4; n++)
            {
                last = (await knock()).Status;
            }

            return last;
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Too_many_uploads_of_one_account_are_refused_and_its_other_forms_are_not(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine, Limits(anonymous: 100, uploads: 2));
        using var visitor = await office.SignedInAs(RoleNames.Administrator, "TP");
        var page = await visitor.GetAsync("/quan-tri/toan-ven");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(page, "#kiem-tra", [], files: NoCheckpoint)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(page, "#kiem-tra", [], files: NoCheckpoint)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.SubmitAsync(page, "#kiem-tra", [], files: NoCheckpoint)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(await visitor.GetAsync("/ngay-lam-viec"), "main form", [("Chosen", "2023-04-19")])).Status);
    }

    [Fact]
    public void An_installation_that_sets_nothing_has_limits()
    {
        using var none = new RequestLimits(WebApplication.CreateBuilder().Configuration);
        Assert.InRange(none.AnonymousPerMinute, 1, 100);
        Assert.InRange(none.UploadsPerMinute, 1, 100);
        Assert.InRange(none.LargestRequest, 20 * 1024 * 1024, 100 * 1024 * 1024);
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused_before_it_is_read()
    {
        await using var office = await RunningOffice.OpenAsync(Engine.Sqlite);
        await using var served = await ServedOffice.StartAsync(office.Database, builder => builder.Configuration[RequestLimits.LargestKey] = "100000");
        using var content = new ByteArrayContent(new byte[200_000]);
        using var answer = await served.Client.PostAsync("/dang-nhap", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("vượt dung lượng", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    private static Action<WebApplicationBuilder> Limits(int anonymous, int uploads) => builder =>
    {
        builder.Configuration[RequestLimits.AnonymousKey] = $"{anonymous}";
        builder.Configuration[RequestLimits.UploadsKey] = $"{uploads}";
    };
}

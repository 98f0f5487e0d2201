using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebUtilities;

namespace ThenChot.Tests.Harness;

/// <summary>A small directory that speaks OpenID Connect: one person, one code at a time, PKCE checked.</summary>
public sealed class OutsideDirectory : HttpMessageHandler
{
    private const string Address = "https://danh-ba.example";
    private const string Client = "then-chot";
    private const string Secret = "bi-mat-cua-may-khach";
    private const string Token = "the-doc-thong-tin";

    private string code = "";
    private string challenge = "";
    private string back = "";

    /// <summary>What it says of the person; null: the userinfo address is out of order.</summary>
    public Dictionary<string, object>? Says { get; set; } = [];

    /// <summary>Questions that came to it over the office's own connection.</summary>
    public int Asked { get; private set; }

    /// <summary>An office that knows this directory.</summary>
    public void Configure(WebApplicationBuilder builder)
    {
        foreach (var (name, value) in new[]
        {
            ("Name", "danh bạ mẫu"), ("AuthorizeEndpoint", Address + "/authorize"), ("TokenEndpoint", Address + "/token"), ("UserInfoEndpoint", Address + "/userinfo"), ("ClientId", Client), ("ClientSecret", Secret),
        })
        {
            builder.Configuration["SignOn:" + name] = value;
        }

        builder.Services.Configure<OAuthOptions>("outside", options => options.BackchannelHttpHandler = this);
    }

    /// <summary>The person signed in there: the address the browser is sent back to.</summary>
    public string Approve(Uri asked)
    {
        var query = HttpUtility.ParseQueryString(asked.Query);
        if (asked.GetLeftPart(UriPartial.Path) != Address + "/authorize" || query["client_id"] != Client || query["response_type"] != "code" || query["code_challenge_method"] != "S256")
        {
            throw new InvalidOperationException($"Not a question of the office: {asked}");
        }

        (code, challenge, back) = (Guid.CreateVersion7().ToString("N"), query["code_challenge"]!, query["redirect_uri"]!);
        return QueryHelpers.AddQueryString(new Uri(back).PathAndQuery, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] });
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked++;
        if (request.RequestUri!.AbsolutePath == "/userinfo")
        {
            return request.Headers.Authorization?.Parameter == Token && Says is not null ? Json(Says) : new HttpResponseMessage(HttpStatusCode.InternalServerError);
        }

        var form = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        var proven = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"] ?? ""))) == challenge;
        var right = proven && form["code"] == code && code.Length > 0 && form["client_id"] == Client && form["client_secret"] == Secret && form["redirect_uri"] == back;
        code = "";
        return right ? Json(new Dictionary<string, object> { ["access_token"] = Token, ["token_type"] = "Bearer" }) : new HttpResponseMessage(HttpStatusCode.BadRequest);
    }

    private static HttpResponseMessage Json(Dictionary<string, object> said) => new(HttpStatusCode.OK) { Content = new StringContent(JsonSerializer.Serialize(said), Encoding.UTF8, "application/json") };
}

using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.WebUtilities;

namespace ThenChot.Tests.Harness;

/// <summary>An answer of the office: status, address it came from, and the page.</summary>
public sealed record Answer(HttpStatusCode Status, Uri Address, Uri? Location, IHtmlDocument Page, string Body)
{
    public string Text => Page.Body?.TextContent ?? "";

    /// <summary>Where a redirect that keeps the method (307) leads; null for any other answer.</summary>
    public string? Target { get; init; }

    /// <summary>After how many seconds the page opens itself again; null for a page that stays.</summary>
    public string? Refresh { get; init; }
}

/// <summary>A person at a browser: keeps cookies, reads pages, fills in forms with their antiforgery field.</summary>
public sealed class Visitor(HttpMessageHandler server) : IDisposable
{
    public const string Password = "mat-khau-thu-nghiem";
    public const string AddressHeader = "X-Test-Address";

    private readonly CookieContainer cookies = new();

    // A machine that does ten other things is no fault; what hangs is ended from outside.
    private readonly HttpClient client = new(server) { Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>http unless the visitor comes by https.</summary>
    public string Scheme { get; init; } = "http";

    /// <summary>Every cookie as the office set it.</summary>
    public List<string> CookiesSet { get; } = [];

    private Uri Root => new(Scheme + "://localhost");

    /// <summary>Where the visitor comes from; null: this machine.</summary>
    public string? Address { get; init; }

    /// <summary>The app on the person's phone: the present code of an account; null: no phone.</summary>
    public Func<string, Task<string>>? Phone { get; init; }

    /// <summary>Types the password again when the session locked, and goes on; false for tests of the lock itself.</summary>
    public bool Unlocks { get; init; } = true;

    /// <summary>Signs in through the page, with the code of the phone where it is asked for.</summary>
    public async Task SignInAsync(string userName)
    {
        var done = await SubmitAsync(await GetAsync("/dang-nhap"), "main form", [("In.UserName", userName), ("In.Password", Password)]);
        if (done.Location?.AbsolutePath == "/dang-nhap/ma" && Phone is not null)
        {
            done = await SubmitAsync(await GetAsync(done.Location.PathAndQuery), "#ma", [("In.Code", await Phone(userName))]);
        }

        if (done.Location is null)
        {
            throw new InvalidOperationException($"{userName} could not sign in: {done.Status} {done.Text}");
        }
    }

    /// <summary>Opens a page, following redirects.</summary>
    public async Task<Answer> GetAsync(string url, Action? beforeEach = null)
    {
        beforeEach?.Invoke();
        var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, url));
        for (var hops = 0; answer.Location is not null && hops < 5; hops++)
        {
            beforeEach?.Invoke();
            answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, answer.Location));
        }

        return answer;
    }

    /// <summary>Opens an address and follows nothing.</summary>
    public Task<Answer> StepAsync(string url) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>
    /// Submits a form of the page with everything that stands in it, <paramref name="typed"/> over it; a button may be named
    /// in <paramref name="typed"/> or by <paramref name="button"/> (CSS). Does not follow the redirect.
    /// </summary>
    public async Task<Answer> SubmitAsync(Answer page, string form, IEnumerable<(string Name, string Value)> typed, string? button = null, IEnumerable<(string Field, string FileName, byte[] Bytes)>? files = null)
    {
        var element = page.Page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form {form} on {page.Page.Title}:\n{page.Body}");
        var values = FieldsOf(element);
        var pressed = button is null ? null : page.Page.QuerySelector<IHtmlButtonElement>(button) ?? throw new InvalidOperationException($"No button {button}.");
        if (pressed?.Name is { Length: > 0 } name)
        {
            values.Add((name, pressed.Value));
        }

        foreach (var group in typed.GroupBy(t => t.Name, StringComparer.Ordinal))
        {
            values.RemoveAll(v => v.Name == group.Key);
            values.AddRange(group);
        }

        var action = pressed?.GetAttribute("formaction") ?? element.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? page.Address : new Uri(page.Address, action);
        using HttpContent content = files is null
            ? new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)))
            : Multipart(values, files);
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = content });
    }

    /// <summary>A POST by hand: a guessed address, a forged form.</summary>
    public Task<Answer> PostAsync(string url, IEnumerable<(string Name, string Value)> values) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value))) });

    /// <summary>The bare answer, redirects not followed.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, IEnumerable<(string Name, string Value)>? headers = null, IEnumerable<(string Name, string Value)>? form = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Root, url)) { Content = form is null ? null : new FormUrlEncodedContent(form.Select(v => KeyValuePair.Create(v.Name, v.Value))) };
        foreach (var (name, value) in headers ?? [])
        {
            request.Headers.Add(name, value);
        }

        AddCookies(request);
        return await client.SendAsync(request);
    }

    /// <summary>Raw bytes, for files.</summary>
    public async Task<(HttpStatusCode Status, byte[] Bytes, string? ContentType)> DownloadAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Root, url));
        AddCookies(request);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>Sets the working day as the person would.</summary>
    public void WorkOn(DateOnly day) => cookies.Add(Root, new Cookie("ngay-lam-viec", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    public void Dispose() => client.Dispose();

    private static MultipartFormDataContent Multipart(List<(string Name, string Value)> values, IEnumerable<(string Field, string FileName, byte[] Bytes)> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (field, fileName, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, fileName);
        }

        return content;
    }

    private static List<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        var values = new List<(string, string)>();
        foreach (var field in form.Elements)
        {
            switch (field)
            {
                case IHtmlInputElement { IsDisabled: true } or IHtmlInputElement { Type: "file" or "submit" or "button" }:
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio", Name.Length: > 0 } box:
                    if (box.IsChecked)
                    {
                        values.Add((box.Name!, box.Value));
                    }

                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    values.Add((input.Name!, input.Value));
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } text:
                    values.Add((text.Name!, text.Value));
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } list:
                    values.AddRange(list.SelectedOptions.Select(o => (list.Name!, o.Value)));
                    break;
            }
        }

        return values;
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.RequestUri = new Uri(Root, request.RequestUri!);
            AddCookies(request);
            using var response = await client.SendAsync(request);
            // An office in a process of its own answers from another host: for the person it is one place.
            var address = new Uri(Root, response.RequestMessage!.RequestUri!.PathAndQuery);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(address, cookie);
                CookiesSet.Add(cookie);
            }

            var body = await response.Content.ReadAsStringAsync();
            var page = await new HtmlParser(default(HtmlParserOptions), BrowsingContext.New()).ParseDocumentAsync(body);
            var location = response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther ? new Uri(address, response.Headers.Location!) : null;
            var answer = new Answer(response.StatusCode, address, location, page, body)
            {
                Target = response.StatusCode == HttpStatusCode.TemporaryRedirect ? response.Headers.Location!.ToString() : null,
                Refresh = response.Headers.TryGetValues("Refresh", out var refresh) ? refresh.Single() : null,
            };
            return response.StatusCode == HttpStatusCode.Locked && Unlocks ? await UnlockAsync(answer) : answer;
        }
    }

    /// <summary>As a browser does: the answer to the password is a redirect, which for a form keeps method and fields (307).</summary>
    private async Task<Answer> UnlockAsync(Answer locked)
    {
        var fields = FieldsOf(locked.Page.QuerySelector<IHtmlFormElement>("#mo-khoa")!);
        fields.RemoveAll(f => f.Name == "MatKhauMoKhoa");
        fields.Add(("MatKhauMoKhoa", Password));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mo-khoa") { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        AddCookies(request);
        using var response = await client.SendAsync(request);
        var target = response.Headers.Location ?? throw new InvalidOperationException($"Not unlocked: {response.StatusCode}");
        return await SendAsync(response.StatusCode == HttpStatusCode.TemporaryRedirect
            ? new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) }
            : new HttpRequestMessage(HttpMethod.Get, target));
    }

    private void AddCookies(HttpRequestMessage request)
    {
        if (Address is not null)
        {
            request.Headers.Add(AddressHeader, Address);
        }

        var header = cookies.GetCookieHeader(request.RequestUri!.IsAbsoluteUri ? request.RequestUri : new Uri(Root, request.RequestUri));
        if (header.Length > 0)
        {
            request.Headers.Add("Cookie", header);
        }
    }
}

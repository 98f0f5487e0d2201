using System.Globalization;
using ThenChot.Domain.Members;

namespace ThenChot.Tests.Members.Procedures;

/// <summary>Leads cases through the pages.</summary>
internal static class CaseOffice
{
    public static async Task<Answer> OpenAsync(Visitor visitor, IEnumerable<(string Name, string Value)> typed)
    {
        (string Name, string Value)[] usual = [("In.FullName", "Đỗ Quang Minh"), ("In.BornOn", "19/3/1998"), ("In.Cell", MemberOffice.Cell), ("In.On", "1/9/2021")];
        var over = typed.ToList();
        return await visitor.SubmitAsync(await visitor.GetAsync("/dang-vien/thu-tuc/ket-nap"), "form.form", usual.Where(u => over.TrueForAll(o => o.Name != u.Name)).Concat(over));
    }

    public static async Task<string> BeginAsync(Visitor visitor)
    {
        var opened = await OpenAsync(visitor, []);
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        return opened.Location!.PathAndQuery;
    }

    /// <summary>Records the present step; the vote is how many were convened, away, and said yes.</summary>
    public static async Task<Answer> DoAsync(Visitor visitor, string address, string on, string? paper = null, (int Convened, int Away, int Yes)? vote = null, string? note = null)
    {
        List<(string, string)> typed = [("In.On", on), ("In.Note", note ?? "")];
        if (paper is not null)
        {
            typed.Add(("In.Paper", paper));
        }

        if (vote is { } counts)
        {
            typed.AddRange([("In.Convened", Text(counts.Convened)), ("In.Away", Text(counts.Away)), ("In.Yes", Text(counts.Yes))]);
        }

        return await visitor.SubmitAsync(await visitor.GetAsync(address), "#buoc", typed);
    }

    public static async Task GiveAllAsync(Visitor visitor, string address, string on)
    {
        var page = await visitor.GetAsync(address + "/giay-to");
        foreach (var option in page.Page.QuerySelectorAll("#In_Code option").Select(o => o.GetAttribute("value")).Where(v => !string.IsNullOrEmpty(v)))
        {
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(page, "form.form", [("In.Code", option!), ("In.IssuedOn", on)])).Status);
        }
    }

    public static string? FaultOf(Answer answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        return answer.Page.QuerySelector("[id$=-loi]")?.Id;
    }

    public static Task<int> CountAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberFile>().CountAsync());

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

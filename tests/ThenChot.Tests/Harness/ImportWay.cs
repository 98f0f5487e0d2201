namespace ThenChot.Tests.Harness;

/// <summary>A person who brings a file in: uploads, maps, waits until nothing is under way.</summary>
public static class ImportWay
{
    /// <summary>The page that asks which column is which.</summary>
    public static async Task<Answer> UploadAsync(Visitor visitor, string kind, string name, byte[] content)
    {
        var answer = await PostAsync(visitor, kind, name, content);
        Assert.True(answer.Location is not null, answer.Text);
        return await visitor.GetAsync(answer.Location.PathAndQuery);
    }

    /// <summary>The bare answer to an upload.</summary>
    public static async Task<Answer> PostAsync(Visitor visitor, string kind, string name, byte[] content) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/nhap-du-lieu/" + kind), "#tai-tep", [], files: [("Upload", name, content)]);

    /// <summary>The page of the check, with the mapping as it was guessed.</summary>
    public static async Task<Answer> MapAsync(Visitor visitor, Answer mapping) => await AfterAsync(visitor, await visitor.SubmitAsync(mapping, "#ghep-cot", []));

    /// <summary>The page once nothing is under way any more.</summary>
    public static async Task<Answer> AfterAsync(Visitor visitor, Answer answer)
    {
        Assert.True(answer.Location is not null, answer.Text);
        for (var tries = 0; ; tries++)
        {
            var page = await visitor.GetAsync(answer.Location.PathAndQuery);
            if (page.Page.QuerySelector("progress") is null || tries > 200)
            {
                return page;
            }

            await Task.Delay(100);
        }
    }
}

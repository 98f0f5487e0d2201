namespace ThenChot.Tests.Figures;

/// <summary>Steps of a report that several tests take.</summary>
internal static class ReportJourney
{
    public static string Url(Guid round, UnitId unit) => $"/ky-bao-cao/{round}/don-vi/{unit}";

    public static async Task<(RunningOffice Office, Guid Round, IReadOnlyDictionary<string, UnitId> Units)> OpenAsync(Engine engine)
    {
        var office = await FigureCity.OpenAsync(engine);
        return await office.RunAsync(async services =>
        {
            var units = await FigureCity.UnitsAsync(services);
            return (office, await FigureCity.RoundAsync(services, "2023-Q2", units, []), units);
        });
    }

    /// <summary>The values typed into the cells, in the order of the form: inspected, violating, members.</summary>
    public static (string, string)[] Typed(params string[] values) => [.. values.Select((value, n) => ($"Input.Cells[{n}].Text", value))];

    public static async Task<Answer> FillAsync(Visitor reporter, string url, params string[] values) =>
        await reporter.SubmitAsync(await reporter.GetAsync(url + "/nhap"), "#bieu-so-lieu", Typed(values));

    public static async Task AskAsync(Visitor reporter, string url, params string[] values)
    {
        var reasons = Enumerable.Range(0, values.Length).Select(n => ($"Input.Cells[{n}].Reason", "theo kế hoạch"));
        var asked = await reporter.SubmitAsync(await reporter.GetAsync(url + "/nhap"), "#bieu-so-lieu", [.. Typed(values), .. reasons], "#trinh-duyet");
        Assert.True(asked.Location is not null, asked.Text);
    }

    public static async Task SignAsync(Visitor leader, string url)
    {
        var signed = await leader.SubmitAsync(await leader.GetAsync(url), "#duyet-gui", [("Input.SignedNumber", "20-BC/QU"), ("Input.SignedOn", "2023-05-10")]);
        Assert.True(signed.Location is not null, signed.Text);
    }

    public static async Task ReceiveAsync(Visitor specialist, string url)
    {
        var received = await specialist.SubmitAsync(await specialist.GetAsync(url), "#tiep-nhan", []);
        Assert.True(received.Location is not null, received.Text);
    }
}

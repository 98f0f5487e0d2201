namespace ThenChot.Tests.Notices;

public sealed class NoticePagesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_leader_publishes_everybody_reads_and_the_leader_withdraws(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var done = await leader.SubmitAsync(await leader.GetAsync("/cong-bo/soan"), "#cong-bo", [("In.Title", "Kết quả quý"), ("In.Body", "Đoạn một."), ("In.Basis", "26-TB/TU"), ("In.Figures", "Đảng viên: 12.345")]);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);

        using var anybody = office.Visit();
        office.Queries.Reset();
        var list = await anybody.GetAsync("/cong-bo");
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Contains("Kết quả quý", list.Text, StringComparison.Ordinal);
        var shown = await anybody.GetAsync(done.Location!.PathAndQuery);
        Assert.Contains("12.345", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.Page.QuerySelector("#go"));
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.PostAsync(done.Location.PathAndQuery, [("__RequestVerificationToken", shown.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), ("Reason", "x")])).Status);

        var page = await leader.GetAsync(done.Location.PathAndQuery);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leader.SubmitAsync(page, "#go", [])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.SubmitAsync(page, "#go", [("Reason", "sai số")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(done.Location.PathAndQuery)).Status);
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Wrong_input_is_refused_at_its_field_and_stays_typed(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var refused = await leader.SubmitAsync(await leader.GetAsync("/cong-bo/soan"), "#cong-bo", [("In.Title", "Kết quả"), ("In.Body", "Đoạn một."), ("In.Basis", "26-TB/TU"), ("In.Figures", "không giá trị")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("phải có dạng", refused.Page.QuerySelector("[data-valmsg-for='In.Figures'], .invalid-feedback, .field-validation-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kết quả", refused.Page.QuerySelector("#In_Title")!.GetAttribute("value"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nobody_else_publishes(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.GetAsync("/cong-bo/soan")).Status);
        using var partly = await office.SignedInAs(RoleNames.CityLeader, "QU01");
        Assert.Equal(HttpStatusCode.NotFound, (await partly.GetAsync("/cong-bo/soan")).Status);
    }
}

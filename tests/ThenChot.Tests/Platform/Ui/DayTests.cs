namespace ThenChot.Tests.Platform.Ui;

/// <summary>A day is typed and shown as 19/04/2023 whatever language the browser speaks, and read in every form people write.</summary>
public sealed class DayTests
{
    [Theory]
    [InlineData("1/7/2025")]
    [InlineData("01/07/2025")]
    [InlineData(" 1-7-2025 ")]
    [InlineData("1.7.2025")]
    [InlineData("01072025")]
    [InlineData("2025-07-01")]
    public async Task Every_way_of_writing_a_day_is_read(string typed)
    {
        Assert.True(VietnameseFormat.TryDate(typed, out var day));
        Assert.Equal(new DateOnly(2025, 7, 1), day);
        await using var office = await RunningOffice.OpenAsync(Engine.Sqlite);
        using var visitor = await office.SignedInAs("administrator", "TP");
        var chosen = await visitor.SubmitAsync(await visitor.GetAsync("/to-chuc"), "form.day", [("Chosen", typed)]);
        Assert.NotNull(chosen.Location);
        Assert.Equal("01/07/2025", (await visitor.GetAsync("/to-chuc")).Page.QuerySelector("#ngay-lam-viec")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("31/02/2025")]
    [InlineData("7/2025")]
    [InlineData("2025")]
    [InlineData("mai")]
    public async Task A_day_the_calendar_does_not_have_is_refused_at_its_field_and_stays_typed(string typed)
    {
        await using var office = await RunningOffice.OpenAsync(Engine.Sqlite);
        using var visitor = await office.SignedInAs("administrator", "TP");
        var refused = await visitor.SubmitAsync(await visitor.GetAsync("/to-chuc"), "form.day", [("Chosen", typed)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var field = refused.Page.QuerySelector("main [name=Chosen]")!;
        Assert.Equal((typed, "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Contains("không phải là ngày có trong lịch", refused.Page.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_with_a_day_that_cannot_be_read_is_still_answered()
    {
        await using var office = await RunningOffice.OpenAsync(Engine.Sqlite);
        using var visitor = await office.SignedInAs("administrator", "TP");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/so-lieu?den=31/02/2025")).Status);
    }
}

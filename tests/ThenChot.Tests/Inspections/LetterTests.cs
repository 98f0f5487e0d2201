using ThenChot.Domain.Inspections;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Inspections;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>Sổ đơn thư: written down, classified, answered; nobody takes up a letter without a name and an address.</summary>
public sealed class LetterTests
{
    private const string Sender = "Nguyễn Thị Gửi Đơn";
    private static readonly DateOnly Today = new(2023, 4, 19);
    private static readonly DateTimeOffset Now = new(2023, 4, 19, 2, 0, 0, TimeSpan.Zero);
    private static readonly string[] Grounds = ["không có tên, mạo tên"];

    [Theory]
    [InlineData(true, LetterHandling.TakenUp, null, null)]
    [InlineData(false, LetterHandling.TakenUp, null, "inspections.letter-nameless")]
    [InlineData(false, LetterHandling.NotHandled, "không có tên, mạo tên", null)]
    [InlineData(false, LetterHandling.NotHandled, "không thích", "inspections.ground-unknown")]
    [InlineData(true, LetterHandling.NotHandled, null, "inspections.ground-unknown")]
    [InlineData(true, LetterHandling.PassedOn, " ", "inspections.text-missing")]
    [InlineData(true, LetterHandling.PassedOn, "Ủy ban kiểm tra quận ủy", null)]
    public void A_letter_is_classified_by_what_it_has_and_by_the_grounds_of_the_rule(bool named, LetterHandling handling, string? ground, string? code)
    {
        var letter = Made(Record(named));
        Assert.Equal(code, letter.Classify(handling, ground, Grounds, Today.AddDays(90), Today, Today)?.Code);
        Assert.Equal(code is null ? handling : null, letter.Handling);
        Assert.Equal(code is null && handling == LetterHandling.TakenUp ? Today.AddDays(90) : null, letter.DueOn);
        Assert.Equal(code is null ? "inspections.letter-classified" : code, letter.Classify(handling, ground, Grounds, null, Today, Today)?.Code);
    }

    [Fact]
    public void Only_one_that_was_taken_up_is_answered_and_only_once()
    {
        var letter = Made(Record(named: true));
        Assert.Equal("inspections.letter-not-taken-up", letter.Reply("Đã trả lời", Today, Today)!.Code);
        Assert.Null(letter.Classify(LetterHandling.TakenUp, null, Grounds, Today.AddDays(-1), Today, Today));
        Assert.True(letter.IsLate(Today));
        Assert.Equal("inspections.text-missing", letter.Reply(" ", Today, Today)!.Code);
        Assert.Equal("inspections.day-outside", letter.Reply("Đã trả lời", Today.AddDays(1), Today)!.Code);
        Assert.Null(letter.Reply("Đã trả lời", Today, Today));
        Assert.False(letter.IsLate(Today));
        Assert.Equal("inspections.letter-not-taken-up", letter.Reply("Đã trả lời", Today, Today)!.Code);
    }

    [Theory, OnBothDatabases]
    public async Task From_the_register_to_the_answer_and_neither_sender_nor_content_in_a_list(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        foreach (var (typed, at) in new (string, string)[][] { [("In.Unit", "QU02")], [("In.ReceivedOn", "")], [("In.ReceivedOn", "20/04/2023")], [("In.Content", "")] }.Zip(["In_Unit", "In_ReceivedOn", "In_ReceivedOn", "In_Content"]))
        {
            var refused = await RecordAsync(head, typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotNull(refused.Page.GetElementById(at + "-loi"));
            Assert.Equal(Sender, refused.Page.GetElementById("In_Sender")!.GetAttribute("value"));
        }

        var file = (await RecordAsync(head, [])).Location!.AbsolutePath;
        Assert.Contains("Phân loại đơn số 1", (await head.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        var page = await head.GetAsync(file, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        Assert.Contains(Sender, page.Text, StringComparison.Ordinal);
        var wrong = await head.SubmitAsync(page, "#form-phan-loai", [("Sort.Handling", "NotHandled"), ("Sort.Ground", ""), ("Sort.On", "19/04/2023")]);
        Assert.NotNull(wrong.Page.GetElementById("Sort_Ground-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await head.SubmitAsync(await head.GetAsync(file), "#form-phan-loai", [("Sort.Handling", "TakenUp"), ("Sort.On", "19/04/2023")])).Status);
        Assert.Contains("Giải quyết và trả lời đơn số 1", (await head.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await head.SubmitAsync(await head.GetAsync(file), "#form-ket-qua", [("End.Answer", "Đã trả lời người gửi"), ("End.On", "19/04/2023")])).Status);
        var list = await head.GetAsync("/kiem-tra/don-thu", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        Assert.Contains("đã trả lời", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Sender, list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc sử dụng kinh phí", list.Body, StringComparison.Ordinal);
        Assert.Contains("Ghi đơn thư vào sổ", (await head.GetAsync($"/lich-su/insp_letter/{file.Split('/')[^1]}")).Text, StringComparison.Ordinal);
        foreach (var (role, unit) in new[] { (RoleNames.InspectionHead, "QU02"), (RoleNames.CommitteeLeader, "QU01"), (RoleNames.Administrator, "TP") })
        {
            using var other = await office.SignedInAs(role, unit);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await other.GetAsync(file)).Status, (await other.GetAsync($"/lich-su/insp_letter/{file.Split('/')[^1]}")).Status));
        }

        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            Assert.NotEmpty(await db.Set<LetterOpening>().ToListAsync());
            Assert.DoesNotContain(await db.Set<ActChange>().Where(static c => c.TableName == "insp_letter").Select(static c => c.After).ToListAsync(), static after => after?.Contains(Sender, StringComparison.Ordinal) == true);
            return true;
        });
    }

    private static Outcome<Letter> Record(bool named) => Letter.Record(new UnitId(Guid.CreateVersion7()), 1, new LetterTerms(LetterSort.Denunciation, Today.AddDays(-5), "Nội dung") { Sender = Sender, Address = named ? "Số 1" : null }, Today, Now);

    private static async Task<Answer> RecordAsync(Visitor visitor, IEnumerable<(string Name, string Value)> typed)
    {
        (string Name, string Value)[] usual = [("In.Unit", "QU01"), ("In.Sort", "Denunciation"), ("In.ReceivedOn", "10/04/2023"), ("In.Sender", Sender), ("In.Address", "Số 1"), ("In.Content", "Việc sử dụng kinh phí")];
        var over = typed.ToList();
        return await visitor.SubmitAsync(await visitor.GetAsync("/kiem-tra/don-thu/ghi"), "form.form", usual.Where(one => over.TrueForAll(other => other.Name != one.Name)).Concat(over));
    }
}

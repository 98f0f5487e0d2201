using ThenChot.Domain.Documents;

namespace ThenChot.Tests.Documents;

public sealed class ConferenceTests
{
    private static readonly DateOnly Day = new(2021, 11, 18);

    [Theory]
    [InlineData("2021-07-30", 111)]
    [InlineData("2021-09-28", 51)]
    [InlineData("2021-11-03", 15)]
    [InlineData("2021-07-28", 113)]
    [InlineData("2021-10-25", 24)]
    [InlineData("2021-05-31", 171)]
    [InlineData("2021-08-11", 99)]
    [InlineData("2021-11-17", 1)]
    [InlineData("2021-10-28", 21)]
    [InlineData("2021-08-16", 94)]
    [InlineData("2021-11-18", 0)]
    [InlineData("2021-08", null)]
    [InlineData(null, null)]
    public void Days_run_from_issue_to_the_conference(string? issued, int? days) =>
        Assert.Equal(days, Conference.DaysFrom(issued is null ? null : PartialDate.Parse(issued), Day));

    [Fact]
    public void Holds_its_documents_in_order()
    {
        var documents = new[] { SomeLaw.Document("24-QĐ/TW", "Quy định", "Ban Chấp hành Trung ương", "2021-07-30"), SomeLaw.Document("04-NQ/TU", "Nghị quyết", "Thành ủy", "2021-05-31") };
        Assert.True(Hold(Content(), documents).TryGet(out var conference, out _));
        Assert.Equal(documents.Select(d => d.Id), conference.Documents.OrderBy(d => d.Position).Select(d => d.DocumentId));
    }

    [Fact]
    public void Refuses_what_cannot_have_been()
    {
        var old = SomeLaw.Document("04-NQ/TU", "Nghị quyết", "Thành ủy", "2021-05-31");
        Assert.Equal("documents.conference-without-documents", Why(Content()));
        Assert.Equal("documents.more-present-than-invited", Why(Content() with { Invited = 10, Present = 11 }, old));
        Assert.Equal("documents.conference-before-document", Why(Content(), SomeLaw.Document(on: "2021-11-19")));
        Assert.Equal("documents.presented-twice", Why(Content(), old, old));
    }

    private static ConferenceContent Content() => new()
    {
        Name = "Hội nghị quán triệt các văn bản mới", Host = "Ban Thường vụ Thành ủy", HeldOn = Day, Form = ConferenceForm.Hybrid,
    };

    private static Outcome<Conference> Hold(ConferenceContent content, params Document[] documents) =>
        Conference.Hold(Id.New<ConferenceId>(DateTimeOffset.UnixEpoch), content, documents);

    private static string? Why(ConferenceContent content, params Document[] documents) =>
        Hold(content, documents).TryGet(out _, out var why) ? null : why.Code;
}

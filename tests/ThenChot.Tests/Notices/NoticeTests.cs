using ThenChot.Domain.Notices;

namespace ThenChot.Tests.Notices;

public sealed class NoticeTests
{
    private static readonly DateOnly Day = new(2023, 5, 10);
    private static readonly DateTimeOffset Now = new(2023, 5, 10, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", "nội dung", "01-TB/TU", "", "notices.title")]
    [InlineData("tên", " ", "01-TB/TU", "", "notices.body")]
    [InlineData("tên", "nội dung", null, "", "notices.basis")]
    [InlineData("tên", "nội dung", "01-TB/TU", "không có giá trị", "notices.line")]
    [InlineData("tên", "nội dung", "01-TB/TU", "tên:", "notices.line")]
    [InlineData("tên", "nội dung", "01-TB/TU", ":12", "notices.line")]
    public void Refuses_what_lacks_a_title_a_text_the_document_that_allows_it_or_a_value(string? title, string? body, string? basis, string? figures, string code)
    {
        Assert.False(Notice.Publish(Id.New<NoticeId>(Now), new NoticeText(title, body, basis, figures), Day).TryGet(out _, out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public void Figures_are_lines_of_label_and_value()
    {
        Assert.True(Notice.Publish(Id.New<NoticeId>(Now), new NoticeText("tên", "nội dung", "01-TB/TU", "Đảng viên: 12.345\r\n\r\nTỷ lệ 1:2: 50 %"), Day).TryGet(out var notice, out _));
        Assert.Equal([(1, "Đảng viên", "12.345"), (2, "Tỷ lệ 1:2", "50 %")], notice.Lines.Select(l => (l.Number, l.Label, l.Value)));
        Assert.Null(notice.Withdraw(Day));
        Assert.Equal("notices.withdrawn", notice.Withdraw(Day)!.Code);
    }

    [Fact]
    public void A_package_that_is_not_younger_than_the_last_is_refused()
    {
        Assert.True(Package.Take(Id.New<PackageId>(Now), 3, 1, "k", "s", 0, Now).TryGet(out _, out _));
        Assert.False(Package.Take(Id.New<PackageId>(Now), 3, 3, "k", "s", 0, Now).TryGet(out _, out var same));
        Assert.False(Package.Take(Id.New<PackageId>(Now), 2, 3, "k", "s", 0, Now).TryGet(out _, out var older));
        Assert.Equal(("packages.replayed", "packages.replayed"), (same.Code, older.Code));
    }
}

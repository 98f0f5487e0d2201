using ThenChot.Domain.Comments;

namespace ThenChot.Tests.Comments;

/// <summary>What may be said beside a record, and who is named by it.</summary>
public sealed class CommentTests
{
    private static readonly PersonId Lan = new(Guid.CreateVersion7());
    private static readonly PersonId Dat = new(Guid.CreateVersion7());
    private static readonly PersonId OtherDat = new(Guid.CreateVersion7());
    private static readonly PersonId Me = new(Guid.CreateVersion7());

    private static readonly Reader[] Readers = [new(Lan, "Lê Thị Lan"), new(Dat, "Đặng Hữu Đạt"), new(OtherDat, "Đặng Hữu Đạt"), new(Me, "Ngô Minh Họa"), new(new(Guid.CreateVersion7()), "Lê Thị")];

    [Theory]
    [InlineData("@Lê Thị Lan xem giúp phụ lục 2")]
    [InlineData("Nhờ @le thi lan, xem giúp")]
    [InlineData("(@LÊ THỊ LAN)")]
    [InlineData("@Le\u0302 Thi\u0323 Lan: xem giúp")]
    public void A_name_after_the_sign_is_found_with_or_without_marks_the_longest_first(string text) => Assert.Equal([Lan], Named(text));

    [Fact]
    public void Everybody_who_bears_the_name_is_named_once_and_oneself_never()
    {
        Assert.Equal([Dat, OtherDat], Named("@Đặng Hữu Đạt ơi, @Đặng Hữu Đạt"));
        Assert.Empty(Named("@Ngô Minh Họa ghi lại"));
        Assert.Empty(Named("Thư gửi lan@example.org"));
    }

    [Theory]
    [InlineData("@Nguyễn Văn Không xem giúp", "comments.nobody-named")]
    [InlineData("@ Lê Thị Lan", "comments.nobody-named")]
    [InlineData("giao @", "comments.nobody-named")]
    [InlineData("  ", "comments.empty")]
    public void A_name_that_nobody_there_bears_and_an_empty_text_are_refused(string text, string code)
    {
        Assert.False(Comment.Write("/nhiem-vu/1", Me, text, Readers, DateTimeOffset.UnixEpoch).TryGet(out _, out var refusal));
        Assert.Equal(code, refusal!.Code);
    }

    [Fact]
    public void A_text_longer_than_two_thousand_signs_is_refused() =>
        Assert.False(Comment.Write("/nhiem-vu/1", Me, new string('a', 2001), Readers, DateTimeOffset.UnixEpoch).TryGet(out _, out _));

    [Fact]
    public void Only_the_author_withdraws_and_only_once()
    {
        Assert.True(Comment.Write("/nhiem-vu/1", Me, "Đã xong", Readers, DateTimeOffset.UnixEpoch).TryGet(out var comment, out _));
        Assert.Equal("comments.not-yours", comment!.Withdraw(Lan, DateTimeOffset.UnixEpoch)!.Code);
        Assert.Equal("comments.not-yours", comment.Withdraw(null, DateTimeOffset.UnixEpoch)!.Code);
        Assert.Null(comment.Withdraw(Me, DateTimeOffset.UnixEpoch));
        Assert.Equal("comments.not-yours", comment.Withdraw(Me, DateTimeOffset.UnixEpoch)!.Code);
    }

    private static List<PersonId> Named(string text) =>
        Comment.Write("/nhiem-vu/1", Me, text, Readers, DateTimeOffset.UnixEpoch).TryGet(out var comment, out var why) ? [.. comment.Mentions.Select(m => m.Person)] : throw new InvalidOperationException(why.Sentence);
}

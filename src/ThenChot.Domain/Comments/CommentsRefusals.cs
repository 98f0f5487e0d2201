namespace ThenChot.Domain.Comments;

/// <summary>Các lời từ chối của phần trao đổi.</summary>
public static class CommentsRefusals
{
    public static Refusal Empty { get; } = new("comments.empty", "Đồng chí hãy ghi ý kiến.");

    public static Refusal NotYours { get; } = new("comments.not-yours", "Chỉ người viết rút được ý kiến của mình, và chỉ một lần.");

    public static Refusal TooLong(int most) => new("comments.too-long", $"Ý kiến dài quá {VietnameseFormat.Number(most)} ký tự.");

    public static Refusal NobodyNamed(string typed) => new(
        "comments.nobody-named",
        typed.Length == 0 ? "Sau dấu @ phải là họ và tên của một đồng chí." : $"Không có đồng chí nào tên “{typed}” được xem nội dung này. Viết đủ họ và tên ngay sau dấu @.");
}

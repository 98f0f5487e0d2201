using System.Globalization;
using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Votes;

/// <summary>Mọi lời từ chối của phần lấy phiếu tín nhiệm.</summary>
public static class VotesRefusals
{
    public static Refusal BaseNotPositive(int countedOf) => new("votes.base-not-positive", $"Mẫu số là {Text(countedOf)}; tỷ lệ phiếu chỉ tính được khi mẫu số lớn hơn 0.");

    public static Refusal CountNegative() => new("votes.count-negative", "Số phiếu không được âm.");

    public static Refusal MarksAboveBase(long marks, int countedOf) => new(
        "votes.marks-above-base", $"Tổng số phiếu của ba mức là {Text(marks)}, nhiều hơn mẫu số {Text(countedOf)}.");

    public static Refusal NobodyConvened() => new("votes.nobody-convened", "Danh sách triệu tập chưa có ai.");

    public static Refusal ElectorateImpossible(int allMembers, int convened, int present) => new(
        "votes.electorate-impossible", $"Tổng số {Text(allMembers)}, triệu tập {Text(convened)}, có mặt {Text(present)}: người có mặt không thể nhiều hơn người được triệu tập, người được triệu tập không thể nhiều hơn tổng số.");

    public static Refusal NoQuorum(int present, int least) => new("votes.no-quorum", $"Có mặt {Text(present)} người, cần ít nhất {Text(least)} người (2/3 số được triệu tập).");

    public static Refusal IssuedAbovePresent(int issued, int present) => new("votes.issued-above-present", $"Phát ra {Text(issued)} phiếu, nhiều hơn {Text(present)} người có mặt.");

    public static Refusal ReturnedAboveIssued(int returned, int issued) => new("votes.returned-above-issued", $"Thu về {Text(returned)} phiếu, nhiều hơn {Text(issued)} phiếu phát ra.");

    public static Refusal InvalidAboveReturned(int invalid, int returned) => new("votes.invalid-above-returned", $"{Text(invalid)} phiếu không hợp lệ, nhiều hơn {Text(returned)} phiếu thu về.");

    public static Refusal RowNotReconciled(long sum, int valid) => new(
        "votes.row-not-reconciled", $"Ba mức và số dòng không hợp lệ cộng lại là {Text(sum)}, khác {Text(valid)} phiếu hợp lệ. Đồng chí kiểm lại chồng phiếu này.");

    public static Refusal CannotClose(string document) => new("votes.cannot-close", $"Chưa đóng được kết quả: cần ít nhất một người được lấy phiếu, cách làm tròn, và mẫu số theo {document}.");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

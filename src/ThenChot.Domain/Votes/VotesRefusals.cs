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

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

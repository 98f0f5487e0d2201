namespace ThenChot.Domain.Members;

/// <summary>Tuổi đảng in whole months, from the decision of admission less what is deducted; approximate where the decision's day is unknown.</summary>
public readonly record struct PartyAge(int Months, bool IsApproximate)
{
    public int Years => Months / 12;

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{(IsApproximate ? "khoảng " : "")}{(Months < 12 ? $"{Months} tháng" : $"{Years} năm")}");

    /// <summary>Null before the decision. Counting ends when the member leaves or dies.</summary>
    public static PartyAge? On(DateOnly day, PartialDate decidedOn, int deductedMonths, DateOnly? leftOn)
    {
        var last = leftOn < day ? leftOn.Value : day;
        var from = decidedOn.Earliest;
        if (from > last)
        {
            return null;
        }

        var months = ((last.Year - from.Year) * 12) + last.Month - from.Month - (from.AddMonths(((last.Year - from.Year) * 12) + last.Month - from.Month) > last ? 1 : 0);
        return new PartyAge(Math.Max(0, months - deductedMonths), decidedOn.Day is null);
    }
}

namespace ThenChot.Domain.Programmes;

/// <summary>
/// Số công bố của một chỉ số bên ngoài cho một năm tham chiếu (never the year of publication). Claims that contradict
/// each other are all kept; at most one of an index and year is adopted (được chọn), with a reason. A null number was not
/// published; <c>PublishedOn</c> null: the day of publication was not entered.
/// </summary>
public sealed class Claim : IVersioned
{
    private Claim()
    {
    }

    public ClaimId Id { get; private set; }

    public string Index { get; private set; } = "";

    public int Year { get; private set; }

    public string Publisher { get; private set; } = "";

    public DateOnly? PublishedOn { get; private set; }

    public decimal? Value { get; private set; }

    public int? Rank { get; private set; }

    public int? RankedAmong { get; private set; }

    public int? Group { get; private set; }

    public DocumentId? Document { get; private set; }

    public string? Note { get; private set; }

    public DateOnly? AdoptedOn { get; private set; }

    public DateOnly? SetAsideOn { get; private set; }

    public string? AdoptionReason { get; private set; }

    public PersonId? AdoptedBy { get; private set; }

    public int Version { get; private set; }

    public static Outcome<Claim> Record(
        string index, int year, string publisher, DateOnly? publishedOn, decimal? value, int? rank, int? rankedAmong, int? group, DocumentId? document, string? note, DateOnly today, DateTimeOffset now)
    {
        if (value is null && rank is null && group is null)
        {
            return ProgrammesRefusals.ClaimEmpty();
        }

        if (publishedOn is { } early && early.Year < year)
        {
            return ProgrammesRefusals.ClaimPublishedTooEarly(year, early);
        }

        if (publishedOn is { } late && late > today)
        {
            return ProgrammesRefusals.FutureDate("Ngày công bố", late, today);
        }

        return new Claim
        {
            Id = Kernel.Id.New<ClaimId>(now),
            Index = VietnameseText.Nfc(index).Trim(),
            Year = year,
            Publisher = VietnameseText.Nfc(publisher).Trim(),
            PublishedOn = publishedOn,
            Value = value,
            Rank = rank,
            RankedAmong = rankedAmong,
            Group = group,
            Document = document,
            Note = string.IsNullOrWhiteSpace(note) ? null : VietnameseText.Nfc(note).Trim(),
        };
    }

    /// <summary>Adopts one claim among those of its index and year; the one adopted before is set aside on the same day.</summary>
    public static Refusal? Adopt(IReadOnlyCollection<Claim> claimsOfIndex, Claim chosen, string reason, PersonId? by, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return ProgrammesRefusals.ReasonMissing("Chọn số công bố");
        }

        if (chosen.AdoptedOn is not null && chosen.SetAsideOn is null)
        {
            return ProgrammesRefusals.ClaimAlreadyAdopted(chosen.Year);
        }

        foreach (var other in claimsOfIndex.Where(c => c.Index == chosen.Index && c.Year == chosen.Year && c.AdoptedOn is not null && c.SetAsideOn is null))
        {
            other.SetAsideOn = on;
        }

        (chosen.AdoptedOn, chosen.SetAsideOn, chosen.AdoptedBy) = (on, null, by);
        chosen.AdoptionReason = VietnameseText.Nfc(reason).Trim();
        return null;
    }

    /// <summary>
    /// True when this is the adopted number as known now and it was published by <paramref name="day"/>; without a day
    /// of publication it counts after its year.
    /// </summary>
    public bool CountsOn(DateOnly day) =>
        AdoptedOn is not null && SetAsideOn is null && (PublishedOn is { } published ? published <= day : Year < day.Year);

    /// <summary>The number that the target measures: value, rank or group; null when this claim does not give it.</summary>
    public decimal? Reading(TargetMeasure measure) => measure switch
    {
        TargetMeasure.IndexRank => Rank,
        TargetMeasure.IndexGroup => Group,
        _ => Value,
    };
}

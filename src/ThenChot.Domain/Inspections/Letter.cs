namespace ThenChot.Domain.Inspections;

/// <summary>Đơn thư trong sổ tiếp nhận.</summary>
public readonly record struct LetterId(Guid Value) : IId<LetterId>
{
    public static LetterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Loại đơn. One that is both is handled as a complaint, and the sender is told how to denounce.</summary>
public enum LetterSort
{
    Denunciation,
    Complaint,
    Both,
    Petition,
}

/// <summary>Kết quả phân loại, xử lý đơn.</summary>
public enum LetterHandling
{
    TakenUp,
    PassedOn,
    NotHandled,
}

/// <summary>What a letter is written down with; <c>Sender</c> or <c>Address</c> null: it has none.</summary>
public sealed record LetterTerms(LetterSort Sort, DateOnly ReceivedOn, string? Content)
{
    public string? Sender { get; init; }

    public string? Address { get; init; }
}

/// <summary>
/// Đơn thư: written down first, then classified, then answered. Nobody takes up one without a name and an address; a ground or a place is said where it is not
/// taken up. <c>Handling</c> null: not classified yet.
/// </summary>
public sealed class Letter : IVersioned
{
    private Letter()
    {
    }

    public LetterId Id { get; private set; }

    public UnitId UnitId { get; private set; }

    /// <summary>Số đến in the register of the unit and year.</summary>
    public int Number { get; private set; }

    public LetterSort Sort { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public string? Sender { get; private set; }

    public string? Address { get; private set; }

    public string Content { get; private set; } = "";

    public LetterHandling? Handling { get; private set; }

    public DateOnly? ClassifiedOn { get; private set; }

    /// <summary>Why it is not handled, in the words of the rule; or to whom it was passed on.</summary>
    public string? Ground { get; private set; }

    /// <summary>Hạn giải quyết by the rule of that day; null: the rule gives none.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>How it ended and how the sender was told.</summary>
    public string? Answer { get; private set; }

    public int Version { get; private set; }

    public bool IsNamed => Sender is not null && Address is not null;

    /// <summary>Ghi vào sổ tiếp nhận.</summary>
    public static Outcome<Letter> Record(UnitId unit, int number, LetterTerms terms, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.ReceivedOn > today)
        {
            return InspectionsRefusals.Ahead("Ngày nhận đơn", terms.ReceivedOn);
        }

        var content = VietnameseText.Nfc(terms.Content);
        return content.Length is 0 or > CaseSubject.MaxLength
            ? InspectionsRefusals.TextMissing("Tóm tắt nội dung", CaseSubject.MaxLength)
            : new Letter
            {
                Id = Kernel.Id.New<LetterId>(now), UnitId = unit, Number = number, Sort = terms.Sort, ReceivedOn = terms.ReceivedOn, Content = content,
                Sender = VietnameseText.NfcOrNull(terms.Sender), Address = VietnameseText.NfcOrNull(terms.Address),
            };
    }

    /// <summary>Phân loại: taken up only with a name and an address; not handled only on a ground of the rule; passed on to somebody.</summary>
    public Refusal? Classify(LetterHandling handling, string? ground, IReadOnlyCollection<string> grounds, DateOnly? dueOn, DateOnly on, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        if (Handling is not null)
        {
            return InspectionsRefusals.LetterClassified;
        }

        if (on > today || on < ReceivedOn)
        {
            return InspectionsRefusals.DayOutside("Ngày phân loại", on, ReceivedOn);
        }

        var said = VietnameseText.NfcOrNull(ground);
        switch (handling)
        {
            case LetterHandling.TakenUp when !IsNamed:
                return InspectionsRefusals.LetterNameless;
            case LetterHandling.NotHandled when said is null || !grounds.Contains(said, StringComparer.Ordinal):
                return InspectionsRefusals.GroundUnknown;
            case LetterHandling.PassedOn when said is null:
                return InspectionsRefusals.TextMissing("Nơi được chuyển đơn", CaseSubject.MaxLength);
            default:
                (Handling, Ground, ClassifiedOn, DueOn) = (handling, handling == LetterHandling.TakenUp ? null : said, on, handling == LetterHandling.TakenUp ? dueOn : null);
                return null;
        }
    }

    /// <summary>Trả lời người gửi, once, of one that was taken up.</summary>
    public Refusal? Reply(string? answer, DateOnly on, DateOnly today)
    {
        if (Handling != LetterHandling.TakenUp || AnsweredOn is not null)
        {
            return InspectionsRefusals.LetterNotTakenUp;
        }

        if (on > today || on < ClassifiedOn)
        {
            return InspectionsRefusals.DayOutside("Ngày trả lời", on, ClassifiedOn!.Value);
        }

        if (VietnameseText.NfcOrNull(answer) is not { Length: <= CaseSubject.MaxLength } said)
        {
            return InspectionsRefusals.TextMissing("Kết quả giải quyết", CaseSubject.MaxLength);
        }

        (AnsweredOn, Answer) = (on, said);
        return null;
    }

    public bool IsLate(DateOnly day) => AnsweredOn is null && DueOn < day;
}

/// <summary>How letters are spoken of.</summary>
public static class LetterWords
{
    public static string Label(LetterSort sort) => sort switch
    {
        LetterSort.Denunciation => "tố cáo",
        LetterSort.Complaint => "khiếu nại kỷ luật",
        LetterSort.Both => "vừa khiếu nại vừa tố cáo",
        _ => "kiến nghị, phản ánh",
    };

    public static string Label(LetterHandling? handling) => handling switch
    {
        LetterHandling.TakenUp => "thụ lý",
        LetterHandling.PassedOn => "chuyển nơi có thẩm quyền",
        LetterHandling.NotHandled => "không giải quyết",
        _ => "chưa phân loại",
    };
}

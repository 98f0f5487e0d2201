namespace ThenChot.Domain.Inspections;

/// <summary>Phát hiện có biểu hiện theo Chỉ thị 24-CT/TU.</summary>
public readonly record struct SignFindingId(Guid Value) : IId<SignFindingId>
{
    public static SignFindingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Hình thức xử lý một phát hiện.</summary>
public enum SignOutcome
{
    Reminder,
    Review,
    Discipline,
    Transfer,
}

/// <summary>What a finding is written down with: the unit or the person, the signs by number, and the document behind it.</summary>
public sealed record FindingTerms(UnitId? Unit, PersonId? Person, IReadOnlyList<int> Signs, DateOnly FoundOn, string? Evidence);

/// <summary>
/// Phát hiện về kỷ cương, trách nhiệm giải quyết công việc, with the document behind it and the reply of whoever it is about. <c>IsConfirmed</c> null: not verified
/// yet; nothing is handled that was not confirmed, and nothing confirmed before a reply or a day given for it has passed.
/// </summary>
public sealed class SignFinding : IVersioned
{
    private SignFinding()
    {
    }

    public SignFindingId Id { get; private set; }

    /// <summary>The unit in whose register it stands.</summary>
    public UnitId RegisterId { get; private set; }

    public UnitId? UnitId { get; private set; }

    public PersonId? PersonId { get; private set; }

    /// <summary>Numbers of the catalogue, each between semicolons: ;3;7;</summary>
    public string Signs { get; private set; } = "";

    public DateOnly FoundOn { get; private set; }

    public string Evidence { get; private set; } = "";

    /// <summary>Until when a reply is waited for.</summary>
    public DateOnly ReplyBy { get; private set; }

    public string? Reply { get; private set; }

    public DateOnly? RepliedOn { get; private set; }

    public bool? IsConfirmed { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }

    public SignOutcome? Outcome { get; private set; }

    public DateOnly? HandledOn { get; private set; }

    public string RuleId { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>The signs in the order of their numbers.</summary>
    public IReadOnlyList<int> Numbers => [.. Signs.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>Ghi một phát hiện: signs of the catalogue in force, and a document behind it.</summary>
    public static Outcome<SignFinding> Record(UnitId register, FindingTerms terms, IReadOnlyCollection<int> catalogue, string ruleId, int replyDays, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(catalogue);
        if ((terms.Unit is null) == (terms.Person is null))
        {
            return InspectionsRefusals.SubjectMissing;
        }

        if (terms.Signs.Count == 0 || terms.Signs.Any(sign => !catalogue.Contains(sign)))
        {
            return InspectionsRefusals.SignUnknown(catalogue.Count);
        }

        if (terms.FoundOn > today)
        {
            return InspectionsRefusals.Ahead("Ngày phát hiện", terms.FoundOn);
        }

        var evidence = VietnameseText.Nfc(terms.Evidence);
        return evidence.Length is 0 or > CaseSubject.MaxLength
            ? InspectionsRefusals.TextMissing("Văn bản làm chứng cứ", CaseSubject.MaxLength)
            : new SignFinding
            {
                Id = Kernel.Id.New<SignFindingId>(now), RegisterId = register, UnitId = terms.Unit, PersonId = terms.Person, FoundOn = terms.FoundOn, Evidence = evidence, RuleId = ruleId, ReplyBy = today.AddDays(replyDays),
                Signs = $";{string.Join(';', terms.Signs.Distinct().Order())};",
            };
    }

    /// <summary>Ý kiến của người, đơn vị được nêu; it stands beside the finding for good.</summary>
    public Refusal? Answer(string? reply, DateOnly on, DateOnly today)
    {
        if (VerifiedOn is not null)
        {
            return InspectionsRefusals.FindingVerified;
        }

        if (on > today || on < FoundOn)
        {
            return InspectionsRefusals.DayOutside("Ngày có ý kiến", on, FoundOn);
        }

        if (VietnameseText.NfcOrNull(reply) is not { Length: <= CaseSubject.MaxLength } said)
        {
            return InspectionsRefusals.TextMissing("Ý kiến", CaseSubject.MaxLength);
        }

        (Reply, RepliedOn) = (said, on);
        return null;
    }

    /// <summary>Xác minh, after a reply or when the day to reply has passed; only what is confirmed is handled.</summary>
    public Refusal? Verify(bool confirmed, SignOutcome? outcome, DateOnly on, DateOnly today)
    {
        if (VerifiedOn is not null)
        {
            return InspectionsRefusals.FindingVerified;
        }

        if (on > today || on < FoundOn)
        {
            return InspectionsRefusals.DayOutside("Ngày xác minh", on, FoundOn);
        }

        if (RepliedOn is null && on <= ReplyBy)
        {
            return InspectionsRefusals.ReplyWaited(ReplyBy);
        }

        if (confirmed != outcome is not null)
        {
            return InspectionsRefusals.OutcomeOfConfirmedOnly;
        }

        (IsConfirmed, VerifiedOn, Outcome, HandledOn) = (confirmed, on, outcome, outcome is null ? null : on);
        return null;
    }
}

/// <summary>How findings are spoken of.</summary>
public static class SignWords
{
    public static string Label(SignOutcome outcome) => outcome switch
    {
        SignOutcome.Reminder => "nhắc nhở",
        SignOutcome.Review => "kiểm điểm",
        SignOutcome.Discipline => "kỷ luật",
        _ => "điều chuyển, thay thế",
    };

    public static string State(bool? confirmed) => confirmed switch { true => "xác minh có biểu hiện", false => "không xác minh được", _ => "chưa xác minh" };
}

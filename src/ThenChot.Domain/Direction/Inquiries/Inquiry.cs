namespace ThenChot.Domain.Direction.Inquiries;

/// <summary>What the asking unit says of the whole. <c>Note</c> null: the fields say enough.</summary>
public sealed record InquiryTerms(string? Name, string? Note, DateOnly DueOn, bool NeedsSignature);

/// <summary>
/// Đợt báo cáo: asked at once of any set of units with fields of its own, outside the catalogue of figures. <c>ClosedOn</c>
/// null: answers still come in.
/// </summary>
public sealed class Inquiry : IVersioned
{
    public const int MostFields = 30;

    private readonly List<InquiryField> fields = [];
    private readonly List<InquiryAnswer> answers = [];

    private Inquiry()
    {
    }

    public InquiryId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string? Note { get; private set; }

    /// <summary>The unit in whose name it is asked; it receives or returns the answers.</summary>
    public UnitId Asker { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Lãnh đạo đơn vị duyệt gửi before an answer leaves the unit.</summary>
    public bool NeedsSignature { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<InquiryField> Fields => fields;

    public IReadOnlyList<InquiryAnswer> Answers => answers;

    /// <summary>The fields in their order, columns of lists left out.</summary>
    public IReadOnlyList<InquiryField> Asked => [.. fields.Where(f => f.List is null).OrderBy(f => f.Position)];

    public IReadOnlyList<InquiryField> ColumnsOf(InquiryFieldId list) => [.. fields.Where(f => f.List == list).OrderBy(f => f.Position)];

    /// <summary>Opens it for the units, an empty answer each.</summary>
    public static Outcome<Inquiry> Open(UnitId asker, InquiryTerms terms, IReadOnlyList<InquiryFieldTerms> asked, IEnumerable<UnitId> units, DateOnly today, DateTimeOffset now)
    {
        if (VietnameseText.NfcOrNull(terms.Name) is not { } name)
        {
            return DirectionRefusals.TextMissing("Tên đợt báo cáo");
        }

        if (terms.DueOn < today)
        {
            return DirectionRefusals.DueBeforeAssigned(terms.DueOn, today);
        }

        if (asked.Count is 0 or > MostFields)
        {
            return DirectionRefusals.FieldCount(asked.Count, MostFields);
        }

        var inquiry = new Inquiry
        {
            Id = Kernel.Id.New<InquiryId>(now), Name = name, Note = VietnameseText.NfcOrNull(terms.Note), Asker = asker, OpenedOn = today, DueOn = terms.DueOn, NeedsSignature = terms.NeedsSignature,
        };
        foreach (var (position, field) in asked.Index())
        {
            if (!InquiryField.Of(inquiry.Id, field, position, now).TryGet(out var made, out var why))
            {
                return why;
            }

            inquiry.fields.AddRange(made);
        }

        inquiry.answers.AddRange(units.Distinct().Select(unit => InquiryAnswer.Of(inquiry.Id, unit, now)));
        return inquiry.answers.Count == 0 ? DirectionRefusals.NobodyAsked() : inquiry;
    }

    /// <summary>Kết thúc đợt: what has not come in stays missing.</summary>
    public Refusal? Close(DateOnly today)
    {
        if (ClosedOn is { } on)
        {
            return DirectionRefusals.InquiryClosed(on);
        }

        ClosedOn = today;
        return null;
    }
}

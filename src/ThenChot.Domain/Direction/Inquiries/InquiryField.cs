namespace ThenChot.Domain.Direction.Inquiries;

/// <summary>
/// What the form says of one field. <c>Columns</c> of a list, each with its kind in brackets, set apart by semicolons:
/// “Họ tên; Số tiền (số); Ngày (ngày)”; a column without brackets holds words.
/// </summary>
public sealed record InquiryFieldTerms(string? Label, InquiryFieldKind Kind, bool Required, string? Columns);

/// <summary>Mục hỏi của đợt báo cáo. <c>List</c> null: a field of its own; otherwise a column of that list.</summary>
public sealed class InquiryField
{
    private static readonly InquiryFieldKind[] InColumns = [InquiryFieldKind.Number, InquiryFieldKind.Text, InquiryFieldKind.Day, InquiryFieldKind.YesNo];

    private InquiryField()
    {
    }

    public InquiryFieldId Id { get; private set; }

    public InquiryId Inquiry { get; private set; }

    public InquiryFieldId? List { get; private set; }

    public int Position { get; private set; }

    public string Label { get; private set; } = "";

    public InquiryFieldKind Kind { get; private set; }

    public bool Required { get; private set; }

    /// <summary>The columns of a list as they are typed, for copying it.</summary>
    public static string Typed(IEnumerable<InquiryField> columns) => string.Join("; ", columns.Select(c => c.Kind == InquiryFieldKind.Text ? c.Label : $"{c.Label} ({InquiryFieldKinds.Label(c.Kind)})"));

    /// <summary>Null when the field can be asked so.</summary>
    public static Refusal? Objection(InquiryFieldTerms terms, DateTimeOffset now) => Of(default, terms, 0, now).TryGet(out _, out var why) ? null : why;

    /// <summary>The field and, of a list, its columns behind it.</summary>
    internal static Outcome<IReadOnlyList<InquiryField>> Of(InquiryId inquiry, InquiryFieldTerms terms, int position, DateTimeOffset now)
    {
        if (VietnameseText.NfcOrNull(terms.Label) is not { } label)
        {
            return DirectionRefusals.FieldUnnamed();
        }

        var own = new InquiryField { Id = Kernel.Id.New<InquiryFieldId>(now), Inquiry = inquiry, Position = position, Label = label, Kind = terms.Kind, Required = terms.Required };
        var made = new List<InquiryField> { own };
        if (terms.Kind == InquiryFieldKind.Rows)
        {
            foreach (var column in (terms.Columns ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var (name, kind) = Column(VietnameseText.Nfc(column));
                if (name.Length == 0 || made.Exists(c => c.List is not null && string.Equals(c.Label, name, StringComparison.OrdinalIgnoreCase)))
                {
                    return DirectionRefusals.ColumnRepeated(name.Length == 0 ? column : name);
                }

                made.Add(new InquiryField { Id = Kernel.Id.New<InquiryFieldId>(now), Inquiry = inquiry, List = own.Id, Position = made.Count, Label = name, Kind = kind });
            }
        }

        return terms.Kind == InquiryFieldKind.Rows && made.Count == 1 ? DirectionRefusals.ColumnsMissing(label) : made;
    }

    private static (string Name, InquiryFieldKind Kind) Column(string typed)
    {
        foreach (var kind in InColumns)
        {
            var mark = $"({InquiryFieldKinds.Label(kind)})";
            if (typed.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return (typed[..^mark.Length].Trim(), kind);
            }
        }

        return (typed, InquiryFieldKind.Text);
    }
}

namespace ThenChot.Domain.Direction.Inquiries;

/// <summary>One cell as typed: line 0 for a field, from 1 for a column of a list.</summary>
public sealed record TypedCell(InquiryFieldId Field, int Line, string? Text);

/// <content>Filling in, and the steps between the unit and whoever asked.</content>
public sealed partial class InquiryAnswer
{
    public const int MostLines = 300;

    /// <summary>
    /// Writes all cells at once; says what cannot be read, cell by cell, and then writes nothing. Empty lines of a list close up.
    /// </summary>
    public IReadOnlyList<(TypedCell Cell, Refusal Why)> Fill(Inquiry inquiry, IReadOnlyList<TypedCell> cells, DateTimeOffset now)
    {
        var faults = new List<(TypedCell, Refusal)>();
        var read = new Dictionary<(InquiryFieldId, int), string>();
        var filled = cells.Where(c => !string.IsNullOrWhiteSpace(c.Text)).ToList();
        var lines = filled.Where(c => c.Line > 0).GroupBy(c => inquiry.Fields.First(f => f.Id == c.Field).List).ToDictionary(g => g.Key!.Value, g => g.Select(c => c.Line).Distinct().Order().ToList());
        foreach (var cell in filled)
        {
            var field = inquiry.Fields.First(f => f.Id == cell.Field);
            var line = field.List is { } list ? lines[list].IndexOf(cell.Line) + 1 : 0;
            if (line > MostLines)
            {
                faults.Add((cell, DirectionRefusals.LinesTooMany(MostLines)));
            }
            else if (InquiryFieldKinds.Read(field.Kind, cell.Text!).TryGet(out var text, out var why))
            {
                read[(field.Id, line)] = text;
            }
            else
            {
                faults.Add((cell, why));
            }
        }

        if (faults.Count == 0)
        {
            Keep(inquiry, read);
            SavedAt = now;
        }

        return faults;
    }

    /// <summary>The file of a field; a later one takes its place.</summary>
    public void Attach(InquiryFieldId field, FileId file, string name) => Value(field, 0).Write(VietnameseText.Nfc(name), file);

    /// <summary>The required fields without an answer.</summary>
    public IReadOnlyList<InquiryField> Missing(Inquiry inquiry) =>
        [.. inquiry.Asked.Where(f => f.Required && (f.Kind == InquiryFieldKind.Rows ? LinesOf(inquiry.ColumnsOf(f.Id)) == 0 : ValueOf(f.Id) is null))];

    /// <summary>Null while the unit may write.</summary>
    public Refusal? Locked(Inquiry inquiry) => inquiry.ClosedOn is { } on ? DirectionRefusals.InquiryClosed(on)
        : IsEditable ? null : DirectionRefusals.AnswerState(SubmissionStates.Name(State), "sửa");

    /// <summary>Gửi, or where the leader must: trình duyệt gửi.</summary>
    public Refusal? Send(Inquiry inquiry, string by, DateOnly today)
    {
        if ((Locked(inquiry) ?? (Missing(inquiry) is { Count: > 0 } missing ? DirectionRefusals.AnswersMissing(missing.Count) : null)) is { } refusal)
        {
            return refusal;
        }

        if (inquiry.NeedsSignature)
        {
            State = SubmissionState.AwaitingSignature;
        }
        else
        {
            Leave(by, today);
        }

        return null;
    }

    /// <summary>Lãnh đạo đơn vị duyệt gửi.</summary>
    public Refusal? SignOff(Inquiry inquiry, string by, DateOnly today)
    {
        if ((inquiry.ClosedOn is { } on ? DirectionRefusals.InquiryClosed(on) : Unless(SubmissionState.AwaitingSignature, "duyệt gửi")) is { } refusal)
        {
            return refusal;
        }

        Leave(by, today);
        return null;
    }

    /// <summary>Thu hồi về nháp, until it is received.</summary>
    public Refusal? Withdraw(Inquiry inquiry)
    {
        if (inquiry.ClosedOn is { } on)
        {
            return DirectionRefusals.InquiryClosed(on);
        }

        if (State is not (SubmissionState.AwaitingSignature or SubmissionState.Sent))
        {
            return DirectionRefusals.AnswerState(SubmissionStates.Name(State), "thu hồi");
        }

        (State, SentOn, SentBy) = (SubmissionState.Draft, null, null);
        return null;
    }

    public Refusal? Receive(string by, DateTimeOffset now)
    {
        if (Unless(SubmissionState.Sent, "tiếp nhận") is { } refusal)
        {
            return refusal;
        }

        (State, ReceivedAt, ReceivedBy) = (SubmissionState.Received, now, by);
        return null;
    }

    public Refusal? Return(Inquiry inquiry, string? remark, DateOnly today)
    {
        if ((inquiry.ClosedOn is { } on ? DirectionRefusals.InquiryClosed(on) : Unless(SubmissionState.Sent, "trả lại")) is { } refusal)
        {
            return refusal;
        }

        if (VietnameseText.NfcOrNull(remark) is not { } text)
        {
            return DirectionRefusals.TextMissing("Ý kiến trả lại");
        }

        (State, Remark, RemarkOn) = (SubmissionState.Returned, text, today);
        return null;
    }

    /// <summary>Mở lại để điều chỉnh: what was received goes back to its unit with a reason; until it is sent again it does not count.</summary>
    public Refusal? Reopen(Inquiry inquiry, string? reason, DateOnly today)
    {
        if ((inquiry.ClosedOn is { } on ? DirectionRefusals.InquiryClosed(on) : Unless(SubmissionState.Received, "mở lại")) is { } refusal)
        {
            return refusal;
        }

        if (VietnameseText.NfcOrNull(reason) is not { } text)
        {
            return DirectionRefusals.TextMissing("Lý do mở lại");
        }

        (State, Remark, RemarkOn) = (SubmissionState.Reopened, text, today);
        (ReceivedAt, ReceivedBy) = (null, null);
        return null;
    }

    private void Leave(string by, DateOnly today) => (State, SentOn, SentBy, Remark, RemarkOn) = (SubmissionState.Sent, today, by, null, null);

    private Refusal? Unless(SubmissionState needed, string step) => State == needed ? null : DirectionRefusals.AnswerState(SubmissionStates.Name(State), step);

    private void Keep(Inquiry inquiry, Dictionary<(InquiryFieldId Field, int Line), string> read)
    {
        foreach (var value in values.Where(v => !read.ContainsKey((v.Field, v.Line)) && inquiry.Fields.First(f => f.Id == v.Field).Kind != InquiryFieldKind.File))
        {
            value.Write(null, null);
        }

        foreach (var ((field, line), text) in read)
        {
            Value(field, line).Write(text, null);
        }
    }

    private InquiryValue Value(InquiryFieldId field, int line)
    {
        if (values.Find(v => v.Field == field && v.Line == line) is not { } found)
        {
            found = InquiryValue.Of(Id, field, line);
            values.Add(found);
        }

        return found;
    }
}

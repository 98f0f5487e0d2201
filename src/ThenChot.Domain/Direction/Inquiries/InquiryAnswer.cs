namespace ThenChot.Domain.Direction.Inquiries;

/// <summary>
/// Trả lời của một đơn vị trong đợt báo cáo: nháp, chờ duyệt gửi, đã gửi, trả lại, đã tiếp nhận, mở lại để điều chỉnh. <c>SavedAt</c> null: not begun;
/// <c>Remark</c> null: neither returned nor opened again; <c>RemarkOn</c> null beside it: from before its day was kept; <c>SentBy</c> null: not sent.
/// </summary>
public sealed partial class InquiryAnswer : IVersioned
{
    private readonly List<InquiryValue> values = [];

    private InquiryAnswer()
    {
    }

    public InquiryAnswerId Id { get; private set; }

    public InquiryId Inquiry { get; private set; }

    public UnitId Unit { get; private set; }

    public SubmissionState State { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public string? SentBy { get; private set; }

    public DateTimeOffset? ReceivedAt { get; private set; }

    public string? ReceivedBy { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>The day it was returned or opened again.</summary>
    public DateOnly? RemarkOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<InquiryValue> Values => values;

    /// <summary>It has left the unit: sent, or received since.</summary>
    public bool IsIn => State is SubmissionState.Sent or SubmissionState.Received;

    public bool IsEditable => SubmissionStates.IsEditable(State);

    /// <summary>Late on a day: not in by the due day, or sent after it.</summary>
    public bool IsLate(DateOnly dueOn, DateOnly day) => (IsIn ? SentOn : day) > dueOn;

    /// <summary>What is stored for a field; line 0 unless it is a column of a list. Null: nothing.</summary>
    public InquiryValue? ValueOf(InquiryFieldId field, int line = 0) => values.Find(v => v.Field == field && v.Line == line && !v.IsEmpty);

    /// <summary>How many lines of a list were filled in.</summary>
    public int LinesOf(IReadOnlyList<InquiryField> columns) => values.Where(v => !v.IsEmpty && columns.Any(c => c.Id == v.Field)).Select(v => v.Line).DefaultIfEmpty(0).Max();

    internal static InquiryAnswer Of(InquiryId inquiry, UnitId unit, DateTimeOffset now) => new() { Id = Kernel.Id.New<InquiryAnswerId>(now), Inquiry = inquiry, Unit = unit, State = SubmissionState.Draft };
}

/// <summary>
/// What a unit answered to one field, in a list to one cell (lines from 1). <c>Text</c> null and <c>File</c> null: emptied again.
/// </summary>
public sealed class InquiryValue
{
    private InquiryValue()
    {
    }

    public InquiryAnswerId Answer { get; private set; }

    public InquiryFieldId Field { get; private set; }

    public int Line { get; private set; }

    public string? Text { get; private set; }

    public FileId? File { get; private set; }

    public bool IsEmpty => Text is null && File is null;

    internal static InquiryValue Of(InquiryAnswerId answer, InquiryFieldId field, int line) => new() { Answer = answer, Field = field, Line = line };

    internal void Write(string? text, FileId? file) => (Text, File) = (text, file);
}

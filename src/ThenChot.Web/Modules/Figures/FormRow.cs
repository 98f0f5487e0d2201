using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A round as its pages show it.</summary>
public sealed record RoundHead(
    RoundId Id, string Name, Period Period, EntryScope Scope, DateOnly CutOffOn, DateOnly DueOn, int GraceDays, UnitId AskedBy)
{
    public DateOnly LastDayInTime => DueOn.AddDays(GraceDays);
}

/// <summary>A version of a unit's report; null fields have not happened yet.</summary>
public sealed record ReportHead(
    SubmissionId Id,
    int Number,
    SubmissionState State,
    bool Latest,
    string ReopenReason,
    string? SignedNumber,
    DateOnly? SignedOn,
    FileId? ScanFileId,
    DocumentId? DocumentId,
    DateOnly? SentOn,
    DateTimeOffset? SentAt,
    string? SentBy,
    DateTimeOffset? ReceivedAt,
    string? ReceivedBy,
    DateTimeOffset SavedAt,
    int Version)
{
    public bool IsEditable => Latest && SubmissionStates.IsEditable(State);
}

/// <summary>One line of the form: what stands there, and what it is compared with.</summary>
public sealed record FormRow(Figure Figure, decimal? Typed, decimal? Value, string? Unread, EntryNature Nature, string Reason, string EnteredBy, CellContext Context)
{
    /// <summary>The text of the input: what could not be read stays as it was typed.</summary>
    public string Text => Unread ?? (Typed is { } value ? VietnameseFormat.Number(value) : string.Empty);

    public decimal? Previous => Scaled.Value(Context.Previous);

    public decimal? LastYear => Scaled.Value(Context.LastYear);

    public decimal Before => Scaled.Value(Context.CumulativeBefore);

    public decimal? Cumulative => Figure.AcrossPeriods == AcrossPeriods.Flow ? Before + (Value ?? 0) : null;
}

/// <summary>A narrative part with what the unit wrote.</summary>
public sealed record FormPart(FigureRowId Id, string Title, string Text);

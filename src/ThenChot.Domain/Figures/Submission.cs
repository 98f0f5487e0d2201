namespace ThenChot.Domain.Figures;

/// <summary>
/// Bản báo cáo của một đơn vị trong một kỳ: nháp, chờ duyệt gửi, đã gửi, trả lại, đã tiếp nhận; mở lại để điều chỉnh tạo
/// một bản mới, bản đã tiếp nhận vẫn được tính cho đến khi bản mới được tiếp nhận.
/// </summary>
public sealed partial class Submission : IVersioned
{
    private Submission()
    {
    }

    public SubmissionId Id { get; private set; }

    public RoundId RoundId { get; private set; }

    public UnitId UnitId { get; private set; }

    /// <summary>1 for the first report, one more with each reopening.</summary>
    public int Number { get; private set; }

    public SubmissionState State { get; private set; }

    /// <summary>False once a newer version of this report exists.</summary>
    public bool Latest { get; private set; } = true;

    /// <summary>Why it was reopened; empty for the first version.</summary>
    public string ReopenReason { get; private set; } = string.Empty;

    /// <summary>Số của báo cáo giấy đã ký; null before it was signed off.</summary>
    public string? SignedNumber { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    /// <summary>The scan; null when none was attached.</summary>
    public FileId? ScanFileId { get; private set; }

    /// <summary>Báo cáo giấy ấy trong sổ văn bản; null before it was signed off, and of reports signed before the register kept them.</summary>
    public DocumentId? SignedDocumentId { get; private set; }

    /// <summary>Ngày gửi đầu tiên; a withdrawal clears it, a return does not.</summary>
    public DateOnly? SentOn { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public string? SentBy { get; private set; }

    public DateTimeOffset? ReceivedAt { get; private set; }

    public string? ReceivedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public int Version { get; private set; }

    public List<Entry> Entries { get; } = [];

    public List<PartText> Parts { get; } = [];

    public List<CellRemark> Remarks { get; } = [];

    public List<SubmissionFile> Files { get; } = [];

    public List<PartAssignment> Assignments { get; } = [];

    public bool IsEditable => Latest && SubmissionStates.IsEditable(State);

    private SubmissionState EditingState => Number > 1 ? SubmissionState.Reopened : SubmissionState.Draft;

    public static Submission Start(SubmissionId id, Round round, UnitId unit, DateTimeOffset now)
    {
        var submission = new Submission { Id = id, RoundId = round.Id, UnitId = unit, Number = 1, State = SubmissionState.Draft, SavedAt = now };
        submission.AddCells(round, now);
        return submission;
    }

    /// <summary>Writes one cell; says whether anything changed through <see cref="SavedAt"/>.</summary>
    public Refusal? Write(Figure figure, CellInput cell, long cumulativeBefore, string by, DateTimeOffset now)
    {
        if (Locked() is { } refusal)
        {
            return refusal;
        }

        if (Entries.Find(entry => entry.FigureCode == figure.Code) is not { } found)
        {
            return FiguresRefusals.NotAsked(figure.Name);
        }

        if (found.Write(cell, figure.EntryMode, cumulativeBefore, by, now))
        {
            SavedAt = now;
        }

        return null;
    }

    public Refusal? WritePart(FigureRowId part, string? text, DateTimeOffset now)
    {
        if (Locked() is { } refusal)
        {
            return refusal;
        }

        var written = VietnameseText.Nfc(text);
        var found = Parts.Find(known => known.PartId == part);
        if (found is null && written.Length > 0)
        {
            found = new PartText(Kernel.Id.New<FigureRowId>(now), Id, part);
            Parts.Add(found);
        }

        if (found is not null && found.Text != written)
        {
            found.Text = written;
            SavedAt = now;
        }

        return null;
    }

    /// <summary>Phân công một phần: a board of the unit, a person, both or (nulls) nobody.</summary>
    public Refusal? Assign(string part, Assignee assignee, DateTimeOffset now)
    {
        if (Locked() is { } refusal)
        {
            return refusal;
        }

        if (Assignments.Find(known => known.Part == part) is { } found)
        {
            found.Give(assignee);
        }
        else if (assignee.Name.Length > 0)
        {
            Assignments.Add(new PartAssignment(Kernel.Id.New<FigureRowId>(now), Id, part, assignee));
        }

        return null;
    }

    /// <summary>Bàn giao: another unit goes on with the draft and says itself who writes which part. Only before anything was accepted.</summary>
    public Refusal? HandTo(UnitId unit)
    {
        if (Locked() is { } refusal)
        {
            return refusal;
        }

        if (Number > 1)
        {
            return FiguresRefusals.ReportAccepted();
        }

        UnitId = unit;
        Entries.ForEach(entry => entry.HandTo(unit));
        Assignments.ForEach(part => part.Give(new Assignee(null, null, string.Empty)));
        return null;
    }

    public Refusal? Attach(FileId file, string name, string by, DateTimeOffset now)
    {
        if (Locked() is { } refusal)
        {
            return refusal;
        }

        if (Files.Count >= 20)
        {
            return FiguresRefusals.FilesTooMany();
        }

        Files.Add(new SubmissionFile(Kernel.Id.New<FigureRowId>(now), Id, file, name, by, now));
        SavedAt = now;
        return null;
    }

    private Refusal? Locked()
    {
        if (!Latest)
        {
            return FiguresRefusals.NewerVersionExists();
        }

        return IsEditable ? null : FiguresRefusals.PeriodLocked(SubmissionStates.Name(State));
    }

    private void AddCells(Round round, DateTimeOffset now) => Entries.AddRange(
        round.Figures.OrderBy(figure => figure.Position).Select(figure => new Entry(Kernel.Id.New<EntryId>(now), this, round, figure.FigureCode)));
}

namespace ThenChot.Domain.Figures;

/// <summary>Số, ngày và bản chụp của báo cáo giấy đã ký; văn bản trong sổ null khi chưa ghi vào sổ.</summary>
public sealed record SignedPaper(string? Number, DateOnly? On, FileId? Scan, DocumentId? Document = null);

/// <summary>Một ý kiến khi trả lại; mã số liệu null khi nói về cả bản.</summary>
public sealed record RemarkInput(string? FigureCode, string? Text);

public sealed partial class Submission
{
    /// <summary>Trình lãnh đạo duyệt gửi. Every cell filled and free of faults; the page counts the faults.</summary>
    public Refusal? AskForSignature(int faults, DateTimeOffset now)
    {
        if (Locked() is { } refusal)
        {
            return refusal;
        }

        var missing = Entries.Count(entry => entry.Value is null);
        if (missing > 0 || faults > 0)
        {
            return missing > 0 ? FiguresRefusals.CellsMissing(missing) : FiguresRefusals.CellsFaulty(faults);
        }

        State = SubmissionState.AwaitingSignature;
        SavedAt = now;
        return null;
    }

    /// <summary>Duyệt gửi của người đứng đầu đơn vị.</summary>
    public Refusal? SignOff(SignedPaper paper, string by, DateTimeOffset now)
    {
        if (PaperObjection(paper, now) is { } objection)
        {
            return objection;
        }

        SignedNumber = VietnameseText.Nfc(paper.Number);
        SignedOn = paper.On;
        ScanFileId = paper.Scan;
        SignedDocumentId = paper.Document;
        SentOn = VietnameseFormat.DayOf(now);
        SentAt = now;
        SentBy = by;
        State = SubmissionState.Sent;
        return null;
    }

    /// <summary>What keeps a paper from being signed off: no number, no day, a day to come; asked before it is entered into the register.</summary>
    public Refusal? PaperObjection(SignedPaper paper, DateTimeOffset now)
    {
        if (Not(SubmissionState.AwaitingSignature, "duyệt gửi") is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(paper.Number) || paper.On is not { } signedOn)
        {
            return FiguresRefusals.SignedNumberMissing();
        }

        return signedOn > VietnameseFormat.DayOf(now) ? FiguresRefusals.SignedInFuture(VietnameseFormat.Date(signedOn)) : null;
    }

    /// <summary>Thu hồi: back to the desk of the unit, until it is received.</summary>
    public Refusal? Withdraw()
    {
        if (!Latest || State is not (SubmissionState.AwaitingSignature or SubmissionState.Sent))
        {
            return FiguresRefusals.StateForbids(SubmissionStates.Name(State), "thu hồi");
        }

        State = EditingState;
        SentOn = null;
        SentAt = null;
        SentBy = null;
        return null;
    }

    /// <summary>Tiếp nhận: locked, and its values count from now on instead of those of <paramref name="counting"/>.</summary>
    public Refusal? Receive(IEnumerable<Entry> counting, string by, DateTimeOffset now)
    {
        if (Not(SubmissionState.Sent, "tiếp nhận") is { } refusal)
        {
            return refusal;
        }

        foreach (var entry in counting)
        {
            entry.StopCounting();
        }

        foreach (var entry in Entries)
        {
            entry.Count();
        }

        State = SubmissionState.Received;
        ReceivedAt = now;
        ReceivedBy = by;
        return null;
    }

    /// <summary>Trả lại, with a remark pinned to a cell or about the whole.</summary>
    public Refusal? Return(IReadOnlyCollection<RemarkInput> remarks, string by, DateTimeOffset now)
    {
        if (Not(SubmissionState.Sent, "trả lại") is { } refusal)
        {
            return refusal;
        }

        var written = remarks.Where(remark => !string.IsNullOrWhiteSpace(remark.Text)).ToList();
        if (written.Count == 0)
        {
            return FiguresRefusals.ReturnNeedsRemark();
        }

        Remarks.AddRange(written.Select(remark => new CellRemark(
            Kernel.Id.New<FigureRowId>(now), Id, remark.FigureCode, VietnameseText.Nfc(remark.Text), by, now)));
        State = SubmissionState.Returned;
        return null;
    }

    /// <summary>Mở lại để điều chỉnh: a new version with the same values; this one keeps counting until that one is received.</summary>
    public Outcome<Submission> Reopen(SubmissionId id, Round round, string? reason, DateTimeOffset now)
    {
        if (Not(SubmissionState.Received, "mở lại để điều chỉnh") is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return FiguresRefusals.ReopenNeedsReason();
        }

        var next = new Submission
        {
            Id = id,
            RoundId = RoundId,
            UnitId = UnitId,
            Number = Number + 1,
            State = SubmissionState.Reopened,
            ReopenReason = VietnameseText.Nfc(reason),
            SavedAt = now,
        };
        next.AddCells(round, now);
        foreach (var entry in next.Entries)
        {
            if (Entries.Find(earlier => earlier.FigureCode == entry.FigureCode) is { } earlier)
            {
                entry.CopyFrom(earlier);
            }
        }

        foreach (var part in Parts)
        {
            next.WritePart(part.PartId, part.Text, now);
        }

        Latest = false;
        return next;
    }

    /// <summary>Nạp từ tệp: a report that was accepted elsewhere; figures without a value are left out, not zero.</summary>
    public static Submission Import(
        SubmissionId id, Round round, UnitId unit, IReadOnlyCollection<(Figure Figure, decimal Value)> values, string by, DateTimeOffset now)
    {
        var submission = new Submission
        {
            Id = id,
            RoundId = round.Id,
            UnitId = unit,
            Number = 1,
            State = SubmissionState.Received,
            SavedAt = now,
            ReceivedAt = now,
            ReceivedBy = by,
        };
        foreach (var (figure, value) in values)
        {
            var entry = new Entry(Kernel.Id.New<EntryId>(now), submission, round, figure.Code);
            entry.Write(new CellInput { Typed = value }, EntryMode.PerPeriod, 0, by, now);
            entry.Count();
            submission.Entries.Add(entry);
        }

        return submission;
    }

    private Refusal? Not(SubmissionState wanted, string step)
    {
        if (!Latest)
        {
            return FiguresRefusals.NewerVersionExists();
        }

        return State == wanted ? null : FiguresRefusals.StateForbids(SubmissionStates.Name(State), step);
    }
}

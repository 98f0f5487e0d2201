namespace ThenChot.Domain.Figures;

/// <summary>Ý kiến của cấp trên gắn vào một ô của bản báo cáo; mã số liệu null khi ý kiến nói về cả bản.</summary>
public sealed class CellRemark
{
    internal CellRemark(FigureRowId id, SubmissionId submission, string? figureCode, string text, string by, DateTimeOffset at)
    {
        Id = id;
        SubmissionId = submission;
        FigureCode = figureCode;
        Text = text;
        By = by;
        At = at;
    }

    private CellRemark()
    {
    }

    public FigureRowId Id { get; private set; }

    public SubmissionId SubmissionId { get; private set; }

    /// <summary>Null: the remark is about the whole report.</summary>
    public string? FigureCode { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public string By { get; private set; } = string.Empty;

    public DateTimeOffset At { get; private set; }
}

/// <summary>Phần lời đơn vị viết cho một mục của báo cáo.</summary>
public sealed class PartText
{
    internal PartText(FigureRowId id, SubmissionId submission, FigureRowId part)
    {
        Id = id;
        SubmissionId = submission;
        PartId = part;
    }

    private PartText()
    {
    }

    public FigureRowId Id { get; private set; }

    public SubmissionId SubmissionId { get; private set; }

    public FigureRowId PartId { get; private set; }

    public string Text { get; internal set; } = string.Empty;
}

/// <summary>Tệp đính kèm bản báo cáo.</summary>
public sealed class SubmissionFile
{
    internal SubmissionFile(FigureRowId id, SubmissionId submission, FileId file, string name, string by, DateTimeOffset at)
    {
        Id = id;
        SubmissionId = submission;
        FileId = file;
        Name = name;
        By = by;
        At = at;
    }

    private SubmissionFile()
    {
    }

    public FigureRowId Id { get; private set; }

    public SubmissionId SubmissionId { get; private set; }

    public FileId FileId { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public string By { get; private set; } = string.Empty;

    public DateTimeOffset At { get; private set; }
}

/// <summary>Phân công trong đơn vị: ban hoặc người lo một lĩnh vực số liệu hay một phần lời của báo cáo.</summary>
public sealed class PartAssignment
{
    internal PartAssignment(FigureRowId id, SubmissionId submission, string part, Assignee assignee)
    {
        Id = id;
        SubmissionId = submission;
        Part = part;
        Give(assignee);
    }

    private PartAssignment()
    {
    }

    public FigureRowId Id { get; private set; }

    public SubmissionId SubmissionId { get; private set; }

    /// <summary>Name of the field of figures or of the narrative part.</summary>
    public string Part { get; private set; } = string.Empty;

    /// <summary>A unit directly beneath the reporting one; null when only a person was named.</summary>
    public UnitId? BoardId { get; private set; }

    /// <summary>Null when only a board was named.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>Both as they are shown; empty for nobody.</summary>
    public string Assignee { get; private set; } = string.Empty;

    internal void Give(Assignee assignee)
    {
        BoardId = assignee.Board;
        PersonId = assignee.Person;
        Assignee = VietnameseText.Nfc(assignee.Name);
    }
}

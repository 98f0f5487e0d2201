namespace ThenChot.Domain.Members.Procedures;

using ThenChot.Domain.Kernel;

/// <summary>Việc đã ghi trong một thủ tục.</summary>
public enum CaseDeed
{
    /// <summary>Mở thủ tục.</summary>
    Opened,

    /// <summary>Xong bước.</summary>
    Done,

    /// <summary>Biểu quyết không đủ số phiếu.</summary>
    VotedDown,

    /// <summary>Trả lại.</summary>
    Returned,

    /// <summary>Gia hạn.</summary>
    Extended,

    /// <summary>Kéo dài thời gian dự bị.</summary>
    Prolonged,

    /// <summary>Thôi xem xét.</summary>
    Withdrawn,

    /// <summary>Hết hạn nộp giấy.</summary>
    Lapsed,
}

/// <summary>Một dòng trong nhật ký thủ tục: only ever added to. Null votes: nothing was voted on.</summary>
public sealed class CaseEntry
{
    private CaseEntry()
    {
    }

    internal CaseEntry(CaseId @case, int number, CaseDeed deed, string step, string stepName, DateOnly on, UnitId? unit, string ruleId)
    {
        (CaseId, Number, Deed, Step, StepName, On, UnitId, RuleId) = (@case, number, deed, step, stepName, on, unit, ruleId);
    }

    public CaseId CaseId { get; private set; }

    public int Number { get; private set; }

    public CaseDeed Deed { get; private set; }

    public string Step { get; private set; } = "";

    public string StepName { get; private set; } = "";

    public DateOnly On { get; private set; }

    public UnitId? UnitId { get; private set; }

    /// <summary>The version of the rules by which it was done.</summary>
    public string RuleId { get; private set; } = "";

    /// <summary>Số nghị quyết, quyết định, giấy giới thiệu.</summary>
    public string? Paper { get; internal init; }

    public string? Note { get; internal init; }

    public int? VoteBase { get; internal init; }

    public int? VotesYes { get; internal init; }

    public int? VotesNo { get; internal init; }

    public string ByName { get; internal init; } = "";

    /// <summary>Nhập thay: entered by a level above the one whose step it is.</summary>
    public bool EnteredAbove { get; internal init; }
}

/// <summary>Giấy tờ đã có trong hồ sơ thủ tục; a null file: the paper itself was seen, no scan is kept.</summary>
public sealed class CasePaper
{
    private CasePaper()
    {
    }

    internal CasePaper(CaseId @case, string code, DateOnly? issuedOn, FileId? file)
    {
        (CaseId, Code, IssuedOn, FileId) = (@case, code, issuedOn, file);
    }

    public CaseId CaseId { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>Ngày của giấy; null where it does not age.</summary>
    public DateOnly? IssuedOn { get; private set; }

    public FileId? FileId { get; private set; }

    internal void Replace(DateOnly? issuedOn, FileId? file) => (IssuedOn, FileId) = (issuedOn ?? IssuedOn, file ?? FileId);
}

namespace ThenChot.Domain.Members.Handbook;

/// <summary>Đảng viên đề nghị gì về dữ liệu của mình.</summary>
public enum RequestKind
{
    /// <summary>Sửa điều ghi sai trong hồ sơ.</summary>
    Correction,

    /// <summary>Bổ sung điều còn thiếu.</summary>
    Addition,

    /// <summary>Hạn chế xử lý dữ liệu.</summary>
    Restriction,

    /// <summary>Phản đối việc xử lý dữ liệu.</summary>
    Objection,

    /// <summary>Rút lại sự đồng ý đã cho.</summary>
    Withdrawal,
}

/// <summary>Đề nghị đang ở đâu.</summary>
public enum RequestStage
{
    /// <summary>Chờ chi bộ trả lời.</summary>
    AtCell,

    /// <summary>Chờ cấp trên của chi bộ thực hiện.</summary>
    AtOffice,

    /// <summary>Đã thực hiện.</summary>
    Done,

    /// <summary>Không thực hiện, có nêu lý do.</summary>
    Declined,

    /// <summary>Đảng viên rút đề nghị.</summary>
    TakenBack,
}

/// <summary>Thời hạn của một loại đề nghị: carried out within so many days of the asking, or within more where somebody else processes the data for the office; null: no more days then.</summary>
public sealed record RequestClock(RequestKind Kind, int Days, int? WithProcessor = null);

/// <summary>Quy định về đề nghị của đảng viên trong một thời kỳ: a rule row.</summary>
public sealed record RequestRule(string Id, int AnswerWorkingDays, int ExtensionDays, IReadOnlyList<RequestClock> Clocks)
{
    /// <summary>Null: the row has no clock for this kind.</summary>
    public int? DaysOf(RequestKind kind) => Clocks.FirstOrDefault(c => c.Kind == kind)?.Days;

    /// <summary>Null: with a processor the kind has no longer clock.</summary>
    public int? DaysWithProcessor(RequestKind kind) => Clocks.FirstOrDefault(c => c.Kind == kind)?.WithProcessor;
}

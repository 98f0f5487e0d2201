namespace ThenChot.Domain.Reports;

/// <summary>Những lời từ chối của phần báo cáo.</summary>
public static class ReportsRefusals
{
    public static Refusal NameMissing() => new("reports.name-missing", "Báo cáo chưa có tên.");

    public static Refusal ProgrammeMissing(string outline) =>
        new("reports.programme-missing", $"Đề cương “{outline}” là báo cáo về chương trình: đề nghị chọn chương trình.");

    public static Refusal NoSuchOutline() => new("reports.no-such-outline", "Đề cương đã chọn không có trong các đề cương đang có hiệu lực.");

    public static Refusal AsOfBeforeStart(DateOnly asOf, DateOnly from) =>
        new("reports.as-of-before-start", $"Ngày tính số liệu {VietnameseFormat.Date(asOf)} trước ngày bắt đầu {VietnameseFormat.Date(from)}.");

    public static Refusal AlreadySigned(string name) =>
        new("reports.already-signed", $"“{name}” đã ký ban hành: lời văn và dự thảo không thay đổi nữa.");

    public static Refusal NothingChanged(int number) =>
        new("reports.nothing-changed", $"Không có gì khác so với dự thảo lần {number}: không cần chốt lại.");

    public static Refusal NoSuchSection(string section) => new("reports.no-such-section", $"Đề cương không có phần {section} để viết lời văn.");

    public static Refusal UnknownFigure(string section, string code) =>
        new("reports.unknown-figure", $"Lời văn phần “{section}” nêu số liệu {{{code}}} không có trong đề cương.");

    public static Refusal NarrativeTooLong(int length, int limit) =>
        new("reports.narrative-too-long", $"Lời văn dài {length} ký tự, quá {limit} ký tự.");

    public static Refusal OtherReport() => new("reports.other-report", "Bản chốt đã chọn thuộc báo cáo khác.");

    public static Refusal SnapshotBroken(int number) =>
        new("reports.snapshot-broken", $"Dự thảo lần {number} không còn khớp mã kiểm tra: không xuất, không ký được bản này.");

    public static Refusal NoSuchProgramme(string symbol, DateOnly day) =>
        new("reports.no-such-programme", $"Đến ngày {VietnameseFormat.Date(day)} không có chương trình {symbol}.");

    public static Refusal NoSuchFigure(string code) => new("reports.no-such-figure", $"Danh mục số liệu không có mã {code}.");

    public static Refusal NoSuchSnapshot(SnapshotId id) => new("reports.no-such-snapshot", $"Không có bản chốt {id}.");

    public static Refusal SnapshotOfOther(string symbol) => new("reports.snapshot-of-other", $"Bản chốt đã chọn không phải của chương trình {symbol}.");

    public static Refusal SnapshotNotRecast(int number) => new("reports.snapshot-not-recast", $"Dự thảo lần {number} đã chốt thì giữ nguyên số, không quy đổi theo tổ chức ngày khác.");

    public static Refusal UnitNotOnTree(string unit, DateOnly day) => new("reports.unit-not-on-tree", $"Tổ chức ngày {VietnameseFormat.Date(day)} không có {unit}.");

    public static Refusal TreeMalformed(string text) => new("reports.tree-malformed", $"“{text}” không phải là “then” hay một ngày như 2025-07-01.");

    public static Refusal SignatureIncomplete() => new("reports.signature-incomplete", "Bản ký cần có số ký hiệu và người ký.");

    public static Refusal SignedBeforeAsOf(DateOnly signedOn, DateOnly asOf) =>
        new("reports.signed-before-as-of", $"Ngày ký {VietnameseFormat.Date(signedOn)} trước ngày tính số liệu {VietnameseFormat.Date(asOf)}.");

    public static Refusal SignedInFuture(DateOnly signedOn) => new("reports.signed-in-future", $"Ngày ký {VietnameseFormat.Date(signedOn)} chưa đến.");

    public static Refusal SectionAssigned(string title) => new("reports.section-assigned", $"Phần “{title}” đã giao mà chưa tập hợp; thôi giao trước khi giao cho đơn vị khác.");

    public static Refusal SectionUnitClosed(string unit, DateOnly on) => new("reports.section-unit-closed", $"{unit} đã kết thúc hoạt động ngày {VietnameseFormat.Date(on)}.");

    public static Refusal SectionDuePast(DateOnly on) => new("reports.section-due-past", $"Hạn gửi bản thảo {VietnameseFormat.Date(on)} đã qua.");

    public static Refusal SectionStep(string step, string what) => new("reports.section-step", $"Phần này đang ở bước “{step}”: không {what} được.");

    public static Refusal DraftEmpty() => new("reports.draft-empty", "Đồng chí hãy ghi bản thảo trước khi gửi.");

    public static Refusal RemarkMissing() => new("reports.remark-missing", "Ý kiến trả lại không được để trống.");

    public static Refusal OpinionIncomplete() => new("reports.opinion-incomplete", "Góp ý phải có người góp ý và nội dung.");

    public static Refusal OpinionSettled() => new("reports.opinion-settled", "Góp ý đã được tiếp thu, giải trình hoặc đã rút.");

    public static Refusal NobodyTakesPart() => new("reports.nobody-takes-part", "Chưa giao phần nào của dự thảo cho đơn vị nào, nên chưa có đơn vị để xin ý kiến.");

    public static Refusal OpinionsDuePast(DateOnly until) => new("reports.opinions-due-past", $"Hạn góp ý {VietnameseFormat.Date(until)} đã qua.");

    public static Refusal OpinionInFuture(DateOnly on) => new("reports.opinion-in-future", $"Ngày nhận góp ý {VietnameseFormat.Date(on)} chưa đến.");

    public static Refusal ReplyMissing() => new("reports.reply-missing", "Chưa tiếp thu hết thì phải ghi giải trình.");

    public static Refusal ContributionUntitled() => new("reports.contribution-untitled", "Đồng chí hãy ghi tên, nội dung tóm tắt.");

    public static Refusal ContributionUnowned() => new("reports.contribution-unowned", "Đồng chí hãy ghi đơn vị hoặc cá nhân.");

    public static Refusal ConclusionUnpapered() => new("reports.conclusion-unpapered", "Kết luận phải dẫn thông báo kết luận trong sổ văn bản.");

    public static Refusal ContributionWithdrawn() => new("reports.contribution-withdrawn", "Phần này đã rút từ trước.");

    public static Refusal NothingToSubmit() => new("reports.nothing-to-submit", "Chưa chốt dự thảo nào để trình ký.");

    public static Refusal AlreadySubmitted(int number) => new("reports.already-submitted", $"Dự thảo lần {number} đã trình ký.");

    public static Refusal NotSubmitted() => new("reports.not-submitted", "Không có dự thảo nào đang chờ lãnh đạo xem, ký.");
}

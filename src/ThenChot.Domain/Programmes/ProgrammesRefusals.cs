namespace ThenChot.Domain.Programmes;

/// <summary>Các lời từ chối của phân hệ chương trình: mỗi mã một nghĩa, câu chữ nêu rõ số liệu và điều phải làm.</summary>
public static class ProgrammesRefusals
{
    public static Refusal SymbolTaken(string symbol) =>
        new("programmes.symbol-taken", $"Số ký hiệu {symbol} đã có trong nhiệm kỳ này của cơ quan ban hành.");

    public static Refusal SpanReversed(string what) =>
        new("programmes.span-reversed", $"{what}: ngày hoặc năm đầu phải trước ngày hoặc năm cuối.");

    public static Refusal IssuedAfterAction(DateOnly issuedOn, DateOnly through) =>
        new("programmes.issued-after-action", $"Chương trình ký ngày {VietnameseFormat.Date(issuedOn)}, sau khi giai đoạn thực hiện đã kết thúc ngày {VietnameseFormat.Date(through)}.");

    public static Refusal FutureDate(string what, DateOnly given, DateOnly today) =>
        new("programmes.future-date", $"{what}: ngày {VietnameseFormat.Date(given)} ở sau hôm nay ({VietnameseFormat.Date(today)}).");

    public static Refusal BoundsReversed(decimal low, decimal high) =>
        new("programmes.bounds-reversed", $"Cận dưới {VietnameseFormat.Number(low)} lớn hơn cận trên {VietnameseFormat.Number(high)}.");

    public static Refusal BoundMissing(string which) =>
        new("programmes.bound-missing", $"Phép so sánh đã chọn cần {which}. Nếu chưa có giá trị, để trống cả hai cận.");

    public static Refusal BoundUnused(string which) =>
        new("programmes.bound-unused", $"Phép so sánh đã chọn không dùng {which}.");

    public static Refusal RankCountsDown() =>
        new("programmes.rank-counts-down", "Thứ hạng và nhóm xếp hạng: số nhỏ là tốt, chỉ dùng phép so sánh “không quá” hoặc “dưới”.");

    public static Refusal DirectionContradicts() =>
        new("programmes.direction-contradicts", "Chiều đánh giá trái với phép so sánh: cận dưới nghĩa là càng nhiều càng tốt, cận trên nghĩa là càng ít càng tốt.");

    public static Refusal DueDateMissing() =>
        new("programmes.due-date-missing", "Chỉ tiêu phải đạt đến một ngày cần có ngày đó.");

    public static Refusal GroupWithinGroup() =>
        new("programmes.group-within-group", "Chỉ tiêu thành phần không thể lại là nhóm chỉ tiêu.");

    public static Refusal NotAGroup() =>
        new("programmes.not-a-group", "Chỉ tiêu cấp trên đã chọn không phải là nhóm chỉ tiêu.");

    public static Refusal GroupCountMissing() =>
        new("programmes.group-count-missing", "Nhóm chỉ tiêu tính theo số lượng cần biết phải đạt ít nhất bao nhiêu chỉ tiêu thành phần.");

    public static Refusal ReasonMissing(string what) =>
        new("programmes.reason-missing", $"{what} cần có lý do.");

    public static Refusal ClaimEmpty() =>
        new("programmes.claim-empty", "Số công bố cần ít nhất một trong ba: giá trị, thứ hạng, nhóm.");

    public static Refusal ClaimPublishedTooEarly(int year, DateOnly publishedOn) =>
        new("programmes.claim-published-too-early", $"Ngày công bố {VietnameseFormat.Date(publishedOn)} trước năm {year} mà số đó nói tới.");

    public static Refusal ClaimAlreadyAdopted(int year) =>
        new("programmes.claim-already-adopted", $"Số này đang là số được chọn của năm {year}.");

    public static Refusal JudgementWrongStep(string state) =>
        new("programmes.judgement-wrong-step", $"Đánh giá đang ở bước “{state}” nên không làm được việc này.");

    public static Refusal JudgementSamePerson() =>
        new("programmes.judgement-same-person", "Người đề xuất không tự kiểm tra hoặc xác nhận đánh giá của mình.");

    public static Refusal DeadlineMovedWithoutExtension() =>
        new("programmes.deadline-moved-without-extension", "Hạn đã ghi chỉ thay đổi bằng gia hạn có lý do.");

    public static Refusal DeadlineIncomplete(string what) =>
        new("programmes.deadline-incomplete", $"Loại thời hạn đã chọn cần {what}.");

    public static Refusal NothingToExtend() =>
        new("programmes.nothing-to-extend", "Chưa có hạn cụ thể nên không có gì để gia hạn.");

    public static Refusal ExtensionNotLater(DateOnly current, DateOnly given) =>
        new("programmes.extension-not-later", $"Hạn mới {VietnameseFormat.Date(given)} phải sau hạn đang có hiệu lực {VietnameseFormat.Date(current)}.");

    public static Refusal ExtensionOutOfOrder(DateOnly last) =>
        new("programmes.extension-out-of-order", $"Ngày quyết định phải từ ngày của lần gia hạn gần nhất ({VietnameseFormat.Date(last)}) trở đi.");

    public static Refusal AlreadyClosed(DateOnly closedOn) =>
        new("programmes.already-closed", $"Việc đã kết thúc ngày {VietnameseFormat.Date(closedOn)}.");

    public static Refusal NotClosed() =>
        new("programmes.not-closed", "Việc chưa kết thúc nên không có gì để mở lại.");

    public static Refusal CompletionNotReached(string milestone) =>
        new("programmes.completion-not-reached", $"Chưa ghi ngày đạt mốc “{milestone}” là mốc được tính hoàn thành.");

    public static Refusal EvidenceBeforeAssignment(DateOnly evidenceOn, DateOnly assignedOn) =>
        new("programmes.evidence-before-assignment", $"Minh chứng ngày {VietnameseFormat.Date(evidenceOn)} trước ngày giao việc {VietnameseFormat.Date(assignedOn)}.");

    public static Refusal LeadAlsoCoordinates() =>
        new("programmes.lead-also-coordinates", "Đơn vị chủ trì không đồng thời là đơn vị phối hợp.");

    public static Refusal NoProgrammeServed() =>
        new("programmes.no-programme-served", "Kế hoạch cần ghi ít nhất một chương trình mà nó thực hiện.");

    public static Refusal PlanNumberTaken(string number) =>
        new("programmes.plan-number-taken", $"Đơn vị đã có kế hoạch mang số {number} cùng ngày.");

    public static Refusal LocalBelowCity(string city) =>
        new("programmes.local-below-city", $"Chỉ tiêu của đơn vị thấp hơn của thành phố ({city}): cần ghi lý do.");

    public static Refusal AmountNegative() =>
        new("programmes.amount-negative", "Số giao không thể là số âm.");

    public static Refusal NumberTaken(string number) =>
        new("programmes.number-taken", $"Số thứ tự {number} đã dùng trong chương trình này.");
}

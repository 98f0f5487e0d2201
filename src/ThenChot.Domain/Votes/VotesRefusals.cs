namespace ThenChot.Domain.Votes;

/// <summary>Mọi lời từ chối của phần lấy phiếu tín nhiệm.</summary>
public static class VotesRefusals
{
    public static Refusal BaseNotPositive(int countedOf) => new("votes.base-not-positive", $"Mẫu số là {Text(countedOf)}; tỷ lệ phiếu chỉ tính được khi mẫu số lớn hơn 0.");

    public static Refusal CountNegative() => new("votes.count-negative", "Số phiếu không được âm.");

    public static Refusal MarksAboveBase(long marks, int countedOf) => new(
        "votes.marks-above-base", $"Tổng số phiếu của ba mức là {Text(marks)}, nhiều hơn mẫu số {Text(countedOf)}.");

    public static Refusal NobodyConvened() => new("votes.nobody-convened", "Danh sách triệu tập chưa có ai.");

    public static Refusal ElectorateImpossible(int allMembers, int convened, int present) => new(
        "votes.electorate-impossible", $"Tổng số {Text(allMembers)}, triệu tập {Text(convened)}, có mặt {Text(present)}: người có mặt không thể nhiều hơn người được triệu tập, người được triệu tập không thể nhiều hơn tổng số.");

    public static Refusal NoQuorum(int present, int least) => new("votes.no-quorum", $"Có mặt {Text(present)} người, cần ít nhất {Text(least)} người (2/3 số được triệu tập).");

    public static Refusal IssuedAbovePresent(int issued, int present) => new("votes.issued-above-present", $"Phát ra {Text(issued)} phiếu, nhiều hơn {Text(present)} người có mặt.");

    public static Refusal ReturnedAboveIssued(int returned, int issued) => new("votes.returned-above-issued", $"Thu về {Text(returned)} phiếu, nhiều hơn {Text(issued)} phiếu phát ra.");

    public static Refusal InvalidAboveReturned(int invalid, int returned) => new("votes.invalid-above-returned", $"{Text(invalid)} phiếu không hợp lệ, nhiều hơn {Text(returned)} phiếu thu về.");

    public static Refusal RowNotReconciled(long sum, int valid) => new(
        "votes.row-not-reconciled", $"Ba mức và số dòng không hợp lệ cộng lại là {Text(sum)}, khác {Text(valid)} phiếu hợp lệ. Đồng chí kiểm lại chồng phiếu này.");

    public static Refusal TwoLevelNotReconciled(long sum, int valid) => new(
        "votes.two-level-not-reconciled", $"Tín nhiệm và không tín nhiệm cộng lại là {Text(sum)}, khác {Text(valid)} phiếu hợp lệ.");

    public static Refusal LeftImpossible(int left, int allMembers) => new(
        "votes.left-impossible", $"Tổng số thành viên theo danh sách của lần lấy phiếu là {Text(allMembers)}; không thể có {Text(left)} người đã thôi.");

    public static Refusal CannotClose(string document) => new("votes.cannot-close", $"Chưa đóng được kết quả: cần ít nhất một người được lấy phiếu, cách làm tròn, và mẫu số theo {document}.");

    public static Refusal TitleMissing() => new("votes.title-missing", "Đồng chí ghi tên lần lấy phiếu, đợt lấy phiếu.");

    public static Refusal RuleNotInForce(string document, DateOnly day) => new("votes.rule-not-in-force", $"{document} không có hiệu lực vào ngày {VietnameseFormat.Date(day)}.");

    public static Refusal OtherBase(string document) => new("votes.other-base", $"Mẫu số không theo {document}.");

    public static Refusal RoundingMissing() => new("votes.rounding-missing", "Đồng chí chọn cách làm tròn tỷ lệ của lần lấy phiếu này.");

    public static Refusal WrongStage(VoteStage stage) => new("votes.wrong-stage", $"Lần lấy phiếu {ConfidenceVote.Label(stage)}; việc này không làm được ở bước đó.");

    public static Refusal ListedTwice(string name) => new("votes.listed-twice", $"Đồng chí {name} có hai lần trong danh sách; mỗi người một dòng.");

    public static Refusal TwoPlaces(string name, int places) => new("votes.two-places", $"Đồng chí {name} đã được lấy phiếu ở {Text(places)} nơi trong năm; mỗi người lấy phiếu ở nhiều nhất hai nơi.");

    public static Refusal ExclusionUnexplained(string name) => new("votes.exclusion-unexplained", $"Đồng chí ghi rõ lý do không đưa đồng chí {name} vào danh sách.");

    public static Refusal NobodyRated() => new("votes.nobody-rated", "Danh sách chưa có người được lấy phiếu.");

    public static Refusal LateUnexplained(IReadOnlyList<string> late) => new("votes.late-unexplained", $"Đồng chí ghi rõ vì sao vẫn phê duyệt khi có hạn không giữ được: {string.Join("; ", late)}.");

    public static Refusal MoveShortensClocks(string clocks) => new("votes.move-shortens-clocks", $"Dời như vậy thì có hạn không giữ được. Hạn chậm nhất đổi: {clocks}. Đồng chí đánh dấu “vẫn dời” nếu đã cân nhắc.");

    public static Refusal OwnList() => new("votes.own-list", "Người lập danh sách không tự phê duyệt danh sách của mình.");

    public static Refusal FutureDay(DateOnly today) => new("votes.future-day", $"Ngày ghi sau hôm nay ({VietnameseFormat.Date(today)}).");

    public static Refusal BoardTooSmall() => new("votes.board-too-small", "Ban kiểm phiếu cần ít nhất hai người: mỗi chồng phiếu do hai người nhập độc lập.");

    public static Refusal BoardOutsideRoll() => new("votes.board-outside-roll", "Thành viên ban kiểm phiếu phải có trong danh sách triệu tập.");

    public static Refusal RatedOnBoard(string name) => new("votes.rated-on-board", $"Đồng chí {name} là người được lấy phiếu, không tham gia ban kiểm phiếu.");

    public static Refusal RollHolderOnBoard(string name) => new("votes.roll-holder-on-board", $"Đồng chí {name} đã chốt danh sách triệu tập; người giữ danh sách không giữ việc kiểm phiếu.");

    public static Refusal MovementTwice(string name, bool cameIn) => new("votes.movement-twice", $"Đồng chí {name} {(cameIn ? "đang có mặt" : "không có mặt")} trong hội trường.");

    public static Refusal KeyMissing() => new("votes.key-missing", "Ban kiểm phiếu đặt khóa trước khi gộp hòm phiếu.");

    public static Refusal KeyStands() => new("votes.key-stands", "Khóa của ban kiểm phiếu chỉ đặt một lần, sau khi mở bỏ phiếu.");

    public static Refusal KeyTooShort(int least) => new("votes.key-too-short", $"Khóa cần ít nhất {Text(least)} ký tự.");

    public static Refusal KeyRepeatedWrong() => new("votes.key-repeated-wrong", "Hai lần nhập khóa không giống nhau.");

    public static Refusal KeyWrong() => new("votes.key-wrong", "Khóa không đúng khóa ban kiểm phiếu đã đặt.");

    public static Refusal SecondDevice() => new("votes.second-device", "Đồng chí đang kiểm phiếu ở một thiết bị khác; rời bàn ở thiết bị ấy trước.");

    public static Refusal SharedDevice() => new("votes.shared-device", "Thiết bị này đang do thành viên khác dùng; hai người nhập độc lập trên hai thiết bị.");

    public static Refusal PileAgreed() => new("votes.pile-agreed", "Chồng phiếu này đã khớp, không nhập lại.");

    public static Refusal EnteredAlready() => new("votes.entered-already", "Đồng chí đã nhập chồng phiếu này; chờ thành viên thứ hai.");

    public static Refusal TwoEnteredAlready() => new("votes.two-entered-already", "Hai thành viên khác đã nhập chồng phiếu này.");

    public static Refusal PilesOpen() => new("votes.piles-open", "Còn chồng phiếu chưa khớp hai lần nhập; chưa đóng được.");

    public static Refusal SecondCloserMissing() => new("votes.second-closer-missing", "Đồng chí đã đóng; cần một thành viên khác của ban kiểm phiếu cùng đóng.");

    public static Refusal OtherTrack(string document, VoteTrack track) => new("votes.other-track", $"{document} không áp dụng cho lấy phiếu {ConfidenceVote.Label(track)}.");

    public static Refusal OwnRoll() => new("votes.own-roll", "Người chốt danh sách triệu tập không tự phê duyệt danh sách ấy.");

    public static Refusal RollNotApproved() => new("votes.roll-not-approved", "Danh sách triệu tập chưa được phê duyệt; chưa mở bỏ phiếu được.");

    public static Refusal VoidOnValidSlip(string document) => new("votes.void-on-valid-slip", $"Theo {document}, phiếu có dòng bỏ trống hoặc đánh nhiều ô là phiếu không hợp lệ; chồng phiếu hợp lệ không còn dòng như vậy.");

    public static Refusal PileTurned() => new("votes.pile-turned", "Chồng phiếu này đã được hai bên so và phải đếm lại sau khi đồng chí mở trang; đồng chí đếm lại rồi nhập.");

    public static Refusal OpenerNotLow() => new("votes.opener-not-low", "Kết quả của đồng chí này không đến mức tự mở việc bỏ phiếu; chọn nơi đề nghị khác.");

    public static Refusal OpenerUnknown(string document) => new("votes.opener-unknown", $"{document} không cho nơi này mở bỏ phiếu tín nhiệm hai mức.");

    public static Refusal OpenerWithoutDocument() => new("votes.opener-without-document", "Nơi khác đề nghị bỏ phiếu phải kèm văn bản cho phép.");

    public static Refusal MoversTooFew(long least, int allMembers) => new("votes.movers-too-few", $"Cần từ {Text(least)} đến {Text(allMembers)} người kiến nghị trong tổng số {Text(allMembers)} thành viên.");

    public static Refusal RemovalWithoutDocument() => new("votes.removal-without-document", "Miễn nhiệm phải kèm văn bản.");

    public static Refusal ReasonMissing() => new("votes.reason-missing", "Đồng chí ghi lý do kiểm lại.");

    public static Refusal DisclosureBackwards() => new("votes.disclosure-backwards", "Phạm vi công bố chỉ được mở rộng thêm từng bước.");

    public static Refusal DisclosureWithoutDocument() => new("votes.disclosure-without-document", "Công khai kết quả phải kèm văn bản cho phép.");

    public static Refusal ResultDamaged() => new("votes.result-damaged", "Kết quả niêm phong không mở được bằng khóa này hoặc đã bị sửa.");

    public static Refusal SeasonDaysOutOfOrder() => new("votes.season-days-out-of-order", "Hạn duyệt danh sách, hạn tổ chức và hạn báo cáo phải lần lượt sau nhau.");

    public static Refusal SeasonWithoutUnits() => new("votes.season-without-units", "Đợt lấy phiếu cần ít nhất một đơn vị; đơn vị ghi nhận phải thuộc đợt.");

    public static Refusal FollowUpDays(DateOnly first) => new("votes.follow-up-days", $"Ngày phải từ {VietnameseFormat.Date(first)}, lần lượt sau nhau và không sau hôm nay; chỉ ghi một trong hai: từ chức hoặc miễn nhiệm.");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

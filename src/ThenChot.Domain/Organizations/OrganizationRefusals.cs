using ThenChot.Domain.Organizations.Restructuring;

namespace ThenChot.Domain.Organizations;

/// <summary>Every "no" of the module Organizations.</summary>
public static class OrganizationRefusals
{
    public static readonly Refusal CodeMissing = new("organizations.code-missing", "Chưa nhập mã đơn vị.");

    public static readonly Refusal NameMissing = new("organizations.name-missing", "Chưa nhập tên đơn vị.");

    public static readonly Refusal NameTooLong = new("organizations.name-too-long", "Tên đơn vị dài quá 300 ký tự.");

    public static readonly Refusal SameName = new("organizations.same-name", "Tên mới trùng với tên hiện nay của đơn vị.");

    public static readonly Refusal ParentMissing = new("organizations.parent-missing", "Chưa chọn đơn vị cấp trên. Cây tổ chức chỉ có một gốc và đã có gốc.");

    public static readonly Refusal SecondRoot = new("organizations.second-root", "Cây tổ chức chỉ có một gốc: chỉ một đơn vị được để trống đơn vị cấp trên.");

    public static readonly Refusal Cycle = new("organizations.cycle", "Đơn vị cấp trên nằm vòng tròn: đi lên mãi không gặp gốc của cây tổ chức.");

    public static readonly Refusal DateMalformed = new("organizations.date-malformed", "Không đọc được ngày: ghi dạng 17/3/2021 hoặc 2021-03-17.");

    public static readonly Refusal PersonNameMissing = new("organizations.person-name-missing", "Chưa nhập họ và tên.");

    public static readonly Refusal PersonNameMalformed = new("organizations.person-name-malformed", "Họ và tên không có chữ số và không dài quá 120 ký tự.");

    public static readonly Refusal BirthMalformed = new("organizations.birth-malformed", "Không đọc được ngày sinh: ghi 1975, 3/1975 hoặc 19/3/1975.");

    public static readonly Refusal BornInFuture = new("organizations.born-in-future", "Ngày sinh ở sau ngày hôm nay.");

    public static readonly Refusal PostTitleMissing = new("organizations.post-title-missing", "Chưa nhập chức vụ (không quá 200 ký tự).");

    public static readonly Refusal PhoneUnreadable = new("organizations.phone-unreadable", "Điện thoại nơi làm việc bắt đầu bằng chữ số hoặc dấu +, không quá 60 ký tự.");

    public static readonly Refusal PostEndsBeforeStart = new("organizations.post-ends-before-start", "Ngày thôi giữ chức vụ phải sau ngày bắt đầu.");

    public static Refusal PersonThere(string name) => new(
        "organizations.person-there", $"Đã có {name} cùng ngày sinh. Nếu đúng là người khác, ghi “có” ở cột “Là người khác”; nếu là một người thì bỏ dòng này.");

    public static Refusal CodeMalformed(string code) => new(
        "organizations.code-malformed",
        $"Mã “{code}” không dùng được: chỉ gồm chữ, số và các dấu . - _ /, không có khoảng trắng, không quá 40 ký tự.");

    public static Refusal CodeTaken(string code, string name) => new(
        "organizations.code-taken", $"Mã “{code}” đã thuộc về {name} (không phân biệt chữ hoa, chữ thường).");

    public static Refusal CodeRepeated(string code, int row) => new(
        "organizations.code-repeated", $"Mã “{code}” đã có ở dòng {row} của tệp (không phân biệt chữ hoa, chữ thường).");

    public static Refusal KindUnknown(string kind) => new("organizations.kind-unknown", $"Không có loại tổ chức “{kind}” vào ngày thành lập.");

    public static Refusal KindTaken(string code) => new("organizations.kind-taken", $"Đã có loại tổ chức mang mã “{code}”.");

    public static Refusal ParentUnknown(string code) => new("organizations.parent-unknown", $"Không tìm thấy đơn vị cấp trên “{code}”.");

    public static Refusal UnitUnknown(string code) => new("organizations.unit-unknown", $"Không có đơn vị mang mã “{code}” vào ngày này.");

    public static Refusal FoundedBeforeParent(DateOnly parentFoundedOn) => new(
        "organizations.founded-before-parent",
        $"Ngày thành lập trước ngày đơn vị cấp trên được thành lập ({VietnameseFormat.Date(parentFoundedOn)}).");

    public static Refusal ParentClosed(DateOnly closedOn) => new(
        "organizations.parent-closed", $"Đơn vị cấp trên đã kết thúc hoạt động từ ngày {VietnameseFormat.Date(closedOn)}.");

    public static Refusal OutlivesParent(DateOnly closedOn) => new(
        "organizations.outlives-parent",
        $"Đơn vị cấp trên kết thúc hoạt động từ ngày {VietnameseFormat.Date(closedOn)}; đơn vị này phải kết thúc không muộn hơn ngày đó.");

    public static Refusal ClosedBeforeFounded(DateOnly foundedOn) => new(
        "organizations.closed-before-founded", $"Ngày kết thúc hoạt động phải sau ngày thành lập ({VietnameseFormat.Date(foundedOn)}).");

    public static Refusal RenamedBeforeName(string name, DateOnly from) => new(
        "organizations.renamed-before-name",
        $"Tên hiện nay, “{name}”, dùng từ ngày {VietnameseFormat.Date(from)}; tên mới phải bắt đầu từ ngày đó hoặc muộn hơn.");

    public static Refusal RenamedAfterClosing(DateOnly closedOn) => new(
        "organizations.renamed-after-closing", $"Đơn vị đã kết thúc hoạt động từ ngày {VietnameseFormat.Date(closedOn)}.");

    public static Refusal PostOutsideUnitLife(DateSpan life) => new(
        "organizations.post-outside-unit-life",
        life.To is { } closed
            ? $"Đơn vị chỉ hoạt động từ {VietnameseFormat.Date(life.From)} đến trước {VietnameseFormat.Date(closed)}."
            : $"Đơn vị được thành lập ngày {VietnameseFormat.Date(life.From)}; chức vụ không bắt đầu trước ngày đó.");

    public static Refusal PostEnded(DateOnly on) => new(
        "organizations.post-ended", $"Chức vụ này đã kết thúc từ ngày {VietnameseFormat.Date(on)}.");

    public static readonly Refusal ActRepeatsUnit = new("organizations.act-repeats-unit", "Một đơn vị được nêu hai lần trong cùng một thao tác.");

    public static readonly Refusal NothingToAllocate = new("organizations.nothing-to-allocate", "Thao tác này không chia số liệu của đơn vị nào, không cần tỷ lệ phân bổ.");

    public static Refusal ActShape(RestructuringKind kind) => new("organizations.act-shape", kind switch
    {
        RestructuringKind.Found => "Thành lập: nêu ít nhất một đơn vị mới, không nêu đơn vị trước đó.",
        RestructuringKind.Close => "Kết thúc hoạt động: nêu một đơn vị kết thúc và nhiều nhất một đơn vị tiếp nhận.",
        RestructuringKind.Merge => "Hợp nhất: nêu ít nhất hai đơn vị kết thúc và một đơn vị mới.",
        RestructuringKind.Absorb => "Sáp nhập: nêu ít nhất một đơn vị kết thúc và một đơn vị nhận.",
        RestructuringKind.Split => "Chia, tách: nêu một đơn vị và ít nhất hai đơn vị sau đó.",
        RestructuringKind.Transfer => "Chuyển giao: nêu từng đơn vị được chuyển và đơn vị nhận.",
        RestructuringKind.Rekind => "Đổi loại hình: nêu đúng một đơn vị và loại hình mới.",
        _ => "Đổi tên: nêu đúng một đơn vị và tên mới.",
    });

    public static Refusal UnitClosed(string code, DateOnly on) => new("organizations.unit-closed", $"Đơn vị {code} đã kết thúc hoạt động từ ngày {VietnameseFormat.Date(on)}.");

    public static Refusal ActBeforeUnit(string code, DateOnly on) => new("organizations.act-before-unit", $"Đơn vị {code} được thành lập ngày {VietnameseFormat.Date(on)}; thao tác phải có hiệu lực sau ngày đó.");

    public static Refusal MovedSince(string code, DateOnly on) => new("organizations.moved-since", $"Vị trí của đơn vị {code} đã đổi từ ngày {VietnameseFormat.Date(on)}, sau ngày của thao tác này.");

    public static Refusal ActClashes(string mine, string other, string code, DateOnly on) => new(
        "organizations.act-clashes", $"Hai thao tác cùng động đến đơn vị {code}: “{mine}” và “{other}” đã có hiệu lực từ ngày {VietnameseFormat.Date(on)}. Hủy bỏ thao tác kia trước, hoặc đưa cả hai vào một đợt.");

    public static Refusal CodeStays(string code) => new("organizations.code-stays", $"Đổi tên không đổi mã: mã của đơn vị vẫn là {code}.");

    public static Refusal HomeUnfit(string child, string home) => new("organizations.home-unfit", $"{child} không thể về {home}: đơn vị nhận đang kết thúc hoạt động hoặc nằm dưới chính đơn vị được chuyển.");

    public static Refusal ChildrenHomeless(IReadOnlyList<string> codes) => new("organizations.children-homeless", $"{codes.Count} đơn vị trực thuộc chưa có nơi về: {string.Join(", ", codes.Take(20))}{(codes.Count > 20 ? "…" : "")}.");

    public static Refusal ShareUnknown(string figure, string code) => new("organizations.share-unknown", $"Phân bổ “{figure}”: {code} không phải là đơn vị kế thừa trong thao tác này.");

    public static Refusal ShareMalformed(string figure, string code, string text) => new("organizations.share-malformed", $"Phân bổ “{figure}” cho {code}: “{text}” không phải là tỷ lệ; ghi dạng 1/3 hoặc 0,25.");

    public static Refusal SharesIncomplete(string figure, string sum) => new("organizations.shares-incomplete", $"Phân bổ “{figure}”: các tỷ lệ cộng lại bằng {sum}, phải bằng đúng 1.");

    public static readonly Refusal AllocationReason = new("organizations.allocation-reason", $"Ghi lý do nhập tỷ lệ phân bổ, nhiều nhất {AllocationEntry.MaxReasonLength} ký tự.");

    public static readonly Refusal AllocationFigure = new("organizations.allocation-figure", "Chọn một số liệu trong danh sách, hoặc mọi số liệu chưa có tỷ lệ riêng.");

    public static readonly Refusal SameKind = new("organizations.same-kind", "Loại hình mới trùng với loại hình hiện nay của đơn vị.");

    public static readonly Refusal KindMissing = new("organizations.kind-missing", "Chưa nêu loại hình mới của đơn vị.");

    public static readonly Refusal TooDeep = new("organizations.too-deep", $"Cây tổ chức sâu quá {TreePath.MostLevels} cấp: xem lại đơn vị cấp trên.");

    public static readonly Refusal ReversalUnknown = new("organizations.reversal-unknown", "Không tìm thấy thao tác cần hủy bỏ.");

    public static readonly Refusal ReversalUntraced = new("organizations.reversal-untraced", "Thao tác này ghi từ trước khi chương trình giữ dấu vết, không hủy bỏ tự động được.");

    public static Refusal ReversedAlready(string title) => new("organizations.reversed-already", $"“{title}” đã được hủy bỏ, hoặc chính là một thao tác hủy bỏ: đồng chí lập lại thao tác mới nếu cần.");

    public static Refusal ReversalStoodOn(string title, IReadOnlyList<string> later) => new(
        "organizations.reversal-stood-on", $"Chưa hủy bỏ được “{title}”: các thao tác sau dựa vào nó, phải hủy bỏ trước: {string.Join("; ", later.Take(10))}{(later.Count > 10 ? "…" : "")}.");

    public static Refusal ReversalStoodOnUnits(string title, IReadOnlyList<string> codes) => new(
        "organizations.reversal-stood-on-units", $"Chưa hủy bỏ được “{title}”: sau đó có đơn vị đã lập ở dưới, hoặc đã đổi tên: {string.Join(", ", codes.Take(10))}{(codes.Count > 10 ? "…" : "")}.");

    public static readonly Refusal BundleEmpty = new("organizations.bundle-empty", "Tệp không có thao tác nào.");

    public static readonly Refusal BundleTitle = new("organizations.bundle-title", "Chưa nhập tên đợt sắp xếp (không quá 300 ký tự).");

    public static readonly Refusal BundleRemarkMissing = new("organizations.bundle-remark-missing", "Chưa ghi lý do trả lại.");

    public static readonly Refusal BundleOwnApproval = new("organizations.bundle-own-approval", "Người soạn hoặc người đã sửa đợt sắp xếp không tự duyệt: cần một người khác duyệt.");

    public static Refusal BundleLocked(string state) => new("organizations.bundle-locked", $"Đợt sắp xếp này {state}, không làm được việc đó.");

    public static Refusal LineMalformed(string line, char mark) => new("organizations.line-malformed", $"Không đọc được “{line}”: mỗi phần ghi một lần, dạng “trái{mark} phải”.");

    public static readonly Refusal NothingToReverse = new("organizations.nothing-to-reverse", "Chưa chọn thao tác nào để hủy bỏ.");

    public static readonly Refusal ReversalReasonMissing = new("organizations.reversal-reason-missing", "Chưa ghi lý do hủy bỏ.");

    public static readonly Refusal HandoverInFuture = new("organizations.handover-in-future", "Ngày bàn giao ở sau ngày hôm nay.");

    public static readonly Refusal HandoverToGiver = new("organizations.handover-to-giver", "Bên nhận trùng với bên giao.");

    public static readonly Refusal NothingToHandOver = new("organizations.nothing-to-hand-over", "Không có việc nào còn dở để bàn giao.");

    public static readonly Refusal HandoverReceiverMissing = new("organizations.handover-receiver-missing", "Chưa ghi bên nhận.");

    public static Refusal HandoverReceiverUnknown(string text) => new("organizations.handover-receiver-unknown", $"Không có “{text}” đang hoạt động hoặc giữ chức vụ trong phạm vi của đồng chí, hoặc có nhiều người trùng tên.");

    public static Refusal PostReceiverOutOfReach(string name) => new("organizations.post-receiver-out-of-reach", $"“{name}” không hoạt động vào ngày bàn giao hoặc không thuộc nơi đồng chí được ghi chức vụ; đồng chí chọn “chỉ ghi biên bản” cho việc này.");

    public static Refusal BundleMissing(string name) => new("organizations.bundle-missing", $"Không có tệp “{name}”.");

    public static Refusal BundleUnreadable(int line) => new("organizations.bundle-unreadable", $"Không đọc được danh sách thao tác ở dòng {line}: sai cách viết, hoặc có mục không thuộc thao tác.");

    public static Refusal BundleNested(int line) => new("organizations.bundle-nested", $"Dòng {line}: tệp lồng nhau quá nhiều tầng, không phải là danh sách thao tác.");

    public static Refusal PostLineUnknown(string line) => new("organizations.post-line-unknown", $"Chức vụ đi tiếp: không có ai đang giữ “{line}” ở đơn vị kết thúc hoạt động trong thao tác này.");

    public static Refusal PostHeirUnknown(string line, string heir) => new("organizations.post-heir-unknown", $"Chức vụ đi tiếp “{line}”: {heir} không phải là đơn vị đang hoạt động sau thao tác này.");

    public static Refusal PostLineMalformed(string line) => new("organizations.post-line-malformed", $"Không đọc được “{line}”: mỗi dòng ghi “mã đơn vị | chức vụ | họ tên: mã đơn vị kế thừa”, mỗi chức vụ một lần.");

    public static readonly Refusal ReversalOfPosts = new("organizations.reversal-of-posts", "Chưa hủy bỏ được: đã ghi người giữ chức vụ ở đơn vị được lập theo thao tác này.");

    public static Refusal LawBroken(int sequences) => new("organizations.law-broken", $"{sequences} chuỗi thao tác không bảo toàn số liệu.");

    public static Refusal ActKindUnknown(int n, string kind) => new("organizations.act-kind-unknown", $"Thao tác thứ {n}: không có loại “{kind}” (found, close, merge, absorb, split, transfer, rename, rekind).");

    public static Refusal ActDayMissing(int n) => new("organizations.act-day-missing", $"Thao tác thứ {n}: chưa nêu ngày có hiệu lực (on).");
}

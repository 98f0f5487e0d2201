namespace ThenChot.Domain.Inspections;

/// <summary>Các lời từ chối khi thi hành kỷ luật.</summary>
public static partial class InspectionsRefusals
{
    public static Refusal NotConcludedForDiscipline { get; } =
        new("inspections.not-concluded-for-discipline", "Chỉ lập trường hợp kỷ luật khi kết luận là phải thi hành kỷ luật.");

    public static Refusal VotedAlready { get; } = new("inspections.voted-already", "Đã bỏ phiếu nên ngày vi phạm và việc nghe trình bày không sửa được nữa.");

    public static Refusal VotedOnce { get; } = new("inspections.voted-once", "Cấp này đã bỏ phiếu; mỗi lần bỏ phiếu chỉ một phiếu, một lần.");

    public static Refusal NotHeard { get; } =
        new("inspections.not-heard", "Chưa ghi ngày đại diện cấp có thẩm quyền nghe đối tượng trình bày; đối tượng được mời nhiều lần mà không đến thì ghi rõ.");

    public static Refusal NotProposedBelow { get; } =
        new("inspections.not-proposed-below", "Cấp trên chỉ quyết định khai trừ khi cấp dưới đã đề nghị khai trừ với từ 2/3 số phiếu trở lên.");

    public static Refusal NothingVoted { get; } = new("inspections.nothing-voted", "Chưa có phiếu quyết định đủ số cho một hình thức.");

    public static Refusal CellProposesOnly(DisciplineForm form) =>
        new("inspections.cell-proposes-only", $"Chi bộ quyết định khiển trách, cảnh cáo; {DisciplineForms.Label(form)} thì chi bộ bỏ phiếu đề nghị lên cấp có thẩm quyền.");

    public static Refusal LastDayOpen(DateOnly on) =>
        new("inspections.last-day-open", $"Mốc {VietnameseFormat.Date(on)} là ngày cuối của thời hiệu; văn bản không ghi ngày này có được tính hay không, đồng chí chọn cách hiểu của cấp có thẩm quyền.");

    public static Refusal OutOfTime(DisciplineForm form) =>
        new("inspections.out-of-time", $"Hình thức {DisciplineForms.Label(form)} đã hết thời hiệu: ghi là kết luận, không thi hành kỷ luật do hết thời hiệu, không ban hành quyết định thi hành.");

    public static Refusal DecidedAlready(DateOnly on) => new("inspections.decided-already", $"Đã có quyết định kỷ luật ngày {VietnameseFormat.Date(on)}.");

    public static Refusal AnnouncedAlready(DateOnly on) => new("inspections.announced-already", $"Quyết định kỷ luật đã công bố ngày {VietnameseFormat.Date(on)}; hiệu lực tính từ ngày đó.");

    public static Refusal EndsAfterConclusion(DateOnly ended, DateOnly concluded) =>
        new("inspections.ends-after-conclusion", $"Ngày hành vi kết thúc {VietnameseFormat.Date(ended)} ở sau ngày kết luận {VietnameseFormat.Date(concluded)}.");

    public static Refusal LaterOutside(DateOnly later, DateOnly acted, DateOnly concluded) =>
        new("inspections.later-outside", $"Ngày có vi phạm mới {VietnameseFormat.Date(later)} phải ở sau ngày có hành vi {VietnameseFormat.Date(acted)} và không sau ngày kết luận {VietnameseFormat.Date(concluded)}.");
}

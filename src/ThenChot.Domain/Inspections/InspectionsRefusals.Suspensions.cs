namespace ThenChot.Domain.Inspections;

/// <summary>Các lời từ chối khi đình chỉ.</summary>
public static partial class InspectionsRefusals
{
    public static Refusal SuspendsMembersOnly { get; } = new("inspections.suspends-members-only", "Chỉ đình chỉ sinh hoạt đảng, chức vụ đối với đảng viên.");

    public static Refusal SuspensionEndMissing { get; } =
        new("inspections.suspension-end-missing", "Quy định đã nhập của ngày này không ghi thời hạn đình chỉ; đồng chí ghi ngày cuối cùng theo quyết định.");

    public static Refusal ExtensionNotStated { get; } =
        new("inspections.extension-not-stated", "Quy định đã nhập của ngày quyết định không ghi việc gia hạn đình chỉ.");

    public static Refusal SuspendedAlready(SuspensionKind kind, DateOnly until) =>
        new("inspections.suspended-already", $"Đồng chí này đang bị {Suspension.Label(kind)} đến hết ngày {VietnameseFormat.Date(until)}; gia hạn hoặc kết thúc lần đình chỉ ấy.");

    /// <summary>A null <paramref name="most"/>: the rule gives no length.</summary>
    public static Refusal SuspensionTooLong(DateOnly ends, DateOnly from, DateOnly? most) =>
        new("inspections.suspension-too-long", $"Ngày cuối cùng {VietnameseFormat.Date(ends)} phải từ {VietnameseFormat.Date(from)}{(most is { } last ? $" đến {VietnameseFormat.Date(last)} theo quy định" : " trở đi")}.");

    public static Refusal ExtendedOnce(DateOnly on) => new("inspections.extended-once", $"Đã gia hạn ngày {VietnameseFormat.Date(on)}; mỗi lần đình chỉ chỉ gia hạn một lần.");

    public static Refusal ExtendedTooLate(DateOnly on, DateOnly from, DateOnly to) =>
        new("inspections.extended-too-late", $"Ngày gia hạn {VietnameseFormat.Date(on)} phải từ {VietnameseFormat.Date(from)} đến {VietnameseFormat.Date(to)}, ngày cuối cùng bị đình chỉ, và không ở sau hôm nay.");

    public static Refusal SuspensionLifted(DateOnly on) => new("inspections.suspension-lifted", $"Lần đình chỉ này đã kết thúc từ ngày {VietnameseFormat.Date(on)}.");
}

using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>How the module's enumerations read on a page.</summary>
public static class ProgrammeWords
{
    public static string Of(SteeringRole role) => role switch
    {
        SteeringRole.Head => "Trưởng ban",
        SteeringRole.StandingDeputy => "Phó Trưởng ban Thường trực",
        SteeringRole.Deputy => "Phó Trưởng ban",
        SteeringRole.Secretary => "Thư ký",
        _ => "Thành viên",
    };

    public static string Of(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Goal => "Mục tiêu",
        ProvisionKind.Requirement => "Yêu cầu",
        ProvisionKind.PartyTaskGroup => "Nhiệm vụ, giải pháp về xây dựng Đảng",
        _ => "Nhóm nhiệm vụ cải cách hành chính",
    };

    public static string Of(TargetMeasure measure) => measure switch
    {
        TargetMeasure.Count => "Số đếm",
        TargetMeasure.Percent => "Tỷ lệ (%)",
        TargetMeasure.IndexValue => "Giá trị của chỉ số bên ngoài",
        TargetMeasure.IndexRank => "Thứ hạng của chỉ số bên ngoài",
        TargetMeasure.IndexGroup => "Nhóm xếp hạng của chỉ số bên ngoài",
        _ => "Nhóm chỉ tiêu (gồm các chỉ tiêu thành phần)",
    };

    public static string Of(TargetBasis basis) => basis switch
    {
        TargetBasis.Yearly => "Hằng năm",
        TargetBasis.ByDate => "Đến một ngày",
        _ => "Cả giai đoạn",
    };

    public static string Of(TargetOperator op) => op switch
    {
        TargetOperator.Above => "Trên (>)",
        TargetOperator.AtLeast => "Từ … trở lên (≥)",
        TargetOperator.Below => "Dưới (<)",
        TargetOperator.AtMost => "Không quá (≤)",
        _ => "Trong khoảng",
    };

    public static string Of(TargetDirection direction) => direction == TargetDirection.MoreIsBetter ? "Càng nhiều càng tốt" : "Càng ít càng tốt";

    public static string Of(SubTargetRule rule) => rule == SubTargetRule.All ? "Mọi chỉ tiêu thành phần đạt" : "Đủ số chỉ tiêu thành phần đạt";
}

namespace ThenChot.Domain.Programmes;

/// <summary>How a target is written in Vietnamese: “trên 75%”, “từ 9.000 đến 10.000 đảng viên mỗi năm”.</summary>
public static class TargetText
{
    public const string NotEntered = "chưa nhập";

    public static string Bar(Target target)
    {
        if (target.Measure == TargetMeasure.SubTargets)
        {
            return target.GroupRule == SubTargetRule.AtLeastCount ? $"ít nhất {target.GroupCount} chỉ tiêu thành phần đạt" : "mọi chỉ tiêu thành phần đạt";
        }

        if (target.Bar is not { } bar)
        {
            return NotEntered;
        }

        var text = bar.Operator switch
        {
            TargetOperator.Above => $"trên {Number(target, bar.Low)}",
            TargetOperator.AtLeast => $"từ {Number(target, bar.Low)} trở lên",
            TargetOperator.Below => $"dưới {Number(target, bar.High)}",
            TargetOperator.AtMost => $"không quá {Number(target, bar.High)}",
            _ => $"từ {VietnameseFormat.Number(bar.Low ?? 0)} đến {Number(target, bar.High)}",
        };
        return $"{text} {Basis(target)}";
    }

    public static string Basis(Target target) => target.Basis switch
    {
        TargetBasis.Yearly => "mỗi năm",
        TargetBasis.ByDate => $"đến {VietnameseFormat.Date(target.DueOn)}",
        _ => "cả giai đoạn",
    };

    /// <summary>A value with its unit; “chưa có số liệu” when there is none.</summary>
    public static string Value(Target target, decimal? value) => value is null ? "chưa có số liệu" : Number(target, value);

    private static string Number(Target target, decimal? value)
    {
        var number = VietnameseFormat.Number(value ?? 0);
        return target.Measure switch
        {
            TargetMeasure.Percent => number + "%",
            TargetMeasure.IndexRank => "hạng " + number,
            TargetMeasure.IndexGroup => "nhóm " + number,
            _ when target.UnitOfMeasure is { } unit => $"{number} {unit}",
            _ => number,
        };
    }
}

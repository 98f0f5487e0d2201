namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>How acts of restructuring are said in Vietnamese.</summary>
public static class RestructuringWords
{
    /// <summary>"hợp nhất", "sáp nhập"...; a split that goes on is a tách.</summary>
    public static string Name(RestructuringKind kind) => kind switch
    {
        RestructuringKind.Found => "Thành lập",
        RestructuringKind.Close => "Kết thúc hoạt động",
        RestructuringKind.Merge => "Hợp nhất",
        RestructuringKind.Absorb => "Sáp nhập",
        RestructuringKind.Split => "Chia, tách",
        RestructuringKind.Transfer => "Chuyển giao",
        RestructuringKind.Rename => "Đổi tên",
        RestructuringKind.Rekind => "Đổi loại hình",
        RestructuringKind.Reverse => "Hủy bỏ thao tác",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>One line that says what the act does, with the codes of its units and its day.</summary>
    public static string Title(RestructuringDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (from, to) = (Codes(draft.From), Codes(draft.To.Select(target => target.Code)));
        var what = draft.Kind switch
        {
            RestructuringKind.Found => $"Thành lập {to}",
            RestructuringKind.Close when draft.To.Count > 0 => $"Kết thúc hoạt động {from}, {to} tiếp nhận",
            RestructuringKind.Close => $"Kết thúc hoạt động {from}",
            RestructuringKind.Merge => $"Hợp nhất {from} thành {to}",
            RestructuringKind.Absorb => $"Sáp nhập {from} vào {to}",
            RestructuringKind.Split => $"{(draft.To.Any(target => draft.From.Any(code => UnitCode.Key(code) == UnitCode.Key(target.Code))) ? "Tách" : "Chia")} {from} thành {to}",
            RestructuringKind.Transfer => $"Chuyển giao {Codes(draft.Children.Keys)} về {Codes(draft.Children.Values.Distinct(StringComparer.Ordinal))}",
            RestructuringKind.Rename => $"Đổi tên {from}",
            RestructuringKind.Rekind => $"Đổi loại hình {from}",
            _ => $"Hủy bỏ thao tác với {Codes([.. draft.From, .. draft.To.Select(target => target.Code), .. draft.Children.Keys])}",
        };
        return draft.On == default ? what : $"{what}, {VietnameseFormat.Date(draft.On)}";
    }

    private static string Codes(IEnumerable<string> codes)
    {
        var all = codes.ToList();
        return string.Join(", ", all.Take(4)) + (all.Count > 4 ? $" và {all.Count - 4} đơn vị" : string.Empty);
    }
}

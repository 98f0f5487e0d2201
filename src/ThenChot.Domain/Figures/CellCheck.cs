using System.Text;

namespace ThenChot.Domain.Figures;

/// <summary>Ngưỡng tăng giảm bất thường: both the percent and the difference must be passed before a reason is asked.</summary>
public sealed record JumpRule(decimal Percent, decimal Difference);

/// <summary>Những giá trị đã tiếp nhận để so với ô đang nhập; null khi chưa có.</summary>
public sealed record CellContext(long? Previous, long? LastYear, long CumulativeBefore)
{
    public static readonly CellContext Empty = new(null, null, 0);
}

/// <summary>Một ô đã đọc: giá trị, hoặc lời nhắc vì sao chưa nhận được.</summary>
public sealed record ReadCell(decimal? Value, string? Fault);

/// <summary>Kiểm tra một ô: đọc số, số âm, số lẻ, mức tăng giảm, lũy kế giảm. The messages stand at the field.</summary>
public static class CellCheck
{
    /// <summary>An empty text is no value and no fault.</summary>
    public static ReadCell Read(Figure figure, string? text)
    {
        var typed = Plain(text);
        if (typed.Length == 0)
        {
            return new(null, null);
        }

        if (!VietnameseFormat.TryNumber(typed, out var value))
        {
            return new(null, $"“{text?.Trim()}” không phải là số. Đồng chí viết như 1.234 hoặc 1.234,5.");
        }

        if (value < 0 && figure.AcrossUnits != AcrossUnits.None)
        {
            return new(null, $"“{figure.Name}” không thể là số âm ({VietnameseFormat.Number(value)}).");
        }

        if (decimal.Round(value, figure.Decimals) != value)
        {
            return new(null, figure.Decimals == 0
                ? $"“{figure.Name}” đếm bằng số nguyên; {VietnameseFormat.Number(value)} có phần lẻ."
                : $"“{figure.Name}” có nhiều nhất {figure.Decimals} chữ số sau dấu phẩy.");
        }

        return Scaled.TryFrom(value, out _) ? new(value, null) : new(null, $"{VietnameseFormat.Number(value)} vượt quá giá trị lớn nhất nhận được.");
    }

    /// <summary>The question that must be answered before the report goes out; null when nothing is unusual.</summary>
    public static string? Asks(Figure figure, decimal typed, CellContext context, JumpRule rule)
    {
        var before = Scaled.Value(context.CumulativeBefore);
        if (figure.EntryMode == EntryMode.Cumulative && typed < before)
        {
            return $"Lũy kế giảm từ {VietnameseFormat.Number(before)} xuống {VietnameseFormat.Number(typed)}. Đồng chí nêu lý do.";
        }

        var value = figure.EntryMode == EntryMode.Cumulative ? typed - before : typed;
        if (Scaled.Value(context.Previous) is not { } previous)
        {
            return null;
        }

        var difference = Math.Abs(value - previous);
        var jumps = difference >= rule.Difference && (previous == 0 || 100 * difference >= rule.Percent * Math.Abs(previous));
        return jumps
            ? $"{(value > previous ? "Tăng" : "Giảm")} từ {VietnameseFormat.Number(previous)} (kỳ trước) thành {VietnameseFormat.Number(value)}. Đồng chí nêu lý do."
            : null;
    }

    /// <summary>Digits of any script become 0-9, every kind of blank goes, the long minus becomes a hyphen.</summary>
    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var letter in (text ?? string.Empty).Normalize(NormalizationForm.FormKC))
        {
            if (char.IsDigit(letter))
            {
                plain.Append((char)('0' + char.GetNumericValue(letter)));
            }
            else if (letter is '\u2212' or '\u2013')
            {
                plain.Append('-');
            }
            else if (!char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }
}

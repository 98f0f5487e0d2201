using System.ComponentModel.DataAnnotations;

namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>Khóa của ban kiểm phiếu as typed when it is set.</summary>
public sealed class KeyForm
{
    public string? Phrase { get; set; }

    public string? Again { get; set; }
}

/// <summary>The key as typed by who sits down at the table.</summary>
public sealed class SeatForm
{
    public string? Phrase { get; set; }
}

/// <summary>Số phiếu của hòm đã gộp as typed; <c>Own</c>: rated persons whose numbers differ, where the rule counts slips per person.</summary>
public sealed class BoxForm
{
    [Required(ErrorMessage = "Đồng chí ghi số phiếu phát ra.")]
    public int? Issued { get; set; }

    [Required(ErrorMessage = "Đồng chí ghi số phiếu thu về.")]
    public int? Returned { get; set; }

    [Required(ErrorMessage = "Đồng chí ghi số phiếu không hợp lệ, không có thì ghi 0.")]
    public int? Invalid { get; set; }

    public List<OwnSlips> Own { get; set; } = [];
}

/// <summary>Số phiếu của một người; all empty: the same as for everybody.</summary>
public sealed class OwnSlips
{
    public int Row { get; set; }

    public int? Issued { get; set; }

    public int? Returned { get; set; }

    public int? Invalid { get; set; }

    public bool IsEmpty => Issued is null && Returned is null && Invalid is null;
}

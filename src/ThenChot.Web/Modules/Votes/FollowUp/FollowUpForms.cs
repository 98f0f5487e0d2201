using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Votes.FollowUp;

/// <summary>Một lần bỏ phiếu hai mức as typed.</summary>
public sealed class BallotForm
{
    private const string Missing = "Đồng chí ghi một số nguyên.";

    public FollowUpOpener Opener { get; set; }

    public DateOnly? OpenedOn { get; set; }

    [Display(Name = "số đại biểu kiến nghị")]
    public int? Movers { get; set; }

    public DocumentPick OpenerDocument { get; set; } = new();

    public DateOnly? HeldOn { get; set; }

    [StringLength(200, ErrorMessage = "Tên kỳ họp, hội nghị dài quá 200 ký tự.")]
    public string? Sitting { get; set; }

    /// <summary>Of all members of the first vote, how many left the body since; empty: nobody.</summary>
    [Display(Name = "số người đã thôi là thành viên")]
    public int? Left { get; set; }

    [Required(ErrorMessage = Missing)]
    [Display(Name = "số người có mặt")]
    public int? Present { get; set; }

    [Required(ErrorMessage = Missing)]
    [Display(Name = "số phiếu phát ra")]
    public int? Issued { get; set; }

    [Required(ErrorMessage = Missing)]
    [Display(Name = "số phiếu thu về")]
    public int? Returned { get; set; }

    [Required(ErrorMessage = Missing)]
    [Display(Name = "số phiếu không hợp lệ")]
    public int? Invalid { get; set; }

    [Required(ErrorMessage = Missing)]
    [Display(Name = "số phiếu tín nhiệm")]
    public int? Confidence { get; set; }

    [Required(ErrorMessage = Missing)]
    [Display(Name = "số phiếu không tín nhiệm")]
    public int? NoConfidence { get; set; }

    /// <summary>Where a refusal of the ballot is said.</summary>
    public static string FieldOf(Refusal refusal) => "Two." + refusal.Code switch
    {
        "votes.follow-up-days" => nameof(HeldOn),
        "votes.opener-not-low" or "votes.opener-unknown" => nameof(Opener),
        "votes.opener-without-document" => "OpenerDocument.Text",
        "votes.movers-too-few" => nameof(Movers),
        "votes.electorate-impossible" or "votes.nobody-convened" => nameof(Present),
        "votes.left-impossible" => nameof(Left),
        "votes.two-level-not-reconciled" or "votes.count-negative" => nameof(NoConfidence),
        "votes.returned-above-issued" => nameof(Returned),
        "votes.invalid-above-returned" => nameof(Invalid),
        _ => nameof(Issued),
    };
}

/// <summary>Từ chức, miễn nhiệm as typed.</summary>
public sealed class EndForm
{
    public int Version { get; set; }

    public DateOnly? ResignedOn { get; set; }

    public DateOnly? RemovedOn { get; set; }

    public DocumentPick Document { get; set; } = new();
}

/// <summary>A row of the register of shortcomings as typed.</summary>
public sealed class RowForm
{
    [Required(ErrorMessage = "Đồng chí hãy ghi biện pháp khắc phục.")]
    [StringLength(1000, ErrorMessage = "Biện pháp dài quá 1.000 ký tự.")]
    public string? Measure { get; set; }

    public DateOnly? DueOn { get; set; }
}

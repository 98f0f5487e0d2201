using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>What the form of giving work posts.</summary>
public sealed class WorkItemForm
{
    public WorkSource Source { get; set; } = WorkSource.Conclusion;

    public DocumentPick Document { get; set; } = new();

    [StringLength(300, ErrorMessage = "Cuộc họp hoặc việc phát sinh dài quá 300 ký tự.")]
    public string? Occasion { get; set; }

    [Required(ErrorMessage = "Đồng chí hãy ghi việc phải làm.")]
    [StringLength(600, ErrorMessage = "Tên nhiệm vụ dài quá 600 ký tự.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Đồng chí hãy ghi sản phẩm phải có.")]
    [StringLength(600, ErrorMessage = "Sản phẩm dài quá 600 ký tự.")]
    public string? Product { get; set; }

    [StringLength(600, ErrorMessage = "Trách nhiệm dài quá 600 ký tự.")]
    public string? Duty { get; set; }

    [StringLength(600, ErrorMessage = "Thẩm quyền dài quá 600 ký tự.")]
    public string? Authority { get; set; }

    [StringLength(200, ErrorMessage = "Lĩnh vực dài quá 200 ký tự.")]
    public string? Field { get; set; }

    /// <summary>A unit's id, or the kind of a group behind <see cref="GroupMark"/>.</summary>
    [Required(ErrorMessage = "Đồng chí hãy chọn một đơn vị chủ trì hoặc một nhóm đơn vị.")]
    public string? To { get; set; }

    public PersonId? Accountable { get; set; }

    public DeadlineKind DeadlineKind { get; set; } = DeadlineKind.FixedDate;

    public DateOnly? DueOn { get; set; }

    [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
    public string? DeadlineReason { get; set; }

    public DateOnly? LookAgainOn { get; set; }

    public DateOnly? BaseIssuedOn { get; set; }

    [Display(Name = "Số ngày tính từ ngày ký")]
    [Range(1, 3650, ErrorMessage = "Số ngày từ 1 đến 3.650.")]
    public int? DaysAfterIssue { get; set; }

    public const string GroupMark = "nhom:";

    /// <summary>The field a refusal of the domain belongs to.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "direction.document-missing" => "Input.Document.Text",
        "direction.occasion-missing" => "Input.Occasion",
        "direction.unit-closed" or "direction.group-empty" => "Input.To",
        "direction.person-left" => "Input.Accountable",
        "direction.due-past-parent" or "direction.due-before-assigned" => "Input.DueOn",
        _ => "Input.DeadlineKind",
    };

    public Deadline Deadline() => new(DeadlineKind, DueOn, DeadlineReason, LookAgainOn, BaseIssuedOn, DaysAfterIssue);
}

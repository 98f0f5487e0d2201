using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>What the form of assigned work posts.</summary>
public sealed class DeliverableForm
{
    [Display(Name = "Số thứ tự")]
    [Range(1, 9999, ErrorMessage = "Số thứ tự từ 1 đến 9.999.")]
    public int Number { get; set; } = 1;

    public string? Kind { get; set; }

    [StringLength(600, ErrorMessage = "Tên việc dài quá 600 ký tự.")]
    public string? Title { get; set; }

    [StringLength(600, ErrorMessage = "Sản phẩm dài quá 600 ký tự.")]
    public string? Product { get; set; }

    [StringLength(200, ErrorMessage = "Lĩnh vực dài quá 200 ký tự.")]
    public string? Field { get; set; }

    [Required(ErrorMessage = "Đồng chí hãy nhập ngày giao.")]
    public DateOnly? AssignedOn { get; set; }

    [Required(ErrorMessage = "Đồng chí hãy chọn một cơ quan chủ trì.")]
    public UnitId? LeadUnit { get; set; }

    public PersonId? Accountable { get; set; }

    public List<UnitId> Coordinating { get; set; } = [];

    public DeadlineKind DeadlineKind { get; set; } = DeadlineKind.FixedDate;

    public DateOnly? DueOn { get; set; }

    [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
    public string? DeadlineReason { get; set; }

    public DateOnly? LookAgainOn { get; set; }

    public DateOnly? BaseIssuedOn { get; set; }

    [Display(Name = "Số ngày tính từ ngày ký")]
    [Range(1, 3650, ErrorMessage = "Số ngày từ 1 đến 3.650.")]
    public int? DaysAfterIssue { get; set; }

    public int Version { get; set; }

    public static DeliverableForm Of(Deliverable d) => new()
    {
        Number = d.Number,
        Kind = d.KindCode,
        Title = d.Title,
        Product = d.Product,
        Field = d.Field,
        AssignedOn = d.AssignedOn,
        LeadUnit = d.LeadUnit,
        Accountable = d.Accountable,
        Coordinating = [.. d.Coordinating.Select(c => c.Unit)],
        DeadlineKind = d.DeadlineKind,
        DueOn = d.DueOn,
        DeadlineReason = d.DeadlineReason,
        LookAgainOn = d.LookAgainOn,
        BaseIssuedOn = d.BaseIssuedOn,
        DaysAfterIssue = d.DaysAfterIssue,
        Version = d.Version,
    };

    /// <summary>The field a refusal of the domain belongs to.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "programmes.lead-also-coordinates" => "Input.Coordinating",
        "programmes.future-date" => "Input.AssignedOn",
        _ => "Input.DeadlineKind",
    };

    public DeliverableTerms Terms() => new(Number, Title, Product, Field, AssignedOn!.Value, LeadUnit!.Value, Accountable, Coordinating);

    public Deadline Deadline() => new(DeadlineKind, DueOn, DeadlineReason, LookAgainOn, BaseIssuedOn, DaysAfterIssue);
}

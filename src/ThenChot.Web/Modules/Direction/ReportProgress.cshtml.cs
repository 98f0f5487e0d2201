using System.ComponentModel.DataAnnotations;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Báo cáo tiến độ: đơn vị tự ghi, ngày ghi cho biết số liệu mới đến đâu.</summary>
[Demand(DirectionPermissions.Read)] // and then the lead unit in scope, or the person who answers for the item
public sealed class ReportProgressModel(AppDb db, DirectionAccess access, Acts acts, Actor actor) : WorkItemPage(db, access)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await FindToWorkAsync() ? Page() : Gone();

    [Writes("direction.progress")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindToWorkAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (Item.Report(Input.Text, Input.Percent, actor.PersonId, Today, Now) is { } refusal)
        {
            return await RefusedAsync(refusal.Code == "direction.percent-outside" ? "Input.Percent" : "Input.Text", refusal);
        }

        ExpectVersion();
        acts.Current.OnUnit(Item.LeadUnit);
        return Done("Đã ghi tiến độ.", Address);
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy ghi tiến độ.")]
        [StringLength(2000, ErrorMessage = "Tiến độ dài quá 2.000 ký tự.")]
        public string Text { get; set; } = "";

        [Display(Name = "Mức hoàn thành")]
        public int? Percent { get; set; }
    }
}

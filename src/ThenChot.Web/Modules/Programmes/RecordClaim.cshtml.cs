using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Ghi một số công bố của chỉ số bên ngoài.</summary>
[Demand(ProgrammePermissions.Edit)]
public sealed class RecordClaimModel(AppDb db, ProgrammeAccess access, UnitDirectory units, DocumentPicker picker) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? Name { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        Input.Index = Name ?? "";
        Input.Year = Day.Year - 1;
        return await MayAsync() ? Page() : Gone();
    }

    [Writes("programmes.claim")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await MayAsync())
        {
            return Gone();
        }

        var document = await picker.ResolveAsync(Input.Document, ModelState, "Input.Document");
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!Claim.Record(Input.Index, Input.Year, Input.Publisher, Input.PublishedOn, Input.Value, Input.Rank, Input.RankedAmong, Input.Group, document, Input.Note, Today, Now).TryGet(out var claim, out var why))
        {
            return await RefusedAsync(why.Code == "programmes.claim-empty" ? "Input.Value" : "Input.PublishedOn", why);
        }

        db.Add(claim);
        return Done("Đã ghi số công bố.", $"/chuong-trinh/chi-so?ten={Uri.EscapeDataString(claim.Index)}");
    }

    private async Task<bool> MayAsync() => await access.MayAsync(ProgrammePermissions.Edit, (await units.RootAsync(Today)).Id);

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy nhập tên chỉ số, ví dụ PAPI.")]
        [StringLength(80, ErrorMessage = "Tên chỉ số dài quá 80 ký tự.")]
        public string Index { get; set; } = "";

        [Display(Name = "Năm tham chiếu")]
        [Range(1990, 2200, ErrorMessage = "Năm tham chiếu từ 1990 đến 2200.")]
        public int Year { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập nơi công bố.")]
        [StringLength(200, ErrorMessage = "Nơi công bố dài quá 200 ký tự.")]
        public string Publisher { get; set; } = "";

        public DateOnly? PublishedOn { get; set; }

        [Display(Name = "Giá trị")]
        [Range(-1e12, 1e12, ErrorMessage = "Giá trị quá lớn.")]
        public decimal? Value { get; set; }

        [Display(Name = "Thứ hạng")]
        [Range(1, 1000, ErrorMessage = "Thứ hạng từ 1 đến 1.000.")]
        public int? Rank { get; set; }

        [Display(Name = "Trong số")]
        [Range(1, 1000, ErrorMessage = "Từ 1 đến 1.000.")]
        public int? RankedAmong { get; set; }

        [Display(Name = "Nhóm")]
        [Range(1, 100, ErrorMessage = "Nhóm từ 1 đến 100.")]
        public int? Group { get; set; }

        [StringLength(600, ErrorMessage = "Ghi chú dài quá 600 ký tự.")]
        public string? Note { get; set; }

        public DocumentPick Document { get; set; } = new();
    }
}

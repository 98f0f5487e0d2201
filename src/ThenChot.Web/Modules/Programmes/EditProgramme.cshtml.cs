using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Nhập hoặc sửa một chương trình.</summary>
[Demand(ProgrammePermissions.Edit)]
public sealed class EditProgrammeModel(AppDb db, ProgrammeAccess access, Choices choices, PersonDirectory people, DocumentPicker picker, DocumentRegister register, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ProgrammeId? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Signers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Id is { } id)
        {
            if (await access.EditableAsync(id) is not { } programme)
            {
                return Gone();
            }

            Input = Form.Of(programme);
            Input.Document = DocumentPick.Of(programme.Document is { } document ? await register.FindAsync(document) : null);
            Input.CommitteeDecision = DocumentPick.Of(programme.CommitteeDecision is { } decision ? await register.FindAsync(decision) : null);
        }

        await LoadAsync();
        return Page();
    }

    [Writes("programmes.programme")]
    public async Task<IActionResult> OnPostAsync()
    {
        var programme = Id is { } id ? await access.EditableAsync(id) : null;
        if (Id is not null && programme is null)
        {
            return Gone();
        }

        var document = await picker.ResolveAsync(Input.Document, ModelState, "Input.Document");
        var decision = await picker.ResolveAsync(Input.CommitteeDecision, ModelState, "Input.CommitteeDecision");
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!await access.MayAsync(ProgrammePermissions.Edit, Input.Issuer))
        {
            return Gone();
        }

        if (Input.Signer is { } person && await people.FindAsync(person) is null)
        {
            ModelState.AddModelError("Input.Signer", "Đồng chí hãy chọn một người trong danh sách.");
            return await InvalidAsync();
        }

        var terms = Input.Terms(document, decision);
        if (await db.Set<Programme>().AnyAsync(p => p.Issuer == terms.Issuer && p.SymbolKey == Programme.KeyOf(terms.Symbol) && p.Congress == terms.Congress && p.Id != Id))
        {
            return await RefusedAsync("Input.Symbol", ProgrammesRefusals.SymbolTaken(terms.Symbol));
        }

        if (programme is null)
        {
            if (!Programme.Enter(terms, Now).TryGet(out programme, out var why))
            {
                return await RefusedAsync(FieldOf(why), why);
            }

            db.Add(programme);
        }
        else
        {
            db.Expect(programme, Input.Version);
            if (programme.Amend(terms) is { } refusal)
            {
                return await RefusedAsync(FieldOf(refusal), refusal);
            }
        }

        acts.Current.OnUnit(programme.Issuer).Citing(programme.Document);
        return Done("Đã lưu chương trình.", $"/chuong-trinh/{programme.Id}");
    }

    /// <summary>Signers are those who held a post on the day of signing, and the one chosen before.</summary>
    protected override async Task LoadAsync()
    {
        Units = await choices.UnitsAsync();
        Signers = await choices.PeopleAsync(Input.IssuedOn);
        if (Input.Signer is { } chosen && Signers.All(s => s.Value != chosen.ToString()) && await people.FindAsync(chosen) is { } known)
        {
            Signers = [new SelectListItem(known.FullName, known.Id.ToString()), .. Signers];
        }
    }

    private string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "programmes.span-reversed" when Input.ActiveFrom < Input.ActiveThrough => "Input.TermTo",
        "programmes.span-reversed" => "Input.ActiveThrough",
        _ => "Input.IssuedOn",
    };

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy chọn cơ quan ban hành.")]
        public UnitId? Issuer { get; set; }

        [Display(Name = "Số thứ tự")]
        [Range(1, 999, ErrorMessage = "Số thứ tự từ 1 đến 999.")]
        public int Number { get; set; } = 1;

        [Required(ErrorMessage = "Đồng chí hãy nhập số ký hiệu, ví dụ 01-CTr/TU.")]
        [StringLength(60, ErrorMessage = "Số ký hiệu dài quá 60 ký tự.")]
        public string Symbol { get; set; } = "";

        [Required(ErrorMessage = "Đồng chí hãy nhập trích yếu.")]
        [StringLength(600, ErrorMessage = "Trích yếu dài quá 600 ký tự.")]
        public string Subject { get; set; } = "";

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày ký.")]
        public DateOnly? IssuedOn { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập khóa, ví dụ XVII.")]
        [StringLength(20, ErrorMessage = "Khóa dài quá 20 ký tự.")]
        public string Congress { get; set; } = "";

        [Display(Name = "Năm đầu nhiệm kỳ")]
        [Range(1930, 2200, ErrorMessage = "Năm đầu nhiệm kỳ từ 1930 đến 2200.")]
        public int? TermFrom { get; set; }

        [Display(Name = "Năm cuối nhiệm kỳ")]
        [Range(1930, 2200, ErrorMessage = "Năm cuối nhiệm kỳ từ 1930 đến 2200.")]
        public int? TermTo { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày đầu giai đoạn.")]
        public DateOnly? ActiveFrom { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày cuối giai đoạn.")]
        public DateOnly? ActiveThrough { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập chức vụ người ký.")]
        [StringLength(120, ErrorMessage = "Chức vụ dài quá 120 ký tự.")]
        public string SignerPost { get; set; } = "";

        public PersonId? Signer { get; set; }

        [StringLength(200, ErrorMessage = "Tên Ban Chỉ đạo dài quá 200 ký tự.")]
        public string? CommitteeName { get; set; }

        public DocumentPick Document { get; set; } = new();

        public DocumentPick CommitteeDecision { get; set; } = new();

        public int Version { get; set; }

        public static Form Of(Programme p) => new()
        {
            Issuer = p.Issuer,
            Number = p.Number,
            Symbol = p.Symbol,
            Subject = p.Subject,
            IssuedOn = p.IssuedOn,
            Congress = p.Congress,
            TermFrom = p.TermFrom,
            TermTo = p.TermTo,
            ActiveFrom = p.ActiveFrom,
            ActiveThrough = p.ActiveThrough,
            SignerPost = p.SignerPost,
            Signer = p.Signer,
            CommitteeName = p.CommitteeName,
            Version = p.Version,
        };

        public ProgrammeTerms Terms(DocumentId? document, DocumentId? decision) => new(
            Issuer!.Value, Number, Symbol, Subject, IssuedOn!.Value, Congress, TermFrom ?? ActiveFrom!.Value.Year, TermTo ?? ActiveThrough!.Value.Year, ActiveFrom!.Value, ActiveThrough!.Value, SignerPost, Signer, document, CommitteeName, decision);
    }
}

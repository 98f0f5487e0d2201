using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Direction.Inquiries;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>What the form of opening an ad hoc round posts.</summary>
public sealed class InquiryForm
{
    public const int BlankRows = 3;
    public const int FewestRows = 5;

    [Required(ErrorMessage = "Đồng chí hãy đặt tên đợt báo cáo.")]
    [StringLength(200, ErrorMessage = "Tên dài nhất 200 ký tự.")]
    public string? Name { get; set; }

    [StringLength(2_000, ErrorMessage = "Yêu cầu dài quá 2.000 ký tự.")]
    public string? Note { get; set; }

    public DateOnly? DueOn { get; set; }

    public bool NeedsSignature { get; set; }

    public List<Row> Fields { get; set; } = [];

    public List<UnitId> Units { get; set; } = [];

    [StringLength(2_000, ErrorMessage = "Danh sách mã đơn vị dài quá 2.000 ký tự.")]
    public string? OtherUnits { get; set; }

    /// <summary>The rows that say something, with their place in the form.</summary>
    public IReadOnlyList<(int At, InquiryFieldTerms Terms)> Asked => [.. Fields.Index().Where(f => !f.Item.IsBlank).Select(f => (f.Index, f.Item.Terms()))];

    /// <summary>Room for further fields behind those typed.</summary>
    public void AddRows()
    {
        var filled = Fields.FindLastIndex(f => !f.IsBlank) + 1;
        while (Fields.Count < Math.Min(Math.Max(filled + BlankRows, FewestRows), Inquiry.MostFields))
        {
            Fields.Add(new Row());
        }
    }

    public sealed class Row
    {
        [StringLength(200, ErrorMessage = "Tên mục dài nhất 200 ký tự.")]
        public string? Label { get; set; }

        public InquiryFieldKind Kind { get; set; } = InquiryFieldKind.Text;

        public bool Required { get; set; }

        [StringLength(600, ErrorMessage = "Các cột dài quá 600 ký tự.")]
        public string? Columns { get; set; }

        public bool IsBlank => string.IsNullOrWhiteSpace(Label) && string.IsNullOrWhiteSpace(Columns);

        public InquiryFieldTerms Terms() => new(Label, Kind, Required, Columns);
    }
}

using ThenChot.Domain.Direction.Inquiries;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>Tables of đợt báo cáo.</summary>
internal static class InquiryMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Inquiry>(inquiry =>
        {
            DirectionMap.Keyed(inquiry, "dir_inquiry");
            inquiry.HasIndex(i => i.Asker);
            inquiry.Ignore(i => i.Asked);
            inquiry.HasMany(i => i.Fields).WithOne().HasForeignKey(f => f.Inquiry);
            inquiry.HasMany(i => i.Answers).WithOne().HasForeignKey(a => a.Inquiry);
        });
        model.Entity<InquiryField>(field => DirectionMap.Keyed(field, "dir_inquiry_field"));
        model.Entity<InquiryAnswer>(answer =>
        {
            DirectionMap.Keyed(answer, "dir_inquiry_answer");
            answer.HasIndex(a => new { a.Inquiry, a.Unit }).IsUnique();
            answer.HasIndex(a => a.Unit);
            answer.Ignore(a => a.IsIn).Ignore(a => a.IsEditable);
            answer.HasMany(a => a.Values).WithOne().HasForeignKey(v => v.Answer);
        });
        model.Entity<InquiryValue>(value =>
        {
            value.ToTable("dir_inquiry_value");
            value.HasKey(v => new { v.Answer, v.Field, v.Line });
            value.Ignore(v => v.IsEmpty);
            value.HasOne<InquiryField>().WithMany().HasForeignKey(v => v.Field);
        });
    }
}

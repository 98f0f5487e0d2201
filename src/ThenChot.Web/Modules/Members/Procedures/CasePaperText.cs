using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Sets what a step recorded as a Party document: resolution of a meeting, decision of the committee, slip of a transfer.</summary>
internal static class CasePaperText
{
    private const string Issue = "issue";

    public static bool Has(ProcedureRule rule, CaseEntry entry) => entry.Step == Issue || rule.Step(entry.Step)?.Work is StepWork.Vote or StepWork.Decide;

    public static PartyDocument Of(CaseAtHand of, ProcedureRule rule, CaseEntry entry, string body, string? parent, string cell)
    {
        var work = rule.Step(entry.Step)!.Work;
        var (type, mark) = entry.Step == Issue ? ("Giấy giới thiệu", "GGT") : work == StepWork.Decide ? ("Quyết định", "QĐ") : ("Nghị quyết", "NQ");
        var who = $"đồng chí {of.Person.FullName}{(of.Person.BornOn is { } born ? $", sinh {born.Text}" : "")}, {cell}";
        return new PartyDocument
        {
            ParentBody = parent,
            IssuingBody = body,
            Number = int.TryParse(entry.Paper, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Symbol = mark,
            Place = "…",
            Date = entry.On,
            DraftedOn = entry.On,
            TypeName = type,
            Subject = $"về việc {Lower(CaseWords.Name(rule.Kind))}",
            Blocks = [.. Blocks(of.Case, rule, entry, who, work)],
            Signature = new Signature([work == StepWork.Vote && rule.Step(entry.Step)!.Level == StepLevel.Cell ? "T/M CHI BỘ" : "T/M CẤP ỦY"], "BÍ THƯ", null),
            Recipients = ["Như trên", "Lưu hồ sơ"],
        };
    }

    private static IEnumerable<Block> Blocks(MemberCase of, ProcedureRule rule, CaseEntry entry, string who, StepWork work)
    {
        yield return Block.Paragraph($"Căn cứ Điều lệ Đảng và Quy định {rule.Document};");
        if (of.Ground is { } ground)
        {
            yield return Block.Paragraph($"Căn cứ: {ground};");
        }

        if (entry.VotesYes is not null)
        {
            yield return Block.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Hội nghị ngày {VietnameseFormat.Date(entry.On)}: căn cứ tính {entry.VoteBase}, tán thành {entry.VotesYes}, không tán thành {entry.VotesNo}; mức phải đạt {rule.Step(entry.Step)!.Threshold!.Text}."));
        }

        yield return Block.Paragraph(
            entry.Step == Issue ? $"Giới thiệu {who} đến sinh hoạt tại {of.Elsewhere ?? "chi bộ nơi nhận"}."
            : $"{(work == StepWork.Decide ? "Quyết định" : "Quyết nghị, đề nghị cấp có thẩm quyền xem xét")}: {Lower(CaseWords.Name(rule.Kind))} đối với {who}.");
        if (entry.Note is { } note)
        {
            yield return Block.Paragraph(note);
        }
    }

    private static string Lower(string text) => char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];
}

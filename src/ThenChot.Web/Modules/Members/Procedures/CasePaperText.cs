using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Sets what a step recorded as a Party document: resolution of a meeting, decision of the committee, slip of a transfer.</summary>
internal static class CasePaperText
{
    private const string Issue = "issue";

    public static bool Has(ProcedureRule rule, CaseEntry entry) => entry.Step == Issue || rule.Step(entry.Step)?.Work is StepWork.Vote or StepWork.Decide;

    /// <summary>A step after which other levels are told: a slip was issued, or the place or standing of the member changed.</summary>
    public static bool HasNotice(ProcedureRule rule, CaseEntry entry) => entry.Deed == CaseDeed.Done
        && (entry.Step == Issue || rule.Step(entry.Step)?.Effect is CaseEffect.MakesOfficial or CaseEffect.Places or CaseEffect.Leaves or CaseEffect.Exempts or CaseEffect.Arrives or CaseEffect.Returns);

    /// <summary>Phiếu báo: what happened to whom, to the levels that keep lists; its form is the customer's, this is plain text.</summary>
    public static PartyDocument Notice(CaseAtHand of, ProcedureRule rule, CaseEntry entry, string body, string? parent, (string Cell, string? To) cells) => new()
    {
        ParentBody = parent,
        IssuingBody = body,
        Symbol = "PB",
        Place = "…",
        Date = entry.On,
        DraftedOn = entry.On,
        TypeName = "Phiếu báo",
        Subject = $"về việc {Lower(CaseWords.Name(rule.Kind))}",
        Blocks =
        [
            Block.Paragraph($"Đồng chí {of.Person.FullName}{(of.Person.BornOn is { } born ? $", sinh {born.Text}" : "")}; chi bộ: {cells.Cell}."),
            Block.Paragraph($"Nội dung báo: {Told(of.Case, rule, entry, cells.To)}, ngày {VietnameseFormat.Date(entry.On)}{(entry.Paper is { } number ? $", văn bản số {number}" : "")}."),
            Block.Paragraph($"Thực hiện theo Quy định {rule.Document}."),
        ],
        Signature = new Signature(["T/M CẤP ỦY"], "BÍ THƯ", null),
        Recipients = entry.Step == Issue && of.Case.ToCellId is not null ? ["Cấp trên trực tiếp của nơi nhận", "Tổ chức cơ sở đảng nơi nhận", "Lưu hồ sơ"] : ["Cấp trên trực tiếp", "Lưu hồ sơ"],
    };

    private static string Told(MemberCase of, ProcedureRule rule, CaseEntry entry, string? to) => (entry.Step == Issue ? CaseEffect.None : rule.Step(entry.Step)!.Effect) switch
    {
        CaseEffect.MakesOfficial => "được công nhận đảng viên chính thức",
        CaseEffect.Places => $"đã về sinh hoạt chính thức tại {to ?? "chi bộ nơi nhận"}",
        CaseEffect.Arrives => $"đã được tiếp nhận, chuyển đến từ {of.Elsewhere}",
        CaseEffect.Exempts => $"được miễn công tác và sinh hoạt đảng{(of.Until is { } until ? $" đến hết ngày {VietnameseFormat.Date(until)}" : "")}",
        CaseEffect.Returns => "được khôi phục quyền đảng viên",
        CaseEffect.Leaves => $"ra khỏi danh sách đảng viên: {MemberWords.Name(CaseChange.WayOut(rule.Kind))}",
        _ => $"được giới thiệu {(rule.Kind == ProcedureKind.TransferTemporary ? "sinh hoạt tạm thời" : "chuyển sinh hoạt chính thức")} đến {to ?? of.Elsewhere ?? "nơi nhận"}{(rule.Kind == ProcedureKind.TransferTemporary && of.Until is { } end ? $", đến hết ngày {VietnameseFormat.Date(end)}" : "")}",
    };

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

using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>
/// What the papers of a case need besides the case: who issues, beneath whom, where, and how the units are called. Null parent: the highest
/// level; null other cell: the member goes beyond the city, or stays.
/// </summary>
internal sealed record CasePaperHead(string Body, string? Parent, string Place, string Cell, string? To)
{
    /// <summary>To whom a notice of a transfer goes on the receiving side; empty: no unit of the city receives.</summary>
    public IReadOnlyList<string> Receivers { get; init; } = [];
}

/// <summary>Sets what a step recorded as a Party document: resolution of a meeting, decision of the committee, notice to other levels.</summary>
internal static class CasePaperText
{
    public static bool Has(ProcedureRule rule, CaseEntry entry) => entry.Step == MemberCase.IssueStep || rule.Step(entry.Step)?.Work is StepWork.Vote or StepWork.Decide;

    /// <summary>The name of the paper as a file: it never names the person.</summary>
    public static string FileName(ProcedureRule rule, CaseEntry entry) => entry.Step == MemberCase.IssueStep ? "giay-gioi-thieu" : rule.Step(entry.Step)?.Work == StepWork.Decide ? "quyet-dinh" : "nghi-quyet";

    /// <summary>A step after which other levels are told: a slip was issued, or the place or standing of the member changed.</summary>
    public static bool HasNotice(ProcedureRule rule, CaseEntry entry) => entry.Deed == CaseDeed.Done
        && (entry.Step == MemberCase.IssueStep || rule.Step(entry.Step)?.Effect is CaseEffect.MakesOfficial or CaseEffect.Places or CaseEffect.Leaves or CaseEffect.Exempts or CaseEffect.Arrives or CaseEffect.Returns);

    /// <summary>Phiếu báo: what happened to whom, to the levels that keep lists; its form is the customer's, this is plain text.</summary>
    public static PartyDocument Notice(CaseAtHand of, ProcedureRule rule, CaseEntry entry, CasePaperHead head) => Sheet(of, rule, entry, head) with
    {
        Number = null,
        Symbol = Symbol("PB", head.Body),
        TypeName = "Phiếu báo",
        Blocks =
        [
            Block.Paragraph($"Đồng chí {Who(of)}, {head.Cell}."),
            Block.Paragraph($"Nội dung báo: {Told(of.Case, rule, entry, head.To)}, ngày {VietnameseFormat.Date(entry.On)}{(entry.Paper is { } number ? $", văn bản số {number}" : "")}."),
            Block.Paragraph($"Thực hiện theo Quy định {rule.Document}."),
        ],
        Recipients = entry.Step == MemberCase.IssueStep && head.Receivers.Count > 0 ? [.. head.Receivers, "Lưu hồ sơ"] : ["Cấp trên trực tiếp", "Lưu hồ sơ"],
    };

    /// <summary>Nghị quyết, quyết định.</summary>
    public static PartyDocument Of(CaseAtHand of, ProcedureRule rule, CaseEntry entry, CasePaperHead head)
    {
        var decides = rule.Step(entry.Step)!.Work == StepWork.Decide;
        return Sheet(of, rule, entry, head) with
        {
            Number = NumberOf(entry.Paper),
            Symbol = SymbolOf(entry.Paper) ?? Symbol(decides ? "QĐ" : "NQ", head.Body),
            TypeName = decides ? "Quyết định" : "Nghị quyết",
            Blocks = [.. Blocks(of, rule, entry, head, decides)],
            Recipients = decides ? ["Chi bộ và người có tên trên", "Lưu hồ sơ"] : ["Cấp trên trực tiếp", "Lưu hồ sơ"],
        };
    }

    /// <summary>What every paper of a case has: who issues it, where and when, and who signs.</summary>
    internal static PartyDocument Sheet(CaseAtHand of, ProcedureRule rule, CaseEntry entry, CasePaperHead head) => new()
    {
        ParentBody = head.Parent,
        IssuingBody = head.Body,
        Symbol = "",
        Place = head.Place,
        Date = entry.On,
        DraftedOn = entry.On,
        TypeName = "",
        Subject = $"về việc {Lower(CaseWords.Name(rule.Kind))}",
        Blocks = [],
        Signature = new Signature([OnBehalf(rule, entry)], "BÍ THƯ", null),
    };

    internal static string Who(CaseAtHand of) => $"{of.Person.FullName}{(of.Person.BornOn is { } born ? $", sinh {born.Text}" : "")}";

    /// <summary>Số of a paper as it was typed, 15 or 15-NQ/CB; null: it begins with no number.</summary>
    internal static int? NumberOf(string? paper) =>
        int.TryParse(string.Concat((paper ?? "").Trim().TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What was typed after the number; null: the number alone.</summary>
    internal static string? SymbolOf(string? paper) => (paper ?? "").Trim().TrimStart([.. "0123456789"]).TrimStart('-', ' ') is { Length: > 0 } symbol ? symbol : null;

    /// <summary>Ký hiệu: the kind of paper, and the short form of the body where its name gives one.</summary>
    internal static string Symbol(string kind, string body) => BodyMark(body) is { } mark ? $"{kind}/{mark}" : kind;

    internal static string Lower(string text) => char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];

    /// <summary>CB of a chi bộ; the initials of the words up to "ủy" or "bộ": ĐU, QU, TU.</summary>
    private static string? BodyMark(string body)
    {
        var words = body.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = Array.FindIndex(words, static w => string.Equals(w, "ủy", StringComparison.OrdinalIgnoreCase) || string.Equals(w, "bộ", StringComparison.OrdinalIgnoreCase));
        return last < 1 ? null : string.Concat(words.Take(last + 1).Select(static w => VietnameseText.Nfc(w)[..1].ToUpperInvariant())) switch { "ĐB" => "ĐU", "Đ" => null, "TU" or "TỦ" => "TU", var mark => mark.Replace('Ủ', 'U') };
    }

    private static string OnBehalf(ProcedureRule rule, CaseEntry entry) => rule.Step(entry.Step)?.Level switch
    {
        StepLevel.Cell or StepLevel.ReceivingCell => "T/M CHI BỘ",
        StepLevel.Grassroots or StepLevel.ReceivingGrassroots => "T/M ĐẢNG ỦY",
        _ => "T/M BAN THƯỜNG VỤ",
    };

    private static string Told(MemberCase of, ProcedureRule rule, CaseEntry entry, string? to) => (entry.Step == MemberCase.IssueStep ? CaseEffect.None : rule.Step(entry.Step)!.Effect) switch
    {
        CaseEffect.MakesOfficial => "được công nhận đảng viên chính thức",
        CaseEffect.Places => $"đã về sinh hoạt chính thức tại {to ?? "chi bộ nơi nhận"}",
        CaseEffect.Arrives => $"đã được tiếp nhận, chuyển đến từ {of.Elsewhere}",
        CaseEffect.Exempts => $"được miễn công tác và sinh hoạt đảng{(of.Until is { } until ? $" đến hết ngày {VietnameseFormat.Date(until)}" : "")}",
        CaseEffect.Returns => "được khôi phục quyền đảng viên",
        CaseEffect.Leaves => $"{MemberWords.Name(CaseChange.WayOut(rule.Kind))}, ra khỏi danh sách đảng viên",
        _ => $"được giới thiệu {(rule.Kind == ProcedureKind.TransferTemporary ? "sinh hoạt tạm thời" : "chuyển sinh hoạt chính thức")} đến {to ?? of.Elsewhere ?? "nơi nhận"}{(rule.Kind == ProcedureKind.TransferTemporary && of.Until is { } end ? $", đến hết ngày {VietnameseFormat.Date(end)}" : "")}",
    };

    private static IEnumerable<Block> Blocks(CaseAtHand of, ProcedureRule rule, CaseEntry entry, CasePaperHead head, bool decides)
    {
        yield return Block.Paragraph($"Căn cứ Điều lệ Đảng và Quy định {rule.Document};");
        if (of.Case.Ground is { } ground)
        {
            yield return Block.Paragraph($"Căn cứ, lý do: {ground};");
        }

        var step = rule.Step(entry.Step)!;
        if (entry.VotesYes is not null)
        {
            yield return Block.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Hội nghị ngày {VietnameseFormat.Date(entry.On)}: căn cứ tính {entry.VoteBase}, tán thành {entry.VotesYes}, không tán thành {entry.VotesNo}; mức phải đạt {step.Threshold!.Text}."));
        }

        // What takes effect here is decided here; whatever goes on to a higher level is proposed to it.
        var what = decides ? "Quyết định" : step.Effect != CaseEffect.None ? "Quyết nghị" : "Quyết nghị, đề nghị cấp có thẩm quyền xem xét";
        yield return Block.Paragraph($"{what}: {Lower(CaseWords.Name(rule.Kind))} đối với đồng chí {Who(of)}, {head.Cell}.");
        if (entry.Note is { } note)
        {
            yield return Block.Paragraph(note);
        }
    }
}

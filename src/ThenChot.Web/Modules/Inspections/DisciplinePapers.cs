using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Biên bản kiểm phiếu và quyết định kỷ luật as papers; the forms of the higher level differ in words, so the clerk completes them.</summary>
internal static class DisciplinePapers
{
    private const string Place = "…";

    public static PartyDocument Minutes(string subject, DisciplineFile file, DisciplineVote vote, DisciplineRule rule, IReadOnlyDictionary<UnitId, string> units) => new()
    {
        IssuingBody = units[vote.UnitId],
        Symbol = "BB/…",
        Place = Place,
        DraftedOn = vote.HeldOn,
        TypeName = "Biên bản",
        Subject = $"kiểm phiếu {(vote.Purpose == BallotPurpose.Decide ? "quyết định" : "đề nghị")} kỷ luật",
        Blocks =
        [
            Block.Paragraph($"Ngày {VietnameseFormat.Date(vote.HeldOn)}, {units[vote.UnitId]} ({CaseKind.Label(vote.BodyKind)}) bỏ phiếu kín về kỷ luật đối với {subject} ({DisciplineForms.Label(file.Kind)})."),
            Block.Paragraph(Line($"Tổng số {vote.Members}; có mặt {vote.Present}; phiếu không hợp lệ {vote.Invalid}.")),
            new TableBlock(
                [new("Hình thức", 40), new("Số phiếu", 20), new("Tỷ lệ phiếu phải có", 40)],
                [
                    .. DisciplineForms.HeaviestFirst(file.Kind).Where(f => f != DisciplineForm.Dissolution).Select(f => new TableRow(Capital(DisciplineForms.Label(f)), vote.VotesFor(f), rule.NeedOf(file.Kind, vote.Purpose, f)?.Text ?? "chưa nhập")),
                    new TableRow("Không kỷ luật", vote.Against, "không cộng dồn"),
                ]),
            Block.Paragraph($"Kết quả{(vote.IsCumulated ? " sau khi cộng dồn từ hình thức nặng nhất" : "")}: {vote.Outcome}."),
            Block.Paragraph($"Căn cứ: {rule.Document}, tính trên tổng số, không tính trên số có mặt."),
        ],
        Signature = new Signature([], "TỔ KIỂM PHIẾU", null),
        Recipients = ["Lưu hồ sơ kỷ luật"],
    };

    public static PartyDocument Decision(string subject, DisciplineFile file, DisciplineRule rule, IReadOnlyDictionary<UnitId, string> units)
    {
        var vote = file.Deciding!;
        return Decided((units[vote.UnitId], vote.BodyKind), (file.Symbol!, file.DecidedOn!.Value), $"thi hành kỷ luật {(file.Kind == SubjectKind.Organisation ? "tổ chức đảng" : "đảng viên")}", "Đối tượng bị kỷ luật",
        [
            $"Căn cứ {rule.Document}; căn cứ kết quả bỏ phiếu ngày {VietnameseFormat.Date(vote.HeldOn)};",
            $"Điều 1. Thi hành kỷ luật {subject} bằng hình thức {DisciplineForms.Label(vote.Form!.Value)}.",
            "Điều 2. Quyết định có hiệu lực theo quy định và phải được chấp hành trong khi giải quyết khiếu nại.",
        ]);
    }

    /// <summary>Quyết định đình chỉ, or with <paramref name="extension"/> the one that prolongs it.</summary>
    public static PartyDocument Suspending(string subject, Suspension suspension, bool extension, InspectionCase inspection, string issuer, string document)
    {
        var what = Suspension.Label(suspension.Kind);
        return Decided((issuer, inspection.BodyKind), extension ? (suspension.ExtensionSymbol!, suspension.ExtendedOn!.Value) : (suspension.Symbol, suspension.DecidedOn), extension ? $"gia hạn {what}" : $"{what} đối với đảng viên", "Đảng viên bị đình chỉ",
        [
            $"Căn cứ {document}; căn cứ quyết định, kế hoạch {inspection.Decision} ngày {VietnameseFormat.Date(inspection.DecidedOn)};",
            extension
                ? $"Điều 1. Gia hạn {what} theo Quyết định {suspension.Symbol} ngày {VietnameseFormat.Date(suspension.DecidedOn)} đối với {subject} đến hết ngày {VietnameseFormat.Date(suspension.EndsOn)}."
                : $"Điều 1. {Capital(what)} đối với {subject} từ ngày {VietnameseFormat.Date(suspension.DecidedOn)}{(suspension.ExtendedOn is null ? $" đến hết ngày {VietnameseFormat.Date(suspension.EndsOn)}" : "")}.",
            "Điều 2. Trong thời gian bị đình chỉ, đảng viên vẫn đóng đảng phí theo quy định.",
        ]);
    }

    private static PartyDocument Decided((string Name, BodyKind Kind) body, (string Symbol, DateOnly On) paper, string subject, string to, IReadOnlyList<string> paragraphs)
    {
        var dash = paper.Symbol.IndexOf('-', StringComparison.Ordinal);
        return new PartyDocument
        {
            IssuingBody = body.Name,
            Number = int.TryParse(paper.Symbol[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Symbol = paper.Symbol[(dash + 1)..],
            Place = Place,
            Date = paper.On,
            DraftedOn = paper.On,
            TypeName = "Quyết định",
            Subject = subject,
            Blocks = [.. paragraphs.Select(static text => Block.Paragraph(text))],
            Signature = new Signature([$"T/M {CaseKind.Label(body.Kind).ToUpper(CultureInfo.GetCultureInfo("vi-VN"))}"], "NGƯỜI KÝ", null),
            Recipients = [to, "Lưu hồ sơ kỷ luật"],
        };
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}

using ThenChot.Domain.Direction;
using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>Một đợt báo cáo: answers put together as they come in, who is missing, the letter to them.</summary>
[Demand(DirectionPermissions.Read)]
public sealed class ShowInquiryModel(AppDb db, InquiryDesk desk, InquiryDuties duties, UnitDirectory units, RuleBook rules, Installation installation, Acts acts, Actor actor) : OfficePage
{
    private IReadOnlyDictionary<UnitId, string> names = new Dictionary<UnitId, string>();

    [BindProperty(SupportsGet = true)]
    public InquiryId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Inquiry Inquiry { get; private set; } = null!;

    public InquirySheet Sheet { get; private set; } = null!;

    public bool MayReceive { get; private set; }

    public IReadOnlyList<InquiryAnswer> In => Sheet.In;

    public IReadOnlyList<InquiryAnswer> Missing => Sheet.Missing;

    public int Waiting => In.Count(a => a.State == SubmissionState.Sent);

    public string AskerName => NameOf(Inquiry.Asker);

    public string NameOf(UnitId unit) => names.GetValueOrDefault(unit, "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : Gone();

    public async Task<IActionResult> OnGetTongHopAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            Sheet.Write(book, $"{Request.Scheme}://{Request.Host}", await installation.IsDemoAsync(cancel));
        }

        stream.Position = 0;
        return File(stream, Workbook.ContentType, $"dot-bao-cao-{Today:yyyy-MM-dd}.xlsx");
    }

    /// <summary>Công văn đôn đốc gửi các đơn vị chưa trả lời; số và ngày để trống đến khi ký.</summary>
    public async Task<IActionResult> OnGetDonDocAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayReceive || Missing.Count == 0 || await units.FindAsync(Inquiry.Asker, Today, cancel) is not { } unit)
        {
            return Gone();
        }

        var layout = rules.InForce<PartyLayout>("party-document-layout", Today).Settings;
        var letter = PressingLetter.OfMissing(unit, Inquiry, [.. Missing.Select(a => NameOf(a.Unit))], rules.InForce<BriefingRule>("briefing", Today).Settings, Today);
        return File(PartyDocumentWriter.Write(letter, layout), PartyDocumentWriter.ContentType, $"cong-van-don-doc-{Today:yyyy-MM-dd}.docx");
    }

    [Writes("direction.receive-answers")]
    public async Task<IActionResult> OnPostReceiveAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayReceive)
        {
            return Gone();
        }

        foreach (var answer in In.Where(a => a.State == SubmissionState.Sent).ToList())
        {
            if (answer.Receive(actor.Name, Now) is { } refusal)
            {
                return await RefusedAsync(refusal);
            }
        }

        acts.Current.OnUnit(Inquiry.Asker);
        return Done("Đã tiếp nhận các trả lời đã gửi.", $"/dot-bao-cao/{Id}");
    }

    [Writes("direction.close-inquiry")]
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayReceive)
        {
            return Gone();
        }

        if (Inquiry.Close(Today) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        db.Expect(Inquiry, Version);
        await duties.ClosedAsync(Inquiry, cancel);
        acts.Current.OnUnit(Inquiry.Asker);
        return Done("Đã kết thúc đợt báo cáo.", $"/dot-bao-cao/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await desk.WholeAsync(Id, cancel) is not { } inquiry)
        {
            return false;
        }

        names = await units.NamesAsync([.. inquiry.Answers.Select(a => a.Unit), inquiry.Asker], Today, cancel);
        (Inquiry, MayReceive) = (inquiry, desk.MayReceive(inquiry));
        Sheet = new InquirySheet(inquiry, names, Today);
        return true;
    }
}

using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>Đợt báo cáo: what was asked of the reader's units, and what units of the reader's scope asked.</summary>
[Demand(DirectionPermissions.Read)]
public sealed class ListInquiriesModel(AppDb db, InquiryDesk desk, UnitDirectory units) : OfficePage
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public int Pages { get; private set; } = 1;

    public bool MayAsk => desk.Asking is not null;

    public IReadOnlyList<AskedRow> Asked { get; private set; } = [];

    public IReadOnlyList<AnswerRow> ToAnswer { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var own = desk.Own();
        var answers = await (
            from answer in own
            join inquiry in db.Set<Inquiry>() on answer.Inquiry equals inquiry.Id
            orderby inquiry.ClosedOn != null, inquiry.DueOn descending, answer.Id
            select new { answer.Id, answer.Unit, answer.State, answer.SentOn, Begun = answer.SavedAt != null, inquiry.Name, inquiry.DueOn, inquiry.ClosedOn }).AsNoTracking().Take(PageSize).ToListAsync(cancel);
        Pages = Math.Max(1, ((await desk.Readable().CountAsync(cancel)) + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        var asked = await desk.Readable().AsNoTracking().OrderBy(i => i.ClosedOn != null).ThenByDescending(i => i.DueOn).ThenByDescending(i => i.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(i => new { i.Id, i.Name, i.Asker, i.OpenedOn, i.DueOn, i.ClosedOn, All = i.Answers.Count, In = i.Answers.Count(a => a.State == SubmissionState.Sent || a.State == SubmissionState.Received) }).ToListAsync(cancel);
        var names = await units.NamesAsync([.. answers.Select(a => a.Unit), .. asked.Select(a => a.Asker)], Today, cancel);
        Asked = [.. asked.Select(a => new AskedRow(a.Id, a.Name, names.GetValueOrDefault(a.Asker, ""), a.OpenedOn, a.DueOn, a.ClosedOn, a.All, a.In))];
        ToAnswer = [.. answers.Select(a => new AnswerRow(a.Id, a.Name, names.GetValueOrDefault(a.Unit, ""), a.DueOn, a.ClosedOn, a.State, a.Begun, (a.SentOn ?? Today) > a.DueOn))];
    }

    public sealed record AskedRow(InquiryId Id, string Name, string Asker, DateOnly OpenedOn, DateOnly DueOn, DateOnly? ClosedOn, int All, int In);

    public sealed record AnswerRow(InquiryAnswerId Id, string Name, string Unit, DateOnly DueOn, DateOnly? ClosedOn, SubmissionState State, bool Begun, bool IsLate)
    {
        public bool IsIn => State is SubmissionState.Sent or SubmissionState.Received;
    }
}

using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>A page about one unit's answer: what it is, and what the reader may do with it.</summary>
public abstract class AnswerPage(AppDb db, InquiryDesk desk, UnitDirectory units) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public InquiryAnswerId Id { get; set; }

    /// <summary>The version the form was filled from: who was slower sees both sides (409).</summary>
    [BindProperty]
    public int Version { get; set; }

    public Inquiry Inquiry { get; private set; } = null!;

    public InquiryAnswer Answer { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public bool MayFill { get; private set; }

    public bool MaySign { get; private set; }

    public bool MayReceive { get; private set; }

    /// <summary>The answers of the other units too.</summary>
    public bool MayReadAll { get; private set; }

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await desk.AnswerAsync(Id, cancel) is not var (inquiry, answer))
        {
            return false;
        }

        (Inquiry, Answer, MayReceive) = (inquiry, answer, desk.MayReceive(inquiry));
        UnitName = (await units.NamesAsync([answer.Unit], Today, cancel)).GetValueOrDefault(answer.Unit, "");
        MayFill = await desk.MayFillAsync(answer.Unit, cancel);
        MaySign = await desk.MaySignAsync(answer.Unit, cancel);
        MayReadAll = MayReceive || !(MayFill || MaySign);
        return true;
    }

    /// <summary>The change counts against the version the form was filled from, also where only cells change.</summary>
    protected void Expect()
    {
        db.Expect(Answer, Version);
        db.Touch(Answer);
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await FindAsync(HttpContext.RequestAborted);
            Version = Answer.Version;
            ModelState.Remove(nameof(Version));
        }
    }
}

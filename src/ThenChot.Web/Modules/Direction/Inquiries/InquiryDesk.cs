using ThenChot.Domain.Direction.Inquiries;

namespace ThenChot.Web.Modules.Direction.Inquiries;

/// <summary>Who may ask, fill in, sign and read in an ad hoc round, and its records with all that hangs on them.</summary>
public sealed class InquiryDesk(AppDb db, DirectionAccess access, Actor actor)
{
    /// <summary>The unit in whose name the actor asks; null: none.</summary>
    public UnitId? Asking => access.Own(DirectionPermissions.Ask) is [var unit, ..] && !actor.IsVisitor ? unit : null;

    public bool MayReceive(Inquiry inquiry) => !actor.IsVisitor && access.Own(DirectionPermissions.Ask).Contains(inquiry.Asker);

    /// <summary>What the units of the actor's scope asked; the answers of others are read only there.</summary>
    public IQueryable<Inquiry> Readable()
    {
        var mine = access.UnitsIn(DirectionPermissions.Read);
        return db.Set<Inquiry>().Where(i => mine.Contains(i.Asker));
    }

    /// <summary>Answers the actor fills in or signs.</summary>
    public IQueryable<InquiryAnswer> Own()
    {
        var (fill, sign) = (access.UnitsIn(DirectionPermissions.Work), access.UnitsIn(DirectionPermissions.SignAnswers));
        return db.Set<InquiryAnswer>().Where(a => fill.Contains(a.Unit) || sign.Contains(a.Unit));
    }

    public async Task<bool> MayFillAsync(UnitId unit, CancellationToken cancel) =>
        !actor.IsVisitor && actor.Can(DirectionPermissions.Work) && await access.UnitsIn(DirectionPermissions.Work).AnyAsync(u => u == unit, cancel);

    public async Task<bool> MaySignAsync(UnitId unit, CancellationToken cancel) =>
        !actor.IsVisitor && actor.Can(DirectionPermissions.SignAnswers) && await access.UnitsIn(DirectionPermissions.SignAnswers).AnyAsync(u => u == unit, cancel);

    /// <summary>Tracked, with its fields and every answer; null: not there or not asked in the actor's reach.</summary>
    public async Task<Inquiry?> WholeAsync(InquiryId id, CancellationToken cancel) => await Readable().AnyAsync(i => i.Id == id, cancel)
        ? await db.Set<Inquiry>().Include(i => i.Fields).Include(i => i.Answers).ThenInclude(a => a.Values).AsSplitQuery().FirstAsync(i => i.Id == id, cancel) : null;

    /// <summary>Tracked: the round with this one answer; null: neither the unit's side nor the asker's, or not sent to the asker yet.</summary>
    public async Task<(Inquiry Inquiry, InquiryAnswer Answer)?> AnswerAsync(InquiryAnswerId id, CancellationToken cancel)
    {
        var (own, read) = (Own(), Readable());
        var allowed = await db.Set<InquiryAnswer>()
            .AnyAsync(a => a.Id == id && (own.Any(o => o.Id == id) || ((a.State == SubmissionState.Sent || a.State == SubmissionState.Received || a.State == SubmissionState.Returned) && read.Any(i => i.Id == a.Inquiry))), cancel);
        if (!allowed)
        {
            return null;
        }

        // Loaded by itself: the places of the tree are read without tracking, and that holds for the whole of a query.
        var answer = await db.Set<InquiryAnswer>().Include(a => a.Values).FirstAsync(a => a.Id == id, cancel);
        return (await db.Set<Inquiry>().Include(i => i.Fields).FirstAsync(i => i.Id == answer.Inquiry, cancel), answer);
    }
}

using ThenChot.Domain.TrackedCases;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.TrackedCases.Contract;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Hồ sơ một vụ án, vụ việc, for whoever is let in; the reading is an act before anything is shown.</summary>
[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ShowTrackedModel(TrackedReach reach, TrackedLog log, DocumentRegister documents, PersonDirectory people, FieldSeal seal) : OfficePage
{
    public TrackedAtHand Current { get; private set; } = null!;

    public TrackedCase Case => Current.Case;

    /// <summary>Of the working day; null: none was written down by then.</summary>
    public TrackedStage? Stage => Case.StageOn(Day);

    /// <summary>Who is to carry out the opinions.</summary>
    public IReadOnlyDictionary<PersonId, string> Owners { get; private set; } = new Dictionary<PersonId, string>();

    public IReadOnlyDictionary<DocumentId, DocumentRef> Decisions { get; private set; } = new Dictionary<DocumentId, DocumentRef>();

    public string TaskOf(SteeringOpinion opinion) => seal.Open(opinion.SealedTask, TrackedSeeds.PlaceOf(opinion.Id)).TryGet(out var task, out var why) ? task : why.Sentence;

    public async Task<IActionResult> OnGetAsync(TrackedCaseId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, cancel: cancel) is not { } found)
        {
            return Gone();
        }

        Current = found;
        Owners = await people.NamesAsync(Case.Opinions.Select(static o => o.OwnerId), cancel);
        Decisions = await documents.FindManyAsync(Case.ExitId is { } exit ? [Case.EntryId, exit] : [Case.EntryId], cancel);
        await log.ReadAsync(id, found.IsUrgent, cancel);
        return Page();
    }
}

using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Handovers;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Handovers;

/// <summary>Bàn giao: all open work of a unit or a person, and to whom each piece goes.</summary>
[Demand(OrganizationPermissions.Restructure)]
public sealed class HandOverModel(AppDb db, HandoverDesk desk, Actor actor, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public UnitId? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "nguoi")]
    public PersonId? PersonId { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public HandoverGiver Giver { get; private set; } = null!;

    public IReadOnlyList<HeldWork> Work { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        In.On = VietnameseFormat.Date(Today);
        return Page();
    }

    [Writes("organizations.hand-over")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (!VietnameseFormat.TryDate(In.On, out var on))
        {
            return await RefusedAsync("In.On", OrganizationRefusals.DateMalformed);
        }

        if (!Handover.Begin(Giver, on, Today, actor.Name, Now).TryGet(out var handover, out var refusal))
        {
            return await RefusedAsync("In.On", refusal);
        }

        if (Work.Count == 0)
        {
            return await RefusedAsync(OrganizationRefusals.NothingToHandOver);
        }

        var receivers = await desk.ReceiversAsync(Giver, Work.Select(held => TypedFor(held.Work)).Where(typed => typed.Length > 0), cancel);
        foreach (var (work, source) in Work)
        {
            var typed = TypedFor(work);
            var wrong = typed.Length == 0 ? OrganizationRefusals.HandoverReceiverMissing
                : !receivers.TryGetValue(HandoverDesk.KeyOf(Giver, typed), out var to) ? OrganizationRefusals.HandoverReceiverUnknown(typed)
                : handover.Hand(work.Key, work.Kind, work.Title, work.State, work.DueOn, to, source is not null && !In.Recorded.Contains(work.Key), In.Notes.GetValueOrDefault(work.Key));
            if (wrong is not null)
            {
                TellAt(work, wrong);
            }
        }

        if (!ModelState.IsValid || !await GiveAsync(receivers, on, cancel))
        {
            return await InvalidAsync();
        }

        db.Add(handover);
        if (Giver.Unit is { } unit)
        {
            acts.Current.OnUnit(unit);
        }

        return Done($"Đã lập biên bản bàn giao {handover.Lines.Count} việc.", $"/ban-giao/{handover.Id}");
    }

    /// <summary>At the line, or once at the receiver of all where the line names none.</summary>
    private void TellAt(OpenWork work, Refusal refusal)
    {
        var field = string.IsNullOrWhiteSpace(In.To.GetValueOrDefault(work.Key)) ? "In.All" : FieldOf(work);
        if (ModelState[field]?.Errors.Any(told => told.ErrorMessage == refusal.Sentence) != true)
        {
            ModelState.AddModelError(field, refusal.Sentence);
        }
    }

    public static string FieldOf(OpenWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return $"In.To[{work.Key}]";
    }

    /// <summary>What was typed for this piece, else what was typed for all.</summary>
    private string TypedFor(OpenWork work) => VietnameseText.Nfc(In.To.GetValueOrDefault(work.Key) is { Length: > 0 } own && !string.IsNullOrWhiteSpace(own) ? own : In.All);

    /// <summary>Changes the owner of every piece that has one; what a module refuses is told at its line, and then nothing is changed.</summary>
    private async Task<bool> GiveAsync(IReadOnlyDictionary<string, HandoverReceiver> receivers, DateOnly on, CancellationToken cancel)
    {
        foreach (var (work, source) in Work.Where(held => held.Source is not null && !In.Recorded.Contains(held.Work.Key)))
        {
            var to = receivers[HandoverDesk.KeyOf(Giver, TypedFor(work))];
            if (await source!.GiveAsync(work.Key, new WorkReceiver(to.Unit, to.Person, to.Name) { On = on }, cancel) is { } refusal)
            {
                ModelState.AddModelError(FieldOf(work), refusal.Sentence);
            }
        }

        return ModelState.IsValid;
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await desk.GiverAsync(UnitId, PersonId, cancel) is not { } giver)
        {
            return false;
        }

        Giver = giver;
        Work = await desk.WorkAsync(giver, cancel);
        return true;
    }

    public sealed class Input
    {
        public string? On { get; set; }

        /// <summary>Who takes over everything that names nobody of its own.</summary>
        public string? All { get; set; }

        public Dictionary<string, string?> To { get; set; } = new(StringComparer.Ordinal);

        /// <summary>Work that could change hands and is to stand in the minutes alone.</summary>
        public List<string> Recorded { get; set; } = [];

        public Dictionary<string, string?> Notes { get; set; } = new(StringComparer.Ordinal);
    }
}

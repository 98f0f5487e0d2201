using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents;

/// <summary>Sửa hội nghị quán triệt: everything, with a reason.</summary>
[Demand(DocumentPermissions.HoldConference)]
public sealed class EditConferenceModel(AppDb db, DocumentLawBook laws, Acts acts) : ConferenceFormPage(db, laws)
{
    [BindProperty(SupportsGet = true)]
    public ConferenceId Id { get; set; }

    [BindProperty, Required, StringLength(500)]
    public string? Reason { get; set; }

    /// <summary>What somebody else stored meanwhile; null without a conflict.</summary>
    public ConferenceInput? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await StoredAsync(cancel) is not { } stored)
        {
            return Gone();
        }

        Input = stored;
        return Page();
    }

    [Writes("documents.correct-conference")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Db.Set<Conference>().Include(c => c.Documents).SingleOrDefaultAsync(c => c.Id == Id, cancel) is not { } conference)
        {
            return Gone();
        }

        var documents = await DocumentsAsync(cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        Db.Expect(conference, Input.Version);
        if (conference.Correct(Input.ToContent(), documents) is { } refusal)
        {
            return await RefusedConferenceAsync(refusal);
        }

        Db.Touch(conference);
        acts.Current.Because(Reason);
        return Done("Đã sửa hội nghị.", $"/van-ban/hoi-nghi/{Id}");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            Stored = await StoredAsync(HttpContext.RequestAborted);
            Input.Version = Stored!.Version;
            ModelState.Remove("Input.Version");
        }
    }

    private async Task<ConferenceInput?> StoredAsync(CancellationToken cancel)
    {
        if (await Db.Set<Conference>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel) is not { } conference)
        {
            return null;
        }

        var documents = await Db.Set<ConferenceDocument>().Where(p => p.ConferenceId == Id).OrderBy(p => p.Position)
            .Join(Db.Set<Document>(), p => p.DocumentId, d => d.Id, (p, d) => new { p.Position, d.Symbol, d.IssuedOn }).AsNoTracking().ToListAsync(cancel);
        return new ConferenceInput
        {
            Name = conference.Name,
            Host = conference.Host,
            HeldOn = conference.HeldOn,
            Form = conference.Form,
            Points = conference.Points,
            Invited = conference.Invited,
            Present = conference.Present,
            Documents = string.Join('\n', documents.OrderBy(d => d.Position).Select(d => d.IssuedOn is { } day ? $"{d.Symbol} ngày {day.Text}" : d.Symbol)),
            Note = conference.Note,
            Version = conference.Version,
        };
    }
}

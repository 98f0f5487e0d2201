using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Một dòng của sổ: the unit reports its remedy with evidence, the unit that recorded it confirms or returns.</summary>
[Demand(DirectionPermissions.ReadShortcomings)]
public sealed class ShowShortcomingModel(AppDb db, ShortcomingRows rows, ShortcomingDuties duties, DocumentPicker picker, DocumentRegister documents, PersonDirectory people, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ShortcomingId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DocumentPick Evidence { get; set; } = new();

    [BindProperty]
    [StringLength(600, ErrorMessage = "Ý kiến dài quá 600 ký tự.")]
    public string? Remark { get; set; }

    public ShortcomingRow View { get; private set; } = null!;

    public IReadOnlyDictionary<DocumentId, DocumentRef> Papers { get; private set; } = new Dictionary<DocumentId, DocumentRef>();

    public string? ConfirmedBy { get; private set; }

    public string? ReturnedBy { get; private set; }

    public bool MayReport { get; private set; }

    public bool MayConfirm { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await ShownAsync() ? Page() : Gone();

    [Writes("direction.report-remedy")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ShownAsync() || !MayReport)
        {
            return Gone();
        }

        var evidence = await picker.ResolveAsync(Evidence, ModelState, nameof(Evidence));
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var row = await TrackedAsync();
        if (row.Report(evidence, evidence is { } id ? await picker.DayOfAsync(id, Evidence) : null, actor.PersonId, Today) is { } refusal)
        {
            return await RefusedAsync("Evidence.Text", refusal);
        }

        await duties.KeepAsync(row);
        acts.Current.OnUnit(row.Unit).Citing(evidence);
        return Done("Đã báo cáo kết quả khắc phục, chờ xác nhận.", $"/khac-phuc/{Id}");
    }

    [Writes("direction.confirm-remedy")]
    public Task<IActionResult> OnPostConfirmAsync() => DecideAsync(confirmed: true);

    [Writes("direction.return-remedy")]
    public Task<IActionResult> OnPostReturnAsync() => DecideAsync(confirmed: false);

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await ShownAsync();
            Version = View.Row.Version;
            ModelState.Remove(nameof(Version));
        }
    }

    private async Task<IActionResult> DecideAsync(bool confirmed)
    {
        if (!await ShownAsync() || !MayConfirm)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var row = await TrackedAsync();
        if (row.Decide(confirmed, Remark, actor.PersonId, Today) is { } refusal)
        {
            return refusal.Code == "direction.text-missing" ? await RefusedAsync(nameof(Remark), refusal) : await RefusedAsync(refusal);
        }

        await duties.KeepAsync(row);
        acts.Current.OnUnit(row.Unit).Because(Remark);
        return Done(confirmed ? "Đã xác nhận khắc phục xong." : "Đã trả lại kèm ý kiến.", $"/khac-phuc/{Id}");
    }

    private async Task<string?> NameOfAsync(PersonId? person) => person is { } id ? (await people.NamesAsync([id])).GetValueOrDefault(id) : null;

    private async Task<Shortcoming> TrackedAsync()
    {
        var row = await db.Set<Shortcoming>().FirstAsync(s => s.Id == Id);
        db.Expect(row, Version);
        return row;
    }

    private async Task<bool> ShownAsync()
    {
        // A row found after the working day is read as of today.
        if (await rows.ReadAsync(rows.Readable().Where(s => s.Id == Id), Today) is not [var found])
        {
            return false;
        }

        var row = found.Row;
        View = row.FoundOn > Day ? found : found with { Reading = row.At(rows.Alerts(Day), Day) };
        Papers = await documents.FindManyAsync(new[] { row.Document, row.Evidence }.OfType<DocumentId>());
        (ConfirmedBy, ReturnedBy) = (await NameOfAsync(row.RemedyConfirmedBy), await NameOfAsync(row.ReturnedBy));
        MayConfirm = row.AwaitsConfirmation && rows.MayConfirm(row);
        MayReport = row.RemediedOn is null && !row.AwaitsConfirmation && await rows.MayReportAsync(row);
        if (HttpMethods.IsGet(Request.Method))
        {
            Version = row.Version;
        }

        return true;
    }
}

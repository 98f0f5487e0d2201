using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents;

[Demand(DocumentPermissions.HoldConference)]
public sealed class AddConferenceModel(AppDb db, DocumentLawBook laws) : ConferenceFormPage(db, laws)
{
    public void OnGet()
    {
    }

    [Writes("documents.hold-conference")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var documents = await DocumentsAsync(cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!Conference.Hold(Id.New<ConferenceId>(Now), Input.ToContent(), documents).TryGet(out var conference, out var refusal))
        {
            return await RefusedConferenceAsync(refusal);
        }

        Db.Add(conference);
        return Done($"Đã ghi hội nghị ngày {VietnameseFormat.Date(conference.HeldOn)} với {documents.Count} văn bản.", $"/van-ban/hoi-nghi/{conference.Id}");
    }
}

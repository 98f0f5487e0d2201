using System.Text;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Soạn đợt sắp xếp: a title, and the acts from a file or pasted when they are there already.</summary>
[Demand(OrganizationPermissions.Restructure)]
public sealed class AddBundleModel(AppDb db, BundleShelf shelf, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public void OnGet()
    {
    }

    [Writes("organizations.draft-bundle")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!(await TextAsync(cancel)).TryGet(out var drafts, out var refusal))
        {
            return await RefusedAsync("In.Text", refusal);
        }

        if (!(await shelf.PlaceAsync(drafts, cancel)).TryGet(out var path, out refusal))
        {
            return await RefusedAsync("In.Text", refusal);
        }

        if (!RestructuringBundle.Draft(In.Title, shelf.Hand, path, Now).TryGet(out var bundle, out refusal))
        {
            return await RefusedAsync("In.Title", refusal);
        }

        bundle.Write(RestructuringJson.Write(drafts), drafts.Count, path, shelf.Hand, Now);
        db.Add(bundle);
        acts.Current.Because(bundle.Title);
        return Done(drafts.Count == 0 ? "Đã lập đợt sắp xếp. Đồng chí thêm từng thao tác." : $"Đã lập đợt sắp xếp với {drafts.Count} thao tác.", $"/sap-xep/{bundle.Id}");
    }

    private async Task<Outcome<List<RestructuringDraft>>> TextAsync(CancellationToken cancel)
    {
        var text = In.Text ?? string.Empty;
        if (In.File is { Length: > 0 } file)
        {
            if (!(await Uploads.ReadAsync(file, BundleFile.LargestSize, cancel)).TryGet(out var bytes, out var tooLarge))
            {
                return tooLarge;
            }

            text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            In.Text = text;
        }

        return string.IsNullOrWhiteSpace(text) ? new List<RestructuringDraft>() : BundleFile.Read(text);
    }

    public sealed class Input
    {
        public string? Title { get; set; }

        public string? Text { get; set; }

        public IFormFile? File { get; set; }
    }
}

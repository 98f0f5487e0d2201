using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections.Signs;

/// <summary>Nhập nội dung biểu hiện: a whole version of the catalogue typed from the annex; like one brought in from a file it never changes afterwards.</summary>
[Demand(InspectionPermissions.Catalogues)]
public sealed class EnterSignsModel(AppDb db, SignCatalogue catalogue, Actor actor) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>The version of today, whose numbers and groups the form has.</summary>
    public SignVersion Version { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadyAsync(cancel))
        {
            return Gone();
        }

        In = new Input { From = Today, Groups = [.. Version.Groups.Select(static group => new Line { Number = group.Number, Text = group.Name })], Signs = [.. Version.Signs.Select(static sign => new Line { Number = sign.Number, Text = sign.Text })] };
        return Page();
    }

    [Writes("inspections.enter-signs")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadyAsync(cancel) || !In.Groups.Select(static line => line.Number).SequenceEqual(Version.Groups.Select(static group => group.Number)) || !In.Signs.Select(static line => line.Number).SequenceEqual(Version.Signs.Select(static sign => sign.Number)))
        {
            return Gone();
        }

        if (In.From is not { } from)
        {
            AskForDay("In.From");
            return await InvalidAsync();
        }

        var version = new CatalogueVersion(from, VietnameseText.Nfc(In.Document));
        if (version.Refuses() is { } refusal)
        {
            return await RefusedAsync("In.Document", refusal);
        }

        if (await db.Set<ListedSign>().AnyAsync(sign => sign.From == from, cancel))
        {
            return await RefusedAsync("In.From", InspectionsRefusals.VersionStands(from));
        }

        foreach (var (sign, at) in Version.Signs.Select(static (sign, at) => (sign, at)))
        {
            var group = In.Groups.FindIndex(line => line.Number == sign.Group);
            if (ListedSign.Enter(version, sign.Number, sign.Group, In.Groups[group].Text, In.Signs[at].Text).TryGet(out var made, out var why))
            {
                db.Add(made);
                continue;
            }

            var field = string.IsNullOrWhiteSpace(In.Signs[at].Text) || In.Signs[at].Text!.Length > CatalogueVersion.MaxLength ? $"In.Signs[{at}].Text" : $"In.Groups[{group}].Text";
            if (!ModelState.ContainsKey(field) || ModelState[field]!.Errors.Count == 0)
            {
                ModelState.AddModelError(field, why.Sentence);
            }
        }

        return ModelState.IsValid ? Done($"Đã nhập danh mục {Version.Signs.Count} biểu hiện, áp dụng từ {VietnameseFormat.Date(from)}.", "/kiem-tra/bieu-hien/danh-muc") : await InvalidAsync();
    }

    /// <summary>The catalogue is the city's: whoever has the right in a part of it alone does not write it.</summary>
    private async Task<bool> ReadyAsync(CancellationToken cancel)
    {
        Version = await catalogue.OnAsync(Today, cancel);
        return actor.ScopeOf(InspectionPermissions.Catalogues).Covers(TreePath.Root(1));
    }

    public sealed class Input
    {
        public DateOnly? From { get; set; }

        public string? Document { get; set; }

        public List<Line> Groups { get; set; } = [];

        public List<Line> Signs { get; set; } = [];
    }

    /// <summary>A number of the catalogue with what the annex says there.</summary>
    public sealed class Line
    {
        public int Number { get; set; }

        public string? Text { get; set; }
    }
}

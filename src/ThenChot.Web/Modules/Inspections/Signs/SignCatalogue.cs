using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Inspections.Signs;

/// <summary>What rules/directive24-signs.yaml holds: numbered places until the customer brings the texts in.</summary>
public sealed class SignSettings
{
    public int ReplyDays { get; set; }

    public List<SignGroup> Groups { get; set; } = [];

    public List<Sign> Signs { get; set; } = [];
}

/// <summary>A group of signs; an empty name is not known.</summary>
public sealed class SignGroup
{
    public int Number { get; set; }

    public string Name { get; set; } = "";

    public string Title => Name.Length == 0 ? "chưa nhập nội dung" : Name;
}

/// <summary>One sign; an empty text was not entered.</summary>
public sealed class Sign
{
    public int Number { get; set; }

    public int Group { get; set; }

    public string Text { get; set; } = "";

    public string Title => $"Biểu hiện {Number}: {(Text.Length == 0 ? "chưa nhập nội dung" : Text)}";
}

/// <summary>Một phiên bản của danh mục: brought in, or the numbered places without texts. Findings keep its id.</summary>
public sealed record SignVersion(string Id, DateOnly From, string Document, string Source, IReadOnlyList<SignGroup> Groups, IReadOnlyList<Sign> Signs);

/// <summary>All versions of the catalogue, in one query; the latest brought in by a day is in force on it.</summary>
public sealed class SignCatalogue(RuleBook book, AppDb db)
{
    private IReadOnlyList<SignVersion>? versions;

    /// <summary>How long a reply is waited for, a setting of the installation.</summary>
    public int ReplyDaysOn(DateOnly day) => book.InForce<SignSettings>("directive24-signs", day).Settings.ReplyDays;

    public async Task<SignVersion> OnAsync(DateOnly day, CancellationToken cancel) => (await AllAsync(cancel)).Last(version => version.From <= day);

    public async Task<SignVersion> OfAsync(string id, CancellationToken cancel) => (await AllAsync(cancel)).First(version => version.Id == id);

    /// <summary>Oldest first; what was brought in stands after the places that wait for it.</summary>
    public async Task<IReadOnlyList<SignVersion>> AllAsync(CancellationToken cancel)
    {
        if (versions is null)
        {
            var listed = await db.Set<ListedSign>().AsNoTracking().OrderBy(static sign => sign.From).ThenBy(static sign => sign.Number).ToListAsync(cancel);
            versions =
            [
                .. book.All<SignSettings>("directive24-signs").Select(static rule => new SignVersion(rule.Id, rule.InForceFrom, $"{rule.Document}{(rule.Verified ? "" : " (chưa xác minh)")}", rule.Source, rule.Settings.Groups, rule.Settings.Signs)),
                .. listed.GroupBy(static sign => sign.From).Select(static alike => new SignVersion(
                    string.Create(CultureInfo.InvariantCulture, $"signs-{alike.Key:yyyy-MM-dd}"), alike.Key, alike.First().DocumentName, $"Nạp từ tệp, áp dụng từ {VietnameseFormat.Date(alike.Key)}",
                    [.. alike.DistinctBy(static sign => sign.GroupNumber).OrderBy(static sign => sign.GroupNumber).Select(static sign => new SignGroup { Number = sign.GroupNumber, Name = sign.GroupName })],
                    [.. alike.Select(static sign => new Sign { Number = sign.Number, Group = sign.GroupNumber, Text = sign.Text })])),
            ];
        }

        return versions;
    }
}

using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// The documents that the articles name, entered soon after each article's event; the conference of 18/11/2021 with its ten
/// documents; and the sample papers that prove the 34 items.
/// </summary>
internal sealed class DocumentsStep(DocumentSeeds seeds, Acts acts) : IDemoStep
{
    /// <summary>The day on which the documents of an article were entered in the demo's register.</summary>
    private static readonly Dictionary<string, DateOnly> EnteredOn = new(StringComparer.Ordinal)
    {
        ["17-3-2021"] = new(2021, 3, 18),
        ["19-11-2021"] = new(2021, 11, 17),
        ["19-4-2023"] = new(2023, 4, 17),
        ["Thông báo 26"] = new(2023, 5, 8),
        ["28-12-2023"] = new(2023, 12, 29),
    };

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        foreach (var article in SourceDocuments.All.GroupBy(document => document.Article, StringComparer.Ordinal))
        {
            await ActAsync(cast, EnteredOn[article.Key], () => AddAsync(cast, [.. article.Select(document => (document.Symbol, New(document)))], cancel), cancel);
        }

        await acts.RunAsync(
            "documents.link",
            () => seeds.LinkImplementsAsync(cast.Documents["171-KH/TU"], cast.Documents["24-CT/TU"], cancel),
            cast.Specialist.At(DemoCast.OfficeHour(EnteredOn["28-12-2023"], "link")),
            cancel);
        await acts.RunAsync("documents.hold-conference", () => seeds.AddConferenceAsync(Conference(cast), cancel), cast.Specialist.At(DemoCast.OfficeHour(SourceDocuments.Conference.AddDays(1), "conference")), cancel);
        foreach (var items in DemoDeliverables.Make(cast.Seed).GroupBy(item => item.OpenAtTheReview))
        {
            var day = items.Key ? items.Max(item => item.DoneOn).AddDays(4) : DemoDeliverables.Review.AddDays(-1);
            await ActAsync(cast, day, () => AddAsync(cast, [.. items.Select(item => (item.EvidenceSymbol, Evidence(item)))], cancel), cancel);
        }
    }

    private Task ActAsync(DemoCast cast, DateOnly day, Func<Task> work, CancellationToken cancel) =>
        acts.RunAsync("documents.register", work, cast.Specialist.At(DemoCast.OfficeHour(day, "documents")), cancel);

    private async Task AddAsync(DemoCast cast, IReadOnlyList<(string Symbol, NewDocument Document)> documents, CancellationToken cancel)
    {
        var ids = await seeds.AddDocumentsAsync(documents.Select(entry => entry.Document), cancel);
        for (var i = 0; i < ids.Count; i++)
        {
            cast.Documents.Add(documents[i].Symbol, ids[i]);
        }
    }

    private static NewDocument New(SourceDocument source) => new(source.Symbol, source.Type, source.Issuer, source.Subject)
    {
        IssuedOn = source.Issued is { } day ? PartialDate.On(day) : source.Year is { } year ? new PartialDate(year) : null,
        Note = source.Note is null ? $"Theo bài viết {source.Article}" : $"Theo bài viết {source.Article}. {source.Note}",
    };

    private static NewDocument Evidence(DemoDeliverable item) => new(
        item.EvidenceSymbol, item.EvidenceType, DemoCity.AgencyName(item.Agency), $"Minh chứng của việc được giao số {item.Number} (văn bản mẫu)")
    {
        IssuedOn = PartialDate.On(item.DoneOn),
        Note = "Văn bản mẫu của thành phố minh họa.",
    };

    private static ConferenceSeed Conference(DemoCast cast) => new(
        "Hội nghị quán triệt, triển khai các văn bản mới của Trung ương và Thành phố",
        "Ban Thường vụ Thành ủy",
        SourceDocuments.Conference,
        [.. SourceDocuments.All.Where(document => document.Conference).Select(document => cast.Documents[document.Symbol])])
    {
        Online = true,
        Note = "Bài viết không nêu số điểm cầu và số người dự.",
    };
}

using ThenChot.Domain.Documents;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Documents;

/// <summary>Sổ văn bản: the register everything cites, and the conferences at which documents were presented.</summary>
public static class DocumentsModule
{
    public static Module Module { get; } = new("documents")
    {
        Map = DocumentsMap.Map,
        Services = services => services
            .AddScoped<DocumentLawBook>()
            .AddScoped<DocumentEntry>()
            .AddScoped<DocumentRegister>().AddScoped<ConferenceReader>()
            .AddScoped<DocumentPicker>()
            .AddHttpContextAccessor()
            .AddScoped<ILegalBasis, LegalBasis>()
            .AddScoped<DocumentSeeds>()
            .AddScoped<CitingActs>()
            .AddScoped<IDerivedFigures, DocumentFigures>()
            .AddScoped<IPaperRegister, PaperRegister>(),
        Permissions =
        [
            new Permission(DocumentPermissions.Read, "Xem sổ văn bản"),
            new Permission(DocumentPermissions.Register, "Ghi văn bản vào sổ"),
            new Permission(DocumentPermissions.Correct, "Sửa văn bản trong sổ"),
            new Permission(DocumentPermissions.HoldConference, "Ghi hội nghị quán triệt"),
        ],
        Acts =
        [
            new ActKind("documents.register", "Ghi văn bản vào sổ"),
            new ActKind("documents.correct", "Sửa văn bản trong sổ"),
            new ActKind("documents.link", "Ghi quan hệ giữa hai văn bản"),
            new ActKind("documents.unlink", "Bỏ quan hệ giữa hai văn bản"),
            new ActKind("documents.hold-conference", "Ghi hội nghị quán triệt"),
            new ActKind("documents.correct-conference", "Sửa hội nghị quán triệt"),
        ],
        Search = [DocumentSearch.Source],
        Navigation = [new NavItem("Sổ văn bản", "/van-ban", "books", DocumentPermissions.Read, NavGroup.Direction, 4)],
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal)
        {
            ["doc_document"] = static (_, services, _) => Task.FromResult(services.GetRequiredService<Actor>().Can(DocumentPermissions.Read)),
            ["doc_conference"] = static (_, services, _) => Task.FromResult(services.GetRequiredService<Actor>().Can(DocumentPermissions.Read)),
        },
        Files = [new("doc_document", static (db, file) => db.Set<Document>().Where(document => document.FileId == file).Select(static document => document.Id.Value))],
    };
}

public static class DocumentPermissions
{
    public const string Read = "documents.read";
    public const string Register = "documents.register";
    public const string Correct = "documents.correct";
    public const string HoldConference = "documents.conference";
}

namespace ThenChot.Domain.Inspections;

/// <summary>Phiên bản của một danh mục được nạp: since when, by which document. It never changes; another takes its place from its own day.</summary>
public sealed record CatalogueVersion(DateOnly From, string Document)
{
    public const int MaxLength = 4_000;

    /// <summary>Null with a document of readable length.</summary>
    public Refusal? Refuses() => Document.Length is 0 or > MaxLength ? InspectionsRefusals.TextMissing("Văn bản", MaxLength) : null;
}

/// <summary>Một biểu hiện trong danh mục kèm theo Chỉ thị 24, as the customer entered it from the annex.</summary>
public sealed class ListedSign
{
    public const int Most = 99;

    private ListedSign()
    {
    }

    public DateOnly From { get; private set; }

    public int Number { get; private set; }

    public int GroupNumber { get; private set; }

    public string GroupName { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string DocumentName { get; private set; } = "";

    public static Outcome<ListedSign> Enter(CatalogueVersion version, int number, int group, string? groupName, string? text)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (version.Refuses() is { } refusal)
        {
            return refusal;
        }

        if (number is < 1 or > Most || group is < 1 or > Most)
        {
            return InspectionsRefusals.SignUnknown(Most);
        }

        var (name, said) = (VietnameseText.Nfc(groupName), VietnameseText.Nfc(text));
        return said.Length is 0 or > CatalogueVersion.MaxLength || name.Length is 0 or > CatalogueVersion.MaxLength
            ? InspectionsRefusals.TextMissing(said.Length == 0 ? "Nội dung biểu hiện" : "Tên nhóm", CatalogueVersion.MaxLength)
            : new ListedSign { From = version.From, Number = number, GroupNumber = group, GroupName = name, Text = said, DocumentName = version.Document };
    }

    public bool SaysSameAs(ListedSign other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (From, Number, GroupNumber, GroupName, Text, DocumentName) == (other.From, other.Number, other.GroupNumber, other.GroupName, other.Text, other.DocumentName);
    }
}

/// <summary>Một giấy tờ trong danh mục của một loại việc, as the customer entered it for the cases decided from a day on.</summary>
public sealed class ListedPaper
{
    private ListedPaper()
    {
    }

    public string KindCode { get; private set; } = "";

    public DateOnly From { get; private set; }

    public string Code { get; private set; } = "";

    public CasePhase Phase { get; private set; }

    public string Name { get; private set; } = "";

    public bool IsRequired { get; private set; }

    public string DocumentName { get; private set; } = "";

    public static Outcome<ListedPaper> Enter(CatalogueVersion version, string kind, PaperTemplate paper)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(paper);
        if (version.Refuses() is { } refusal)
        {
            return refusal;
        }

        var (code, name) = (VietnameseText.Nfc(paper.Code), VietnameseText.Nfc(paper.Name));
        return name.Length is 0 or > CatalogueVersion.MaxLength || code.Length is 0 or > CatalogueVersion.MaxLength
            ? InspectionsRefusals.TextMissing(code.Length == 0 ? "Ký hiệu" : "Tên giấy tờ", CatalogueVersion.MaxLength)
            : new ListedPaper { KindCode = kind, From = version.From, Code = code, Phase = paper.Phase, Name = name, IsRequired = paper.IsRequired, DocumentName = version.Document };
    }

    public PaperTemplate ToTemplate() => new(Code, Phase, Name, IsRequired);

    public bool SaysSameAs(ListedPaper other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (KindCode, From, DocumentName, ToTemplate()) == (other.KindCode, other.From, other.DocumentName, other.ToTemplate());
    }
}

/// <summary>Mẫu trống của một giấy tờ trong danh mục: the file that is filled in. The list never changes; its forms may come later and be replaced.</summary>
public sealed class PaperForm : IVersioned
{
    private PaperForm()
    {
    }

    public PaperFormId Id { get; private set; }

    public string KindCode { get; private set; } = "";

    public DateOnly From { get; private set; }

    public string Code { get; private set; } = "";

    public FileId FileId { get; private set; }

    public int Version { get; private set; }

    public static PaperForm Of(ListedPaper paper, FileId file, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return new PaperForm { Id = Kernel.Id.New<PaperFormId>(now), KindCode = paper.KindCode, From = paper.From, Code = paper.Code, FileId = file };
    }

    public void Replace(FileId file) => FileId = file;
}

namespace ThenChot.Domain.Documents;

/// <summary>Hội nghị quán triệt, identified.</summary>
public readonly record struct ConferenceId(Guid Value) : IId<ConferenceId>
{
    public static ConferenceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What a person enters about a conference. Numbers of points and people are null when nobody stated them.</summary>
public sealed record ConferenceContent
{
    public required string Name { get; init; }

    public required string Host { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required ConferenceForm Form { get; init; }

    public int? Points { get; init; }

    public int? Invited { get; init; }

    public int? Present { get; init; }

    public string? Note { get; init; }
}

/// <summary>Hội nghị quán triệt: one day, one form, the documents presented there in their order.</summary>
public sealed class Conference : IVersioned
{
    private Conference()
    {
    }

    public ConferenceId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Cơ quan tổ chức.</summary>
    public string Host { get; private set; } = "";

    public DateOnly HeldOn { get; private set; }

    public ConferenceForm Form { get; private set; }

    /// <summary>Số điểm cầu; null when unknown.</summary>
    public int? Points { get; private set; }

    public int? Invited { get; private set; }

    public int? Present { get; private set; }

    public string? Note { get; private set; }

    public List<ConferenceDocument> Documents { get; private set; } = [];

    public int Version { get; private set; }

    /// <summary>Ghi hội nghị với các văn bản được quán triệt.</summary>
    public static Outcome<Conference> Hold(ConferenceId id, ConferenceContent content, IReadOnlyList<Document> documents)
    {
        var conference = new Conference { Id = id };
        return conference.Correct(content, documents) is { } refusal ? refusal : conference;
    }

    /// <summary>Sửa: everything may be corrected, by the rules of holding.</summary>
    public Refusal? Correct(ConferenceContent content, IReadOnlyList<Document> documents)
    {
        if (documents.Count == 0)
        {
            return DocumentsRefusals.ConferenceWithoutDocuments();
        }

        if (content.Present > content.Invited)
        {
            return DocumentsRefusals.MorePresentThanInvited(content.Present.Value, content.Invited.Value);
        }

        if (documents.FirstOrDefault(d => d.IssuedOn?.Earliest > content.HeldOn) is { } later)
        {
            return DocumentsRefusals.ConferenceBeforeDocument(later.Symbol, later.IssuedOn!.Value, content.HeldOn);
        }

        if (documents.GroupBy(static d => d.Id).FirstOrDefault(static g => g.Count() > 1) is { } twice)
        {
            return DocumentsRefusals.PresentedTwice(twice.First().Symbol);
        }

        Name = VietnameseText.Nfc(content.Name);
        Host = VietnameseText.Nfc(content.Host);
        HeldOn = content.HeldOn;
        Form = content.Form;
        Points = content.Points;
        Invited = content.Invited;
        Present = content.Present;
        Note = string.IsNullOrWhiteSpace(content.Note) ? null : VietnameseText.Nfc(content.Note);
        Arrange(documents);
        return null;
    }

    /// <summary>Số ngày từ ban hành đến hội nghị; null when the day of issue is not fully known.</summary>
    public static int? DaysFrom(PartialDate? issuedOn, DateOnly heldOn) =>
        issuedOn is { Day: not null } day ? heldOn.DayNumber - day.Earliest.DayNumber : null;

    /// <summary>Those that stay keep their row, so that history shows only what changed.</summary>
    private void Arrange(IReadOnlyList<Document> documents)
    {
        Documents.RemoveAll(known => documents.All(d => d.Id != known.DocumentId));
        for (var i = 0; i < documents.Count; i++)
        {
            if (Documents.Find(known => known.DocumentId == documents[i].Id) is { } known)
            {
                known.MoveTo(i + 1);
            }
            else
            {
                Documents.Add(new ConferenceDocument(Id, documents[i].Id, i + 1));
            }
        }
    }
}

/// <summary>Văn bản được quán triệt tại hội nghị.</summary>
public sealed class ConferenceDocument(ConferenceId conferenceId, DocumentId documentId, int position)
{
    public ConferenceId ConferenceId { get; private set; } = conferenceId;

    public DocumentId DocumentId { get; private set; } = documentId;

    public int Position { get; private set; } = position;

    internal void MoveTo(int place) => Position = place;
}

/// <summary>Hình thức hội nghị.</summary>
public enum ConferenceForm
{
    /// <summary>Trực tiếp.</summary>
    InPerson,

    /// <summary>Trực tuyến.</summary>
    Online,

    /// <summary>Trực tiếp kết hợp trực tuyến.</summary>
    Hybrid,
}

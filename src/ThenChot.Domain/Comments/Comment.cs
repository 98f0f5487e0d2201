namespace ThenChot.Domain.Comments;

/// <summary>Ý kiến trao đổi.</summary>
public readonly record struct CommentId(Guid Value) : IId<CommentId>
{
    public static CommentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Ý kiến trao đổi beside a record, which is named by its address. Words of the office, not of the record: they change none of it.
/// <c>WithdrawnAt</c> null: it stands; what was withdrawn is read only in history.
/// </summary>
public sealed class Comment : IVersioned
{
    public const int MaxLength = 2_000;

    private readonly List<Mention> mentions = [];

    private Comment()
    {
    }

    public CommentId Id { get; private set; }

    /// <summary>The address of the record, such as /nhiem-vu/….</summary>
    public string Subject { get; private set; } = "";

    public PersonId Author { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Mention> Mentions => mentions;

    public static Outcome<Comment> Write(string subject, PersonId author, string? text, IReadOnlyCollection<Reader> readers, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(readers);
        var said = VietnameseText.Nfc(text);
        if (said.Length is 0 or > MaxLength)
        {
            return said.Length == 0 ? CommentsRefusals.Empty : CommentsRefusals.TooLong(MaxLength);
        }

        if (!Mentioned.In(said, readers).TryGet(out var named, out var refusal))
        {
            return refusal;
        }

        var made = new Comment { Id = Kernel.Id.New<CommentId>(now), Subject = subject, Author = author, At = now, Text = said };
        made.mentions.AddRange(named.Where(person => person != author).Select(person => new Mention(made.Id, person, now)));
        return made;
    }

    /// <summary>Rút ý kiến: only by whoever wrote it, once.</summary>
    public Refusal? Withdraw(PersonId? by, DateTimeOffset now)
    {
        if (by != Author || WithdrawnAt is not null)
        {
            return CommentsRefusals.NotYours;
        }

        WithdrawnAt = now;
        return null;
    }
}

/// <summary>Một lần nhắc tên.</summary>
public readonly record struct MentionId(Guid Value) : IId<MentionId>
{
    public static MentionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Nhắc tên: a person who is asked to look at a comment.</summary>
public sealed class Mention
{
    private Mention()
    {
    }

    internal Mention(CommentId comment, PersonId person, DateTimeOffset now) => (Id, CommentId, Person) = (Kernel.Id.New<MentionId>(now), comment, person);

    public MentionId Id { get; private set; }

    public CommentId CommentId { get; private set; }

    public PersonId Person { get; private set; }
}

/// <summary>Someone who may read the record and can therefore be named in a comment on it.</summary>
public sealed record Reader(PersonId Person, string FullName);

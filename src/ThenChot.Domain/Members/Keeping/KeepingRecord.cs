namespace ThenChot.Domain.Members.Keeping;

/// <summary>Mã dòng sổ giữ hồ sơ.</summary>
public readonly record struct KeepingId(Guid Value) : IId<KeepingId>
{
    public static KeepingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Sổ nào của người giữ hồ sơ.</summary>
public enum KeepingKind
{
    /// <summary>Giao nhận thẻ đảng viên.</summary>
    CardHandover,

    /// <summary>Giao nhận hồ sơ đảng viên.</summary>
    FileHandover,

    /// <summary>Mượn, khai thác hồ sơ.</summary>
    Lending,

    /// <summary>Giới thiệu giữ mối liên hệ nơi cư trú.</summary>
    ResidenceLink,
}

/// <summary>
/// Một dòng sổ như người giữ ghi: the day, what, from whom, to whom (who borrows; the cell of the residence). Who gave leave and the last day
/// are asked for when a file is lent, and null otherwise; a null paper: there is none.
/// </summary>
public sealed record KeepingTerms(KeepingKind Kind, DateOnly On, string? Content, string? Giver, string? Receiver)
{
    public string? Paper { get; init; }

    public string? AllowedBy { get; init; }

    public DateOnly? DueOn { get; init; }
}

/// <summary>
/// Dòng sổ của người giữ hồ sơ: a card or file handed over, a file lent, a member introduced to the place where he or she lives. A null day of
/// giving back: the file is out, or nothing was lent.
/// </summary>
public sealed class KeepingRecord : IVersioned
{
    public const int MaxLength = 500;

    private readonly List<ResidenceComment> comments = [];

    private KeepingRecord()
    {
    }

    public KeepingId Id { get; private set; }

    public MemberId MemberId { get; private set; }

    /// <summary>The member's cell on the day of writing.</summary>
    public UnitId CellId { get; private set; }

    public KeepingKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public string Content { get; private set; } = "";

    public string Giver { get; private set; } = "";

    public string Receiver { get; private set; } = "";

    public string? Paper { get; private set; }

    public string? AllowedBy { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DateOnly? ReturnedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ResidenceComment> Comments => comments;

    public bool IsOut => Kind == KeepingKind.Lending && ReturnedOn is null;

    /// <summary>Ghi vào sổ.</summary>
    public static Outcome<KeepingRecord> Enter(MemberId member, UnitId cell, KeepingTerms terms, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var (content, giver, receiver) = (VietnameseText.Nfc(terms.Content), VietnameseText.Nfc(terms.Giver), VietnameseText.Nfc(terms.Receiver));
        var (paper, allowed, isLent) = (VietnameseText.NfcOrNull(terms.Paper), VietnameseText.NfcOrNull(terms.AllowedBy), terms.Kind == KeepingKind.Lending);
        return terms.On > today ? KeepingRefusals.Ahead(terms.On)
            : content.Length is 0 or > MaxLength ? KeepingRefusals.ContentMissing
            : giver.Length is 0 or > MaxLength ? KeepingRefusals.GiverMissing
            : receiver.Length is 0 or > MaxLength ? KeepingRefusals.ReceiverMissing
            : paper?.Length > MaxLength ? KeepingRefusals.PaperTooLong
            : isLent && allowed?.Length is null or > MaxLength ? KeepingRefusals.LeaveMissing
            : isLent && !(terms.DueOn >= terms.On) ? KeepingRefusals.DueMissing
            : new KeepingRecord
            {
                Id = Kernel.Id.New<KeepingId>(now), MemberId = member, CellId = cell, Kind = terms.Kind, On = terms.On, Content = content, Giver = giver, Receiver = receiver, Paper = paper,
                AllowedBy = isLent ? allowed : null, DueOn = isLent ? terms.DueOn : null,
            };
    }

    /// <summary>Đã trả hồ sơ.</summary>
    public Refusal? Return(DateOnly on, DateOnly today)
    {
        if (!IsOut)
        {
            return KeepingRefusals.NotOut;
        }

        if (on < On || on > today)
        {
            return KeepingRefusals.ReturnOutside(On);
        }

        ReturnedOn = on;
        return null;
    }

    /// <summary>Nhận xét của nơi cư trú: one a year, as the paper of the place says.</summary>
    public Refusal? Comment(int year, DateOnly on, string? content, DateOnly today)
    {
        var said = VietnameseText.Nfc(content);
        if (Kind != KeepingKind.ResidenceLink)
        {
            return KeepingRefusals.NotAtResidence;
        }

        if (year < On.Year || year > today.Year || comments.Exists(c => c.Year == year))
        {
            return KeepingRefusals.YearTaken(year);
        }

        if (on < On || on > today)
        {
            return KeepingRefusals.Ahead(on);
        }

        if (said.Length is 0 or > MaxLength)
        {
            return KeepingRefusals.ContentMissing;
        }

        comments.Add(new ResidenceComment(Id, year, on, said));
        return null;
    }
}

/// <summary>Nhận xét của nơi cư trú về một năm.</summary>
public sealed class ResidenceComment
{
    private ResidenceComment()
    {
    }

    internal ResidenceComment(KeepingId keeping, int year, DateOnly on, string content) => (KeepingId, Year, On, Content) = (keeping, year, on, content);

    public KeepingId KeepingId { get; private set; }

    public int Year { get; private set; }

    public DateOnly On { get; private set; }

    public string Content { get; private set; } = "";
}

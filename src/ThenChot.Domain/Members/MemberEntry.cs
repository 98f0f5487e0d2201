namespace ThenChot.Domain.Members;

/// <summary>Mục nào của hồ sơ.</summary>
public enum EntryKind
{
    /// <summary>Quá trình hoạt động và công tác.</summary>
    Career,

    /// <summary>Đào tạo, bồi dưỡng.</summary>
    Training,

    /// <summary>Khen thưởng.</summary>
    Reward,

    /// <summary>Huy hiệu Đảng, danh hiệu.</summary>
    Honour,

    /// <summary>Đặc điểm lịch sử bản thân: restricted.</summary>
    DeclaredHistory,

    /// <summary>Quan hệ với nước ngoài: restricted.</summary>
    Abroad,

    /// <summary>Hoàn cảnh gia đình: restricted.</summary>
    Family,
}

/// <summary>Một mục của hồ sơ: what, since and until when, as the paper has it. Null dates: not stated there.</summary>
public sealed class MemberEntry : IVersioned
{
    public const int MaxLength = 2_000;

    private MemberEntry()
    {
    }

    public MemberEntryId Id { get; private set; }

    public MemberId MemberId { get; private set; }

    public EntryKind Kind { get; private set; }

    public PartialDate? Since { get; private set; }

    public PartialDate? Until { get; private set; }

    public string Content { get; private set; } = string.Empty;

    public int Version { get; private set; }

    /// <summary>Family, history and links abroad stand behind a right of their own.</summary>
    public static bool IsRestricted(EntryKind kind) => kind is EntryKind.DeclaredHistory or EntryKind.Abroad or EntryKind.Family;

    public static string Label(EntryKind kind) => kind switch
    {
        EntryKind.Career => "Quá trình công tác",
        EntryKind.Training => "Đào tạo, bồi dưỡng",
        EntryKind.Reward => "Khen thưởng",
        EntryKind.Honour => "Huy hiệu Đảng, danh hiệu",
        EntryKind.DeclaredHistory => "Đặc điểm lịch sử bản thân",
        EntryKind.Abroad => "Quan hệ với nước ngoài",
        _ => "Hoàn cảnh gia đình",
    };

    public static Outcome<MemberEntry> Write(MemberId member, EntryKind kind, PartialDate? since, PartialDate? until, string? content, DateOnly today, DateTimeOffset now)
    {
        var entry = new MemberEntry { Id = Kernel.Id.New<MemberEntryId>(now), MemberId = member, Kind = kind };
        return entry.Correct(since, until, content, today) is { } refusal ? refusal : entry;
    }

    public Refusal? Correct(PartialDate? since, PartialDate? until, string? content, DateOnly today)
    {
        var kept = VietnameseText.Nfc(content);
        if (kept.Length is 0 or > MaxLength)
        {
            return MembersRefusals.ContentMissing(MaxLength);
        }

        if (since?.Earliest > today)
        {
            return MembersRefusals.DateAhead("Từ", since.Value);
        }

        if (since is { } from && until is { } to && to.Latest < from.Earliest)
        {
            return MembersRefusals.EndsBeforeStart;
        }

        (Since, Until, Content) = (since, until, kept);
        return null;
    }
}

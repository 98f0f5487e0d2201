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

    /// <summary>Ngày tuyển dụng.</summary>
    Recruitment,

    /// <summary>Đoàn TNCS Hồ Chí Minh.</summary>
    YouthUnion,

    /// <summary>Tổ chức chính trị - xã hội khác.</summary>
    SocialBody,

    /// <summary>Nhập ngũ, xuất ngũ: since and until.</summary>
    Military,

    /// <summary>Học hàm.</summary>
    AcademicTitle,

    /// <summary>Học vị.</summary>
    Degree,

    /// <summary>Ngoại ngữ.</summary>
    ForeignLanguage,

    /// <summary>Tin học.</summary>
    Computing,

    /// <summary>Tiếng dân tộc thiểu số.</summary>
    MinorityLanguage,

    /// <summary>Dân tộc: restricted, one entry a member.</summary>
    Ethnicity,

    /// <summary>Tôn giáo: restricted, one entry a member.</summary>
    Religion,

    /// <summary>Sức khỏe, thương binh, gia đình chính sách: restricted.</summary>
    Health,

    /// <summary>Kinh tế bản thân và gia đình: restricted.</summary>
    Economy,

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

    /// <summary>Mục hạn chế: behind a right of its own, and kept where the office's setting says so.</summary>
    public static bool IsRestricted(EntryKind kind) => kind is EntryKind.Ethnicity or EntryKind.Religion or EntryKind.Health or EntryKind.Economy or EntryKind.DeclaredHistory or EntryKind.Abroad or EntryKind.Family;

    /// <summary>A member has one of these at most.</summary>
    public static bool IsSingle(EntryKind kind) => kind is EntryKind.Ethnicity or EntryKind.Religion;

    /// <summary>Null: an entry of that kind may be written. <paramref name="kept"/>: restricted kinds the office keeps; <paramref name="has"/>: the member has another entry of the kind; the refusal names the day since which the setting holds.</summary>
    public static Refusal? MayKeep(EntryKind kind, IReadOnlyCollection<EntryKind> kept, bool has, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return IsRestricted(kind) && !kept.Contains(kind) ? MembersRefusals.EntryNotKept(Label(kind), since)
            : IsSingle(kind) && has ? MembersRefusals.EntryThere(Label(kind))
            : null;
    }

    public static string Label(EntryKind kind) => kind switch
    {
        EntryKind.Career => "Quá trình công tác",
        EntryKind.Training => "Đào tạo, bồi dưỡng",
        EntryKind.Reward => "Khen thưởng",
        EntryKind.Honour => "Huy hiệu Đảng, danh hiệu",
        EntryKind.Recruitment => "Ngày tuyển dụng",
        EntryKind.YouthUnion => "Đoàn TNCS Hồ Chí Minh",
        EntryKind.SocialBody => "Tổ chức chính trị - xã hội khác",
        EntryKind.Military => "Nhập ngũ, xuất ngũ",
        EntryKind.AcademicTitle => "Học hàm",
        EntryKind.Degree => "Học vị",
        EntryKind.ForeignLanguage => "Ngoại ngữ",
        EntryKind.Computing => "Tin học",
        EntryKind.MinorityLanguage => "Tiếng dân tộc thiểu số",
        EntryKind.Ethnicity => "Dân tộc",
        EntryKind.Religion => "Tôn giáo",
        EntryKind.Health => "Sức khỏe, thương binh, gia đình chính sách",
        EntryKind.Economy => "Kinh tế bản thân và gia đình",
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

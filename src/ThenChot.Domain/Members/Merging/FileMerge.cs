namespace ThenChot.Domain.Members.Merging;

/// <summary>
/// Lần gộp hai hồ sơ: one act makes one file of two, field by field, and keeps what both said before. Taken apart, both are again what they
/// were; what was edited on the kept file since then stays with it. A null day of taking apart: it holds.
/// </summary>
public sealed class FileMerge : IVersioned
{
    private FileMerge()
    {
    }

    public FileMergeId Id { get; private set; }

    public MemberId KeptId { get; private set; }

    public MemberId RetiredId { get; private set; }

    public PersonId KeptPersonId { get; private set; }

    public PersonId RetiredPersonId { get; private set; }

    public DateOnly MergedOn { get; private set; }

    public string ByName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateOnly? ApartOn { get; private set; }

    public string? ApartReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>
    /// Gộp: the kept file takes the fields chosen from the other one, the other steps out. A number that is taken comes sealed anew for the
    /// kept file in <paramref name="resealed"/>.
    /// </summary>
    public static Outcome<(FileMerge Merge, MergeStates States)> Make(MergeSide kept, MergeSide retired, IReadOnlySet<MergeField> fromRetired, FileState resealed, MergeNote note, MemberTerms terms)
    {
        var reason = VietnameseText.Nfc(note.Reason);
        if (reason.Length == 0)
        {
            return MembersRefusals.MergeUnexplained;
        }

        if (kept.File.Id == retired.File.Id || kept.File.MergedIntoId is not null || retired.File.MergedIntoId is not null)
        {
            return MembersRefusals.MergedAlready;
        }

        var (before, other) = (kept.State, retired.State);
        var after = fromRetired.Aggregate(before, (state, field) => state.With(field, field is MergeField.Card or MergeField.Citizen ? resealed : other));
        if (kept.File.Become(after, terms, note.On) is { } refusal)
        {
            return refusal;
        }

        retired.File.YieldTo(kept.File.Id);
        var merge = new FileMerge
        {
            Id = Kernel.Id.New<FileMergeId>(note.At), KeptId = kept.File.Id, RetiredId = retired.File.Id, KeptPersonId = kept.File.PersonId, RetiredPersonId = retired.File.PersonId,
            MergedOn = note.On, ByName = note.ByName, Reason = reason,
        };
        return (merge, new MergeStates(before, other, after));
    }

    /// <summary>The fields that were edited on the kept file since the merge: they stay there as they are now.</summary>
    public static IReadOnlyList<MergeField> EditedSince(MergeStates states, FileState now) =>
        [.. Enum.GetValues<MergeField>().Where(field => !now.Agrees(field, states.After))];

    /// <summary>
    /// Tách lại: both files as they were before, and the kept one with what was edited since. Refused when the member lived on: dates of joining
    /// or stays written since then belong to one of the two, and only people know to which. Answers what is said of the kept person.
    /// </summary>
    public Outcome<FileState> TakeApart(MemberFile kept, MemberFile retired, MergeStates states, FileState now, MergeNote note)
    {
        var reason = VietnameseText.Nfc(note.Reason);
        if (reason.Length == 0)
        {
            return MembersRefusals.MergeUnexplained;
        }

        if (ApartOn is { } already)
        {
            return MembersRefusals.ApartAlready(already);
        }

        if (kept.MergedIntoId is not null)
        {
            return MembersRefusals.MergedOn;
        }

        var edited = EditedSince(states, now);
        if (edited.Contains(MergeField.Life) || edited.Contains(MergeField.Joining))
        {
            return MembersRefusals.LivedOnSinceMerge;
        }

        var back = edited.Aggregate(states.Kept, (state, field) => state.With(field, now));
        kept.PutBack(back);
        retired.PutBack(states.Retired);
        (ApartOn, ApartReason) = (note.On, reason);
        return back;
    }
}

/// <summary>Một trong hai hồ sơ: the file, and all it says with its person.</summary>
public sealed record MergeSide(MemberFile File, FileState State);

/// <summary>Ai gộp hoặc tách, khi nào, vì sao.</summary>
public sealed record MergeNote(string ByName, string? Reason, DateOnly On, DateTimeOffset At);

/// <summary>Cả hai hồ sơ trước khi gộp, và hồ sơ được giữ ngay sau đó.</summary>
public sealed record MergeStates(FileState Kept, FileState Retired, FileState After);

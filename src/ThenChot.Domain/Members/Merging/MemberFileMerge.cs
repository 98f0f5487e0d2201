using ThenChot.Domain.Members.Merging;

namespace ThenChot.Domain.Members;

/// <summary>Gộp hai hồ sơ của cùng một người, và tách lại.</summary>
public sealed partial class MemberFile
{
    /// <summary>The file that is read instead of this one, also when the one it was merged into was merged on; null: a file of the register.</summary>
    public MemberId? MergedIntoId { get; private set; }

    /// <summary>The file as it stands, with what is said of its person.</summary>
    public FileState State(string fullName, PartialDate? bornOn) => new(fullName, bornOn?.Code, DecidedOn.Code, CeremonyOn?.Code, OfficialOn?.Code)
    {
        DeductedMonths = DeductedMonths, DeductionReason = DeductionReason, LeftOn = LeftOn, LeftAs = LeftAs, Cell = CellId.Value, Particulars = Particulars,
        Stays = [.. stays.OrderBy(static s => s.From).Select(static s => new StayState(s.UnitId.Value, s.From, s.To, s.CameAs, s.LeftAs))],
        CardSealed = CardSealed, CardKey = CardKey, CitizenSealed = CitizenSealed, CitizenKey = CitizenKey,
    };

    /// <summary>Takes a state that fits together; nothing changes when it does not.</summary>
    internal Refusal? Become(FileState state, MemberTerms terms, DateOnly today)
    {
        var (dates, first) = (state.Dates, state.Stays.Count == 0 ? (DateOnly?)null : state.Stays[0].From);
        if (dates.Check(state.Born, dates.CeremonyOn is null ? null : terms.ProbationMonths, today) is { } refusal)
        {
            return refusal;
        }

        if (first is { } from && from < dates.JoinedOn.Earliest)
        {
            return MembersRefusals.StayBeforeJoining(from, dates.JoinedOn);
        }

        if (state.LeftOn is { } left && dates.OfficialOn?.Earliest > left)
        {
            return MembersRefusals.OfficialAfterLeaving(left);
        }

        PutBack(state);
        return null;
    }

    /// <summary>Exactly as it was written down, whatever rules say today.</summary>
    internal void PutBack(FileState state)
    {
        var dates = state.Dates;
        (DecidedOn, CeremonyOn, OfficialOn) = (dates.DecidedOn, dates.CeremonyOn, dates.OfficialOn);
        (DeductedMonths, DeductionReason) = (state.DeductedMonths, state.DeductionReason);
        AgeFrom = DeductedMonths == 0 ? DecidedOn : PartialDate.On(DecidedOn.Earliest.AddMonths(DeductedMonths));
        (LeftOn, LeftAs, CellId, MergedIntoId) = (state.LeftOn, state.LeftAs, UnitId.From(state.Cell), null);
        var told = state.Particulars;
        (Sex, OtherName, BirthPlace, HomePlace) = (told.Sex, told.OtherName, told.BirthPlace, told.HomePlace);
        (Residence, Occupation, Schooling, Profession, Theory) = (told.Residence, told.Occupation, told.Schooling, told.Profession, told.Theory);
        (CardSealed, CardKey, CitizenSealed, CitizenKey) = (state.CardSealed, state.CardKey, state.CitizenSealed, state.CitizenKey);
        // One stay a day: those that begin as before are written over, so that none is taken out and put in under one key.
        var wanted = state.Stays.ToDictionary(static s => s.From);
        stays.RemoveAll(s => !wanted.ContainsKey(s.From));
        stays.ForEach(s => s.Put(wanted[s.From]));
        var there = stays.Select(static s => s.From).ToHashSet();
        stays.AddRange(state.Stays.Where(s => !there.Contains(s.From)).Select(s => CellStay.Of(Id, s)));
    }

    /// <summary>Steps out of the register for the other: no cell counts it and it holds no number; what it said stands in the record of the merge.</summary>
    internal void YieldTo(MemberId kept)
    {
        (MergedIntoId, CardSealed, CardKey, CitizenSealed, CitizenKey) = (kept, null, null, null, null);
        stays.Clear();
    }

    /// <summary>The file it was merged into was merged on, or taken out again: another one is read instead.</summary>
    public void ReadAs(MemberId kept) => MergedIntoId = MergedIntoId is null ? null : kept;
}

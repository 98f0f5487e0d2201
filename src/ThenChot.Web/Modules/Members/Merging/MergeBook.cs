using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Domain.Members.Merging;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Merging;

/// <summary>Merges two files, and takes them apart, in the open act: with everything in the house that names them.</summary>
public sealed class MergeBook(AppDb db, MemberNumbers numbers, MemberRules rules, PersonDirectory people, RowMover mover, Actor actor, WorkingDay day, TimeProvider clock)
{
    /// <summary>What stays with the file it was written for: its stays are in the record of the merge; dues and openings are read through <see cref="MergedFiles"/>.</summary>
    private static readonly IReadOnlySet<Type> Staying = new HashSet<Type> { typeof(MemberFile), typeof(CellStay), typeof(DuesLine), typeof(DuesTerm), typeof(FileMerge), typeof(MergeRecord), typeof(ToldApart) };

    public static MergeSide SideOf(MemberAtHand found) => new(found.File, found.File.State(found.Person.FullName, found.Person.BornOn));

    /// <summary>Both files tracked and with their stays.</summary>
    public async Task<Outcome<FileMerge>> MergeAsync(MergeSide kept, MergeSide retired, IReadOnlySet<MergeField> fromRetired, string? reason, CancellationToken cancel)
    {
        if (await ObjectionAsync(kept.File, retired.File, cancel) is { } tied)
        {
            return tied;
        }

        var resealed = retired.State;
        if (fromRetired.Contains(MergeField.Card) && retired.File.CardSealed is not null)
        {
            if (!numbers.Open(retired.File, NumberKind.Card).TryGet(out var digits, out var why))
            {
                return why;
            }

            resealed = resealed with { CardSealed = numbers.Seal(kept.File.Id, NumberKind.Card, digits) };
        }

        if (fromRetired.Contains(MergeField.Citizen) && retired.File.CitizenSealed is not null)
        {
            if (!numbers.Open(retired.File, NumberKind.Citizen).TryGet(out var digits, out var why))
            {
                return why;
            }

            resealed = resealed with { CitizenSealed = numbers.Seal(kept.File.Id, NumberKind.Citizen, digits) };
        }

        var terms = rules.TermsOf(fromRetired.Contains(MergeField.Joining) ? retired.File.CeremonyOn : kept.File.CeremonyOn, day.Today);
        if (!FileMerge.Make(kept, retired, fromRetired, resealed, Note(reason), terms).TryGet(out var made, out var no))
        {
            return no;
        }

        if (await people.CorrectAsync(kept.File.PersonId, made.States.After.FullName, made.States.After.Born, day.Today, cancel) is { } misnamed)
        {
            return misnamed;
        }

        foreach (var file in await BehindAsync(retired.File.Id, cancel))
        {
            file.ReadAs(kept.File.Id);
        }

        await people.MergeAsync(retired.File.PersonId, kept.File.PersonId, cancel);
        var moved = new MovedRows(
            await mover.MoveAllAsync(retired.File.PersonId, kept.File.PersonId, Staying, cancel), await mover.MoveAllAsync(retired.File.Id, kept.File.Id, Staying, cancel));
        db.Add(made.Merge);
        db.Add(MergeRecord.Of(made.Merge.Id, made.States, moved));
        return made.Merge;
    }

    /// <summary>Both files tracked and with their stays; what is said of the kept one as it is now.</summary>
    public async Task<Refusal?> TakeApartAsync(FileMerge merge, MemberAtHand keptNow, string? reason, CancellationToken cancel)
    {
        var record = await db.Set<MergeRecord>().AsNoTracking().FirstAsync(r => r.MergeId == merge.Id, cancel);
        var (states, moved) = (record.ReadStates(), record.ReadMoved());
        var retired = await db.Set<MemberFile>().IgnoreQueryFilters().AsTracking().Include(f => f.Stays).FirstAsync(f => f.Id == merge.RetiredId, cancel);
        if (!merge.TakeApart(keptNow.File, retired, states, SideOf(keptNow).State, Note(reason)).TryGet(out var back, out var why))
        {
            return why;
        }

        if (await TakenAsync(merge, back, states.Retired, cancel) is { } taken)
        {
            return taken;
        }

        await GiveBackAsync(merge, cancel);
        await mover.MoveBackAsync(moved.OfFile, merge.KeptId, merge.RetiredId, Staying, cancel);
        await mover.MoveBackAsync(moved.OfPerson, merge.KeptPersonId, merge.RetiredPersonId, Staying, cancel);
        await people.MergeAsync(merge.RetiredPersonId, null, cancel);
        return await people.CorrectAsync(merge.KeptPersonId, back.FullName, back.Born, day.Today, cancel);
    }

    private Task<List<MemberFile>> BehindAsync(MemberId kept, CancellationToken cancel) =>
        db.Set<MemberFile>().IgnoreQueryFilters().AsTracking().Where(f => MergedFiles.Behind(db, kept).Contains(f.Id)).OrderBy(f => f.Id).ToListAsync(cancel);

    /// <summary>What had been merged into the one that steps out again is read there again.</summary>
    private async Task GiveBackAsync(FileMerge merge, CancellationToken cancel)
    {
        var files = (await BehindAsync(merge.KeptId, cancel)).ToDictionary(f => f.Id);
        var ids = files.Keys.ToList();
        var into = (await db.Set<FileMerge>().AsNoTracking().Where(m => m.ApartOn == null && ids.Contains(m.RetiredId)).ToListAsync(cancel)).ToLookup(m => m.KeptId, m => m.RetiredId);
        var next = new Queue<MemberId>(into[merge.RetiredId]);
        while (next.TryDequeue(out var id))
        {
            files[id].ReadAs(merge.RetiredId);
            foreach (var further in into[id])
            {
                next.Enqueue(further);
            }
        }
    }

    private async Task<Refusal?> ObjectionAsync(MemberFile kept, MemberFile retired, CancellationToken cancel)
    {
        var (one, other) = (kept.Id, retired.Id);
        if (await db.Set<MemberCase>().Where(c => c.ClosedOn == null && (c.MemberId == one || c.MemberId == other)).Select(c => c.MemberId).Distinct().CountAsync(cancel) > 1)
        {
            return MembersRefusals.CasesOnBoth;
        }

        var tied = await mover.BoundAsync(retired.PersonId, Staying, cancel);
        return tied.Count == 0 ? null
            : (await mover.BoundAsync(kept.PersonId, Staying, cancel)).Count == 0 ? MembersRefusals.KeepTheOther(string.Join(", ", tied))
            : MembersRefusals.BothTied(string.Join(", ", tied));
    }

    /// <summary>A number that was free, or was given back, may stand in another file by now.</summary>
    private async Task<Refusal?> TakenAsync(FileMerge merge, FileState kept, FileState retired, CancellationToken cancel)
    {
        var others = db.Set<MemberFile>().Where(f => f.Id != merge.KeptId);
        var (cards, citizens) = (new[] { kept.CardKey, retired.CardKey }.OfType<string>().ToList(), new[] { kept.CitizenKey, retired.CitizenKey }.OfType<string>().ToList());
        return cards is [var card, var same] && card == same ? MembersRefusals.NumberTaken(NumberKind.Card)
            : citizens is [var citizen, var alike] && citizen == alike ? MembersRefusals.NumberTaken(NumberKind.Citizen)
            : cards.Count > 0 && await others.AnyAsync(f => cards.Contains(f.CardKey!), cancel) ? MembersRefusals.NumberTaken(NumberKind.Card)
            : citizens.Count > 0 && await others.AnyAsync(f => citizens.Contains(f.CitizenKey!), cancel) ? MembersRefusals.NumberTaken(NumberKind.Citizen)
            : null;
    }

    private MergeNote Note(string? reason) => new(actor.Name, reason, day.Today, clock.GetUtcNow());
}

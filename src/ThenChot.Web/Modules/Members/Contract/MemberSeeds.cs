using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Members.Statistics.Totals;

namespace ThenChot.Web.Modules.Members.Contract;

/// <summary>Members for the demo and for tests; the caller opens the act. A refusal throws.</summary>
public sealed class MemberSeeds(BulkWriter bulk, MemberRules rules, MemberNumbers numbers, MemberTotals totals)
{
    private static readonly DateSpan Always = new(DateOnly.MinValue, null);

    /// <summary>By the thousand, past the change tracker; gives the files in the order of the list.</summary>
    public async Task<IReadOnlyList<Guid>> PourAsync(IReadOnlyList<MemberSeed> seeds, DateTimeOffset at, CancellationToken cancel = default)
    {
        var today = VietnameseFormat.DayOf(at);
        var files = seeds.Select(seed => Make(seed, today, at)).ToList();
        await bulk.AddAsync(files, cancel);
        await bulk.AddAsync([.. files.SelectMany(static f => f.Stays)], cancel);
        await bulk.AddAsync([.. seeds.Zip(files).Where(static pair => pair.First.YouthUnionSince is not null).Select(pair => Youth(pair.Second.Id, pair.First.YouthUnionSince!.Value, today, at))], cancel);
        totals.Poured(files.Select(static f => f.CellId));
        return files.ConvertAll(static f => f.Id.Value);
    }

    private static MemberEntry Youth(MemberId member, PartialDate since, DateOnly today, DateTimeOffset at) =>
        MemberEntry.Write(member, EntryKind.YouthUnion, since, null, "Đoàn viên Đoàn TNCS Hồ Chí Minh", today, at).TryGet(out var entry, out var why) ? entry : throw new InvalidOperationException(why.Sentence);

    private MemberFile Make(MemberSeed seed, DateOnly today, DateTimeOffset at)
    {
        var terms = rules.TermsOf(seed.CeremonyOn, today);
        var cell = new CellPlace(seed.Cell, "", terms.CellKinds.First(), Always);
        if (!MemberFile.Open(seed.Person, seed.BornOn, new MemberDates(seed.DecidedOn, seed.CeremonyOn, seed.OfficialOn), terms, cell, seed.From, today, at).TryGet(out var file, out var why))
        {
            throw new InvalidOperationException(why.Sentence);
        }

        var sex = seed.IsWoman switch { true => Sex.Female, false => Sex.Male, null => (Sex?)null };
        if ((file.Describe(new MemberParticulars(sex) { HomePlace = seed.HomePlace, Occupation = seed.Occupation, Schooling = seed.Schooling, Profession = seed.Profession, Theory = seed.Theory })
            ?? (seed.DiedOn is { } died ? file.Leave(LeavingKind.Died, died, today) : null)) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }

        if (seed.Card is { } card)
        {
            file.Number(NumberKind.Card, numbers.Seal(file.Id, NumberKind.Card, card), numbers.DigestOf(card, NumberKind.Card));
        }

        return file;
    }
}

using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Members.Statistics.Totals;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Members.Imports;

/// <summary>
/// Takes a list of members, each into the present cell. Whoever has a record as a person already (same name, same birth) gets the file on that
/// record; numbers are sealed before anything is stored.
/// </summary>
internal sealed class MemberTaker(AppDb db, UnitDirectory units, PersonDirectory people, OrganizationSeeds persons, MemberRules rules, MemberNumbers numbers, BulkWriter bulk, MemberTotals totals, Actor actor, TimeProvider clock) : IImportTaker
{
    private readonly DateTimeOffset now = clock.GetUtcNow();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<ReadMember> read = [];
    private Dictionary<string, UnitRef>? cells;

    private DateOnly Today => VietnameseFormat.DayOf(now);

    public async Task CheckAsync(ImportBatch batch, CancellationToken cancel)
    {
        cells ??= await CellsAsync(cancel);
        read.Clear();
        var rows = new List<ReadMember>(batch.Rows.Count);
        foreach (var row in batch.Good.ToList())
        {
            if (new MemberRowReader(batch, row, rules, cells, Today).Read() is { } member)
            {
                rows.Add(member with { CardKey = KeyOf(member.Card, NumberKind.Card), CitizenKey = KeyOf(member.Citizen, NumberKind.Citizen) });
            }
        }

        var keys = rows.SelectMany(r => new[] { r.CardKey, r.CitizenKey }).OfType<string>().ToList();
        var taken = keys.Count == 0 ? [] : (await db.Set<MemberFile>().Where(f => EF.Parameter(keys).Contains(f.CardKey!) || EF.Parameter(keys).Contains(f.CitizenKey!)).Select(f => new { f.CardKey, f.CitizenKey }).ToListAsync(cancel))
            .SelectMany(f => new[] { f.CardKey, f.CitizenKey }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var there = await people.ThereAsync([.. rows.Select(static r => (VietnameseText.SearchKey(r.FullName), r.BornOn))], cancel);
        var ids = there.SelectMany(static p => p).ToList();
        var filed = (await db.Set<MemberFile>().Where(f => EF.Parameter(ids).Contains(f.PersonId)).Select(f => f.PersonId).ToListAsync(cancel)).ToHashSet();
        foreach (var member in rows)
        {
            Settle(batch, member, taken, [.. there[(VietnameseText.SearchKey(member.FullName), member.BornOn)]], filed);
        }
    }

    public async Task<int> TakeAsync(ImportBatch batch, CancellationToken cancel)
    {
        var at = BulkWriter.InstantOf(now, batch.Number);
        var fresh = read.Where(static m => m.Person is null).ToList();
        var made = await persons.PourPeopleAsync([.. fresh.Select(static m => (m.FullName, m.BornOn))], at, cancel);
        var ids = fresh.Zip(made).ToDictionary(static p => p.First, static p => p.Second);
        var files = read.ConvertAll(member => FileOf(member, member.Person ?? ids[member], at));
        await bulk.AddAsync(files, cancel);
        await bulk.AddAsync([.. files.SelectMany(static f => f.Stays)], cancel);
        totals.Poured(files.Select(static f => f.CellId));
        return files.Count;
    }

    private string? KeyOf(string? digits, NumberKind kind) => digits is null ? null : numbers.DigestOf(digits, kind);

    /// <summary>What the row means beside the others and beside what stands: numbers belong to one file, a person has one file.</summary>
    private void Settle(ImportBatch batch, ReadMember member, HashSet<string> taken, List<PersonId> namesakes, HashSet<PersonId> filed)
    {
        foreach (var (key, kind, field) in new[] { (member.CardKey, NumberKind.Card, "card"), (member.CitizenKey, NumberKind.Citizen, "citizen") })
        {
            var isTaken = key is not null && taken.Contains(key);
            if (isTaken || (key is not null && !seen.Add($"{kind} {key}")))
            {
                batch.Fault(member.Row, field, "(số giữ kín)", (isTaken ? MembersRefusals.NumberTaken(kind) : MembersRefusals.NumberTwice(kind)).Sentence);
                return;
            }
        }

        var another = VietnameseText.SearchKey(member.Row["another"]) is "co" or "x";
        var twice = !seen.Add($"person {VietnameseText.SearchKey(member.FullName)} {member.BornOn}");
        if (!another && (twice || namesakes.Count > 1 || namesakes.Exists(filed.Contains)))
        {
            batch.Fault(member.Row, "full_name", MembersRefusals.NamesakeInList(member.FullName));
            return;
        }

        read.Add(another || namesakes.Count == 0 ? member : member with { Person = namesakes[0] });
    }

    private MemberFile FileOf(ReadMember member, PersonId person, DateTimeOffset at)
    {
        if (!MemberFile.Open(person, member.BornOn, member.Dates, member.Terms, member.Cell, member.From, Today, at).TryGet(out var file, out var why) || file.Describe(member.Particulars) is { } refusal && (why = refusal) is not null)
        {
            throw new InvalidOperationException(why.Sentence);
        }

        foreach (var (digits, kind) in new[] { (member.Card, NumberKind.Card), (member.Citizen, NumberKind.Citizen) })
        {
            if (digits is not null)
            {
                file.Number(kind, numbers.Seal(file.Id, kind, digits), numbers.DigestOf(digits, kind));
            }
        }

        return file;
    }

    /// <summary>The units of the actor's reach with where they last stood, by code.</summary>
    private async Task<Dictionary<string, UnitRef>> CellsAsync(CancellationToken cancel)
    {
        var scope = actor.ScopeOf(MemberPermissions.Edit);
        var found = new Dictionary<string, UnitRef>(StringComparer.Ordinal);
        foreach (var path in scope.Paths)
        {
            foreach (var unit in await units.SubtreeAsync(path, Today, cancel))
            {
                found[VietnameseText.SearchKey(unit.Code)] = unit;
            }
        }

        return found;
    }
}

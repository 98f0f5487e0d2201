using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members;

/// <summary>A line of a list; the cell is that of the day, null when the member was in none.</summary>
public sealed record MemberRow(MemberId Id, string FullName, string SortKey, PartialDate? BornOn, string? Cell, MemberStatus Status, LeavingKind? LeftAs, PartyAge? PartyAge, PartialDate? OfficialOn);

/// <summary>Where a page of a list begins: after so many rows that bear this sort key. The default is the beginning.</summary>
public readonly record struct ListKey(string SortKey, int Same);

/// <summary>
/// Finds members within a scope, as of a day, in Vietnamese order. Pages begin at a key: however far one reads, a page costs the same.
/// </summary>
public sealed class MemberFinder(AppDb db, MemberReach reach, UnitDirectory units, UnitKinds kinds, PersonDirectory people)
{
    private const int MostInitials = 5;
    private const int EverybodyWhoLeft = 100_000_000;

    /// <summary>Two queries and one for the names of cells, whatever the filter.</summary>
    public async Task<IReadOnlyList<MemberRow>> ReadAsync(MemberFilter filter, UnitRef? under, Scope scope, DateOnly day, ListKey from, int take, CancellationToken cancel)
    {
        var lines = Narrow(OfKind(Lines(scope, under, day, filter.Status), filter.Kind, day), filter, day);
#pragma warning disable CA1309 // the database compares, by the collation of the column
        var page = from.SortKey is null ? lines : lines.Where(l => string.Compare(l.Person.SortKey, from.SortKey) >= 0);
#pragma warning restore CA1309
        return await RowsAsync(page.OrderBy(l => l.Person.SortKey).ThenBy(l => l.Person.Id).Skip(from.Same).Take(take), day, cancel);
    }

    /// <summary>The member who holds the card, when in the scope: found by the digest of the whole number alone.</summary>
    public async Task<MemberRow?> ByKeyAsync(string cardKey, Scope scope, DateOnly day, CancellationToken cancel) =>
        await RowsAsync(Lines(scope, null, day).Where(l => l.File.CardKey == cardKey), day, cancel) is [var found] ? found : null;

    /// <summary>The key after the last of these rows, which began at <paramref name="from"/>.</summary>
    public static ListKey After(ListKey from, IReadOnlyList<MemberRow> rows)
    {
        var key = rows[^1].SortKey;
        return new ListKey(key, rows.Count(r => r.SortKey == key) + (from.SortKey == key ? from.Same : 0));
    }

    private IQueryable<Line> Lines(Scope scope, UnitRef? under, DateOnly day, MemberStatus? status = null)
    {
        var files = OfLeft(reach.Within(scope).AsNoTracking(), status, day);
        if (under is { Path.Level: 1 })
        {
            // The whole city: nobody is outside, so there is no place to look at.
            return Persons(files);
        }

        if (under is not null)
        {
            var there = from place in units.LastPlaces(day).Under(under.Path, p => p.Path)
                        join stay in db.Set<CellStay>() on place.UnitId equals stay.UnitId
                        where stay.From <= day && (stay.To == null || day < stay.To)
                        select stay.MemberId;
            files = files.Where(f => there.Contains(f.Id));
        }

        return Persons(files);
    }

    /// <summary>
    /// Whoever left is read by the day of leaving before anybody's name is looked at: they are few, and a walk by name over all members would go on until it meets enough of them.
    /// The limit, which nobody reaches, keeps the engine from turning the two round.
    /// </summary>
    private static IQueryable<MemberFile> OfLeft(IQueryable<MemberFile> files, MemberStatus? status, DateOnly day) => status switch
    {
        MemberStatus.Left => files.Where(f => f.LeftOn <= day && f.LeftAs != LeavingKind.Died).OrderBy(f => f.LeftOn).Take(EverybodyWhoLeft),
        MemberStatus.Died => files.Where(f => f.LeftOn <= day && f.LeftAs == LeavingKind.Died).OrderBy(f => f.LeftOn).Take(EverybodyWhoLeft),
        _ => files,
    };

    private IQueryable<Line> Persons(IQueryable<MemberFile> files) =>
        from file in files
        join person in people.Lines() on file.PersonId equals person.Id
        select new Line { File = file, Person = person };

    /// <summary>The stay of the day is looked up for each line that is read, so the walk by name goes on: nobody collects the members of a kind first.</summary>
    private IQueryable<Line> OfKind(IQueryable<Line> lines, string? kind, DateOnly day)
    {
        if (kind is null)
        {
            return lines;
        }

        var of = kinds.Of(kind, day);
        var cells = units.LastPlaces(day).Where(p => of.Contains(p.UnitId) || (p.ParentId != null && of.Contains(p.ParentId.Value))).Select(p => p.UnitId);
        return lines.Where(l => db.Set<CellStay>().Any(s => s.MemberId == l.File.Id && s.From <= day && (s.To == null || day < s.To) && cells.Contains(s.UnitId)));
    }

    private IQueryable<Line> Narrow(IQueryable<Line> lines, MemberFilter filter, DateOnly day)
    {
        lines = OfStatus(Named(lines, filter.Text), filter.Status, PartialDate.On(day), day);
        if (filter.BirthYear is > 0 and < 9998 and var year)
        {
            var (from, next) = (new PartialDate(year), new PartialDate(year + 1));
            lines = lines.Where(l => l.Person.BornOn >= from && l.Person.BornOn < next);
        }

        if (Before(day, filter.AgeFrom) is { } born)
        {
            lines = lines.Where(l => l.Person.BornOn <= born);
        }

        if (Before(day, filter.AgeTo + 1) is { } bornAfter)
        {
            lines = lines.Where(l => l.Person.BornOn > bornAfter);
        }

        if (Before(day, filter.PartyAgeFrom) is { } joined)
        {
            lines = lines.Where(l => l.File.AgeFrom <= joined);
        }

        if (Before(day, filter.PartyAgeTo + 1) is { } joinedAfter)
        {
            lines = lines.Where(l => l.File.AgeFrom > joinedAfter);
        }

        return Besides(lines, filter);
    }

    private static IQueryable<Line> Besides(IQueryable<Line> lines, MemberFilter filter)
    {
        if (filter.Sex is { } sex)
        {
            lines = lines.Where(l => l.File.Sex == sex);
        }

        if (YearOf(filter.BornFrom, 0) is { } born)
        {
            lines = lines.Where(l => l.Person.BornOn >= born);
        }

        if (YearOf(filter.BornTo, 1) is { } bornBefore)
        {
            lines = lines.Where(l => l.Person.BornOn < bornBefore);
        }

        if (YearOf(filter.JoinedFrom, 0) is { } joined)
        {
            lines = lines.Where(l => l.File.AgeFrom >= joined);
        }

        return YearOf(filter.JoinedTo, 1) is { } joinedBefore ? lines.Where(l => l.File.AgeFrom < joinedBefore) : lines;
    }

    private static PartialDate? YearOf(int? year, int later) => year is > 0 and < 9998 ? new PartialDate(year.Value + later) : null;

    /// <summary>Every word stands in the name, the last one perhaps not yet typed to its end; one short word may be the initials of the whole name.</summary>
    private IQueryable<Line> Named(IQueryable<Line> lines, string? text)
    {
        var words = VietnameseText.SearchKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [{ Length: > 1 and <= MostInitials } letters] && letters.All(char.IsAsciiLetterLower))
        {
            var initials = string.Join(' ', letters.Select(static c => $"{c}%"));
            var blanks = letters.Length - 1;
            var begins = " " + letters;
            return lines.Where(l => (" " + l.Person.SearchKey).Contains(begins)
                || (EF.Functions.Like(l.Person.SearchKey, initials) && l.Person.SearchKey.Length - l.Person.SearchKey.Replace(" ", "").Length == blanks));
        }

        if (words.Length == 0)
        {
            return lines;
        }

        var named = people.Named(text);
        return lines.Where(l => named.Contains(l.Person.Id));
    }

    private static IQueryable<Line> OfStatus(IQueryable<Line> lines, MemberStatus? status, PartialDate today, DateOnly day) => status switch
    {
        null => lines.Where(l => (l.File.LeftOn == null || l.File.LeftOn > day) && (l.File.CeremonyOn ?? l.File.DecidedOn) <= today),
        MemberStatus.Official => lines.Where(l => (l.File.LeftOn == null || l.File.LeftOn > day) && l.File.OfficialOn <= today),
        MemberStatus.Probationary => lines.Where(l => (l.File.LeftOn == null || l.File.LeftOn > day) && (l.File.CeremonyOn ?? l.File.DecidedOn) <= today && (l.File.OfficialOn == null || l.File.OfficialOn > today)),
        MemberStatus.Died or MemberStatus.Left => lines, // narrowed before the names
        _ => lines.Where(l => (l.File.CeremonyOn ?? l.File.DecidedOn) > today),
    };

    /// <summary>The latest day on which something of that age in years can have begun; null when no age, or no sensible one, is asked.</summary>
    private static PartialDate? Before(DateOnly day, int? years) => years is >= 0 and < 200 ? PartialDate.On(day.AddYears(-years.Value)) : null;

    private async Task<IReadOnlyList<MemberRow>> RowsAsync(IQueryable<Line> lines, DateOnly day, CancellationToken cancel)
    {
        var found = await lines.Select(l => new { l.File, l.Person.FullName, l.Person.SortKey, l.Person.BornOn }).ToListAsync(cancel);
        var ids = found.ConvertAll(l => l.File.Id);
        var cells = await db.Set<CellStay>().AsNoTracking().Where(s => ids.Contains(s.MemberId) && s.From <= day && (s.To == null || day < s.To)).ToDictionaryAsync(s => s.MemberId, s => s.UnitId, cancel);
        var names = await units.NamesAsync(cells.Values, day, cancel);
        return [.. found.Select(l => new MemberRow(
            l.File.Id, l.FullName, l.SortKey, l.BornOn, cells.TryGetValue(l.File.Id, out var cell) ? names[cell] : null, l.File.StatusOn(day), l.File.LeftAs, l.File.PartyAgeOn(day), l.File.StatusOn(day) == MemberStatus.Probationary ? null : l.File.OfficialOn))];
    }

    private sealed class Line
    {
        public MemberFile File { get; init; } = null!;

        public PersonLine Person { get; init; } = null!;
    }
}

using System.Text.Json;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>People by id or by name; each call is one query.</summary>
public sealed class PersonDirectory(AppDb db)
{
    private readonly Dictionary<PersonId, string> named = [];

    public Task<PersonRef?> FindAsync(PersonId id, CancellationToken cancel = default) => db.Set<Person>().AsNoTracking()
        .Where(p => p.Id == id).Select(p => new PersonRef(p.Id, p.FullName)).FirstOrDefaultAsync(cancel);

    /// <summary>Names once asked for are remembered for the rest of the request.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(IEnumerable<PersonId> ids, CancellationToken cancel = default)
    {
        var wanted = ids.Distinct().ToList();
        var missing = wanted.Where(id => !named.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            foreach (var person in await db.Set<Person>().AsNoTracking().Where(p => missing.Contains(p.Id)).Select(p => new { p.Id, p.FullName }).ToListAsync(cancel))
            {
                named[person.Id] = person.FullName;
            }
        }

        return wanted.Where(named.ContainsKey).ToDictionary(id => id, id => named[id]);
    }

    /// <summary>People whose name holds every word, with or without marks, in Vietnamese order.</summary>
    public async Task<IReadOnlyList<PersonRef>> SearchAsync(string? text, int take, CancellationToken cancel = default) => await db.Set<Person>()
        .AsNoTracking().Named(text).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(take)
        .Select(p => new PersonRef(p.Id, p.FullName)).ToListAsync(cancel);

    /// <summary>People whose name, marks and case aside, is one of these: who a row of a file may mean.</summary>
    public async Task<IReadOnlyList<Namesake>> NamesakesAsync(IEnumerable<string?> names, CancellationToken cancel = default)
    {
        var keys = names.Select(VietnameseText.SearchKey).Distinct(StringComparer.Ordinal).ToList();
        return [.. (await db.Set<Person>().AsNoTracking().Where(p => EF.Parameter(keys).Contains(p.SearchKey)).Select(p => new { p.Id, p.SearchKey, p.BornOn }).ToListAsync(cancel))
            .Select(p => new Namesake(p.Id, p.SearchKey, p.BornOn))];
    }

    /// <summary>Who is there already of these: the same name and date of birth, or neither date known. Each pair is one step into the index.</summary>
    public async Task<ILookup<(string SearchKey, PartialDate? BornOn), PersonId>> ThereAsync(IReadOnlyCollection<(string SearchKey, PartialDate? BornOn)> people, CancellationToken cancel = default)
    {
        var pairs = people.Distinct().ToList();
        var (keys, days) = (pairs.ConvertAll(static p => p.SearchKey).ToArray(), pairs.ConvertAll(static p => p.BornOn?.Code).ToArray());
        var there = db.Database.IsNpgsql()
            ? db.Database.SqlQuery<PersonThere>($"""
                select p.id as "Id", pair.search_key as "SearchKey", pair.born_on as "BornOn" from unnest({keys}, {days}) as pair(search_key, born_on)
                cross join lateral (
                  (select id from org_person where search_key = pair.search_key and born_on = pair.born_on limit 2)
                  union all (select id from org_person where pair.born_on is null and search_key = pair.search_key and born_on is null limit 2)) p
                """)
            : db.Database.SqlQuery<PersonThere>($"""
                select p.id as "Id", pair.value ->> 0 as "SearchKey", pair.value ->> 1 as "BornOn" from json_each({JsonSerializer.Serialize(keys.Zip(days, static (key, day) => new[] { key, day }))}) pair
                cross join org_person p on p.search_key = pair.value ->> 0 and p.born_on is pair.value ->> 1
                """);
        return (await there.ToListAsync(cancel)).ToLookup(static p => (p.SearchKey, p.BornOn is null ? (PartialDate?)null : PartialDate.Parse(p.BornOn)), static p => PersonId.From(p.Id));
    }

    /// <summary>People in whose name every word stands, marks and case aside, the last one perhaps not yet typed to its end; none when no word was typed.</summary>
    public IQueryable<PersonId> Named(string? text) => db.WithWords<Person>(text).Select(p => p.Id);

    /// <summary>All people, for joins.</summary>
    public IQueryable<PersonLine> Lines() => db.Set<Person>()
        .Select(p => new PersonLine { Id = p.Id, FullName = p.FullName, SearchKey = p.SearchKey, SortKey = p.SortKey, BornOn = p.BornOn });

    /// <summary>Offices held that day, for joins.</summary>
    public IQueryable<OfficeHolder> PostsOn(DateOnly asOf) => db.Set<Post>().Where(p => p.From <= asOf && (p.To == null || asOf < p.To)).Select(p => new OfficeHolder { PersonId = p.PersonId, UnitId = p.UnitId, Title = p.Title });

    /// <summary>Secretaries of the committees in office that day, for joins.</summary>
    public IQueryable<OfficeHolder> SecretariesOn(DateOnly asOf) =>
        from seat in db.Set<CommitteeSeat>()
        where seat.IsSecretary && seat.From <= asOf && (seat.To == null || asOf < seat.To)
        join term in db.Set<CommitteeTerm>() on seat.TermId equals term.Id
        select new OfficeHolder { PersonId = seat.PersonId, UnitId = term.UnitId, Title = seat.Title };

    /// <summary>Adds a person to the open act; stored when the act is.</summary>
    public Outcome<PersonId> Add(string? fullName, PartialDate? bornOn, DateOnly today, DateTimeOffset now)
    {
        if (!Person.Add(fullName, bornOn, today, now).TryGet(out var person, out var why))
        {
            return why;
        }

        db.Add(person);
        return person.Id;
    }

    /// <summary>Corrects name and birth date in the open act.</summary>
    public async Task<Refusal?> CorrectAsync(PersonId id, string? fullName, PartialDate? bornOn, DateOnly today, CancellationToken cancel = default)
    {
        var person = await db.Set<Person>().FirstAsync(p => p.Id == id, cancel);
        return VietnameseText.Nfc(fullName) == person.FullName && bornOn == person.BornOn ? null : person.Correct(fullName, bornOn, today);
    }

    /// <summary>Merges a record into another of the same human being, or (null) takes it apart again, in the open act: who is merged is found nowhere.</summary>
    public async Task MergeAsync(PersonId id, PersonId? into, CancellationToken cancel = default) =>
        (await db.Set<Person>().IgnoreQueryFilters().AsTracking().FirstAsync(p => p.Id == id, cancel)).MergeInto(into);

    /// <summary>Every office a person held, the latest first.</summary>
    public async Task<IReadOnlyList<PostRef>> PostsOfAsync(PersonId id, CancellationToken cancel = default) => await db.Set<Post>().AsNoTracking()
        .Where(p => p.PersonId == id && (p.To == null || p.From < p.To)).OrderByDescending(p => p.From).Select(p => new PostRef(p.PersonId, "", p.UnitId, p.Title, p.From, p.To)).ToListAsync(cancel);

    /// <summary>Null when such a person could be added.</summary>
    public static Refusal? Check(string? fullName, PartialDate? bornOn, DateOnly today) => Person.Add(fullName, bornOn, today, DateTimeOffset.UnixEpoch).TryGet(out _, out var why) ? null : why;

    /// <summary>People of exactly this name (marks and case do not matter) as a form tells them apart: name, birth, offices held that day.</summary>
    public async Task<IReadOnlyList<PersonRef>> NamesakesAsync(string? fullName, DateOnly asOf, int take, CancellationToken cancel = default)
    {
        var key = VietnameseText.SearchKey(fullName);
        var found = await db.Set<Person>().AsNoTracking().Where(p => p.SearchKey == key).OrderBy(p => p.Id).Take(take)
            .Select(p => new
            {
                p.Id,
                p.FullName,
                p.BornOn,
                Posts = db.Set<Post>().Where(post => post.PersonId == p.Id && post.From <= asOf && (post.To == null || asOf < post.To))
                    .Join(db.Set<UnitName>().Where(n => n.From <= asOf && (n.To == null || asOf < n.To)), post => post.UnitId, n => n.UnitId, (post, n) => post.Title + ", " + n.Name).ToList(),
            }).ToListAsync(cancel);
        return [.. found.Select(p => new PersonRef(p.Id, string.Join("; ", [p.FullName, .. p.BornOn is { } born ? [$"sinh {born.Text}"] : Array.Empty<string>(), .. p.Posts])))];
    }

    /// <summary>Who held which office in the units that day.</summary>
    public async Task<IReadOnlyList<PostRef>> PostsAsync(IEnumerable<UnitId> units, DateOnly asOf, CancellationToken cancel = default)
    {
        var wanted = units.Distinct().ToList();
        return await (
            from post in db.Set<Post>().AsNoTracking()
            where wanted.Contains(post.UnitId) && post.From <= asOf && (post.To == null || asOf < post.To)
            join person in db.Set<Person>() on post.PersonId equals person.Id
            orderby post.From, person.SortKey
            select new PostRef(person.Id, person.FullName, post.UnitId, post.Title, post.From, post.To) { WorkPhone = post.WorkPhone }).ToListAsync(cancel);
    }
}

internal static class PersonQuery
{
    /// <summary>Every word of the text stands in the name; marks and case do not matter.</summary>
    public static IQueryable<Person> Named(this IQueryable<Person> people, string? text)
    {
        foreach (var word in VietnameseText.SearchKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            people = people.Where(p => p.SearchKey.Contains(word));
        }

        return people;
    }
}

/// <summary>A person by name and birth, as the index has them.</summary>
internal sealed class PersonThere
{
    public Guid Id { get; init; }

    public string SearchKey { get; init; } = "";

    public string? BornOn { get; init; }
}

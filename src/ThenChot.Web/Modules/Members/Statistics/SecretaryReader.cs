using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>A secretary of a cell and what the file says; null member: no file here. <see cref="HeadTitle"/>: a post held besides that heads an agency, a village; null: none on record.</summary>
public sealed record Secretary(PersonId Person, UnitId Cell, MemberId? Member, PartialDate? BornOn, string? Schooling, string? Profession, string? Theory)
{
    public string? HeadTitle { get; init; }

    public string? By(SecretaryTrait trait) => trait switch { SecretaryTrait.Schooling => Schooling, SecretaryTrait.Profession => Profession, _ => Theory };
}

/// <summary>Meetings of a kind in one of two periods whose result is recorded, and how many cells held them.</summary>
public sealed record MeetingCount(CellMeetingKind Kind, bool IsNow, int Meetings, int Cells);

/// <summary>Bí thư và sinh hoạt chi bộ, of the cells that stand beneath a unit today.</summary>
public sealed class SecretaryReader(AppDb db, UnitDirectory units, UnitKinds kinds, PersonDirectory people, MemberRules rules, WorkingDay day)
{
    /// <summary>Who holds the post of secretary of a cell by one of these titles, or sits as one in its committee; two queries.</summary>
    public async Task<IReadOnlyList<Secretary>> ReadAsync(TreePath unit, IReadOnlyCollection<string> titles, IReadOnlyCollection<string> headWords, CancellationToken cancel)
    {
        var cells = Cells(unit);
        var holders = people.PostsOn(day.Today).Where(p => titles.Contains(p.Title) && cells.Contains(p.UnitId)).Select(p => new { p.PersonId, p.UnitId })
            .Union(people.SecretariesOn(day.Today).Where(s => cells.Contains(s.UnitId)).Select(s => new { s.PersonId, s.UnitId }));
        var rows = await (
            from holder in holders
            join person in people.Lines() on holder.PersonId equals person.Id
            join file in db.Set<MemberFile>() on holder.PersonId equals file.PersonId into files
            from file in files.DefaultIfEmpty()
            select new { holder.PersonId, holder.UnitId, person.BornOn, Member = (MemberId?)file.Id, file.Schooling, file.Profession, file.Theory }).ToListAsync(cancel);
        var persons = holders.Select(h => h.PersonId);
        var posts = await people.PostsOn(day.Today).Where(p => persons.Contains(p.PersonId) && !titles.Contains(p.Title)).Select(p => new { p.PersonId, p.Title }).ToListAsync(cancel);
        var keys = headWords.Select(static w => VietnameseText.SearchKey(w)).ToList();
        var heads = posts.Where(p => Heads(p.Title, keys)).ToLookup(static p => p.PersonId, static p => p.Title);
        return [.. rows.OrderBy(static r => r.PersonId.Value).ThenBy(static r => r.UnitId.Value).Select(r => new Secretary(r.PersonId, r.UnitId, r.Member, r.BornOn, r.Schooling, r.Profession, r.Theory) { HeadTitle = heads[r.PersonId].FirstOrDefault() })];
    }

    public Task<int> CountCellsAsync(TreePath unit, CancellationToken cancel) => Cells(unit).CountAsync(cancel);

    public async Task<IReadOnlyList<MeetingCount>> MeetingsAsync(TreePath unit, Period now, Period before, CancellationToken cancel)
    {
        var cells = units.LastPlaces(day.Today).Under(unit, p => p.Path).Select(p => p.UnitId);
        var (start, end, old, oldEnd) = (now.Start, now.End, before.Start, before.End);
        return (await db.Set<CellMeeting>().Where(m => m.Present != null && ((m.HeldOn >= start && m.HeldOn <= end) || (m.HeldOn >= old && m.HeldOn <= oldEnd)) && cells.Contains(m.CellId))
            .GroupBy(m => new { m.Kind, IsNow = m.HeldOn >= start && m.HeldOn <= end })
            .Select(g => new { g.Key.Kind, g.Key.IsNow, Meetings = g.Count(), Cells = g.Select(m => m.CellId).Distinct().Count() })
            .ToListAsync(cancel)).ConvertAll(static g => new MeetingCount(g.Kind, g.IsNow, g.Meetings, g.Cells));
    }

    /// <summary>Whether a title, or a part of it after a comma, begins with one of the words: a deputy does not head anything.</summary>
    private static bool Heads(string title, List<string> keys) =>
        title.Split(',', ';').Select(static part => VietnameseText.SearchKey(part)).Any(part => keys.Exists(key => part.StartsWith(key, StringComparison.Ordinal)));

    private IQueryable<UnitId> Cells(TreePath unit)
    {
        var kindsOfCell = rules.On(day.Today).CellKinds;
        return from place in units.Places(day.Today).Under(unit, p => p.Path)
               join of in kinds.On(day.Today) on place.UnitId equals of.UnitId
               where kindsOfCell.Contains(of.Kind)
               select place.UnitId;
    }
}

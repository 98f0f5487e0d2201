using ThenChot.Domain.Comments;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Comments.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Comments;

/// <summary>One comment as it is shown; without text when it was withdrawn.</summary>
public sealed record CommentLine(CommentId Id, PersonId Author, string AuthorName, DateTimeOffset At, string? Text, int Version);

/// <summary>Finds the record behind an address, what was said about it, and who may be named there.</summary>
public sealed class CommentDesk(AppDb db, IEnumerable<ICommented> commented, PersonDirectory people, UnitDirectory units, RoleHolders holders)
{
    public async Task<CommentedRecord?> RecordAsync(string? subject, CancellationToken cancel) =>
        commented.FirstOrDefault(one => subject?.StartsWith(one.Prefix, StringComparison.Ordinal) == true) is { } host ? await host.FindAsync(subject!, cancel) : null;

    /// <summary>In the order in which they were said; one query.</summary>
    public async Task<IReadOnlyList<CommentLine>> ReadAsync(string subject, CancellationToken cancel) =>
        await db.Set<Comment>().AsNoTracking().Where(c => c.Subject == subject)
            .Join(people.Lines(), c => c.Author, p => p.Id, (c, p) => new { Comment = c, p.FullName })
            .OrderBy(c => c.Comment.At).ThenBy(c => c.Comment.Id)
            .Select(c => new CommentLine(c.Comment.Id, c.Comment.Author, c.FullName, c.Comment.At, c.Comment.WithdrawnAt == null ? c.Comment.Text : null, c.Comment.Version)).ToListAsync(cancel);

    /// <summary>People with a role that reads the record today, where it lies or above; two queries.</summary>
    public async Task<IReadOnlyList<Reader>> ReadersAsync(CommentedRecord record, DateOnly today, CancellationToken cancel)
    {
        var places = await units.LastPlaces(today).Where(p => record.Units.Contains(p.UnitId)).Select(p => p.Path).ToListAsync(cancel);
        var above = places.SelectMany(path => TreePath.Parse(path).Chain).Select(path => path.Value).Distinct(StringComparer.Ordinal).ToList();
        var roles = holders.RolesWith(record.Permission, today);
        return await holders.On(today).Where(h => roles.Contains(h.Role) && above.Contains(h.Path)).Select(h => h.PersonId).Distinct()
            .Join(people.Lines(), id => id, p => p.Id, (id, p) => new { p.Id, p.FullName, p.SortKey }).OrderBy(p => p.SortKey).ThenBy(p => p.Id)
            .Select(p => new Reader(p.Id, p.FullName)).ToListAsync(cancel);
    }
}

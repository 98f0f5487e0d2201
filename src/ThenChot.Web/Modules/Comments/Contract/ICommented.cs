namespace ThenChot.Web.Modules.Comments.Contract;

/// <summary>A record that people of the office talk about: its title, and whose right to read it opens the talk.</summary>
public sealed record CommentedRecord(string Title, UnitId Unit, IReadOnlyList<UnitId> Units, string Permission);

/// <summary>
/// A module whose records may be commented on. The subject of a comment is the address of the record's own page; whoever may read
/// the record reads and writes comments on it.
/// </summary>
public interface ICommented
{
    /// <summary>How the addresses of these records begin.</summary>
    string Prefix { get; }

    /// <summary>Null when the record is not there or beyond the actor's reach.</summary>
    Task<CommentedRecord?> FindAsync(string address, CancellationToken cancel);
}

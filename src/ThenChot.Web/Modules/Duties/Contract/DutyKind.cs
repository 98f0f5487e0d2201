namespace ThenChot.Web.Modules.Duties.Contract;

/// <summary>
/// Loại việc, registered by its module as a singleton: a code such as <c>members.admission</c>, and what the level above reads
/// instead of the text.
/// </summary>
public sealed record DutyKind(string Code, string Label)
{
    /// <summary>A paper waits for a leader to sign or send it: it stands on the leader's page too.</summary>
    public bool IsSignature { get; init; }

    /// <summary>The right with which the levels above hear of late duties of this kind alone; null: only those who hear of every kind.</summary>
    public string? HeardWith { get; init; }
}

/// <summary>The kinds of all modules by their codes.</summary>
public sealed class DutyKinds(IEnumerable<DutyKind> kinds)
{
    private readonly Dictionary<string, DutyKind> all = kinds.ToDictionary(k => k.Code, StringComparer.Ordinal);

    public IReadOnlyCollection<DutyKind> All => all.Values;

    /// <summary>The kinds that one right hears of, by the right.</summary>
    public ILookup<string, string> Heard { get; } = kinds.Where(k => k.HeardWith is not null).ToLookup(k => k.HeardWith!, k => k.Code, StringComparer.Ordinal);

    /// <summary>The right beside that of hearing every kind; null: there is none.</summary>
    public string? HeardWith(string code) => all.TryGetValue(code, out var kind) ? kind.HeardWith : null;

    /// <summary>The code itself for a kind that no module knows any more.</summary>
    public string LabelOf(string code) => all.TryGetValue(code, out var kind) ? kind.Label : code;

    internal void Check(string code)
    {
        if (!all.ContainsKey(code))
        {
            throw new InvalidOperationException($"No module registered the kind of duty {code}.");
        }
    }
}

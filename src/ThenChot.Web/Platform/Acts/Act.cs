namespace ThenChot.Web.Platform.Acts;

/// <summary>A kind of act and its Vietnamese name.</summary>
public sealed record ActKind(string Code, string Name);

/// <summary>
/// Thao tác nghiệp vụ: the envelope of every write. Who, when, on whose behalf, which kind, why, on what basis;
/// chained by hash in the order of <see cref="Sequence"/>.
/// </summary>
public sealed class Act : IOutsideActs
{
    public ActId Id { get; init; }

    public long Sequence { get; set; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null for the system and for visitors.</summary>
    public Guid? AccountId { get; internal set; }

    public string ActorName { get; internal set; } = "";

    /// <summary>The colleague on whose behalf it was done (ủy quyền); null when done in one's own name.</summary>
    public string? OnBehalfOf { get; set; }

    public string Kind { get; init; } = "";

    public UnitId? UnitId { get; set; }

    public string? Reason { get; set; }

    /// <summary>The document that is the legal basis (căn cứ); null when the kind needs none.</summary>
    public DocumentId? DocumentId { get; set; }

    public string PreviousHash { get; set; } = "";

    public string Hash { get; set; } = "";

    /// <summary>A refused sign-in still commits: what it stored stays although the answer is 4xx.</summary>
    internal bool KeepsWhenRefused { get; private set; }

    /// <summary>Tables from which the act takes something away that must not stay in the files of the database either.</summary>
    internal IReadOnlyList<string> Erased { get; private set; } = [];

    /// <summary>The visitor turned out to be this person: a sign-in.</summary>
    public Act By(Guid account, string name)
    {
        AccountId = account;
        ActorName = name;
        return this;
    }

    public Act OnUnit(UnitId unit)
    {
        UnitId = unit;
        return this;
    }

    public Act Because(string? reason)
    {
        Reason = string.IsNullOrWhiteSpace(reason) ? null : VietnameseText.Nfc(reason.Trim());
        return this;
    }

    public Act Citing(DocumentId? document)
    {
        DocumentId = document;
        return this;
    }

    /// <summary>Once the act stands, the files of the database are cleared of what these tables held before.</summary>
    public Act Erasing(params IReadOnlyList<string> tables)
    {
        Erased = tables;
        return this;
    }

    public Act KeepWhenRefused()
    {
        KeepsWhenRefused = true;
        return this;
    }
}

/// <summary>One record changed by an act, with its digest after the change.</summary>
public sealed class ActChange : IOutsideActs
{
    public ActId ActId { get; init; }

    public int Number { get; init; }

    public string TableName { get; init; } = "";

    public string RecordId { get; init; } = "";

    /// <summary><c>added</c>, <c>changed</c> or <c>removed</c>.</summary>
    public string Operation { get; init; } = "";

    /// <summary>Changed columns before, as JSON; null for an added record. Protected columns stand as their SHA-256.</summary>
    public string? Before { get; init; }

    /// <summary>Changed columns after (all columns of an added record); null for a removed one.</summary>
    public string? After { get; init; }

    /// <summary>SHA-256 over all columns after the change; empty for a removed record.</summary>
    public string Digest { get; init; } = "";
}

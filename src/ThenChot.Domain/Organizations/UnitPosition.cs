namespace ThenChot.Domain.Organizations;

/// <summary>
/// Vị trí của đơn vị trong cây: under which unit it stands from a day to before another, and by which act. The path is
/// text so that databases compare it as bytes; the root has no parent.
/// </summary>
public sealed class UnitPosition
{
    private UnitPosition()
    {
    }

    internal UnitPosition(UnitId unit, UnitId? parent, TreePath path, DateSpan span, ActId act)
    {
        UnitId = unit;
        ParentId = parent;
        Path = path.Value;
        Level = path.Level;
        From = span.From;
        To = span.To;
        ActId = act;
    }

    public UnitId UnitId { get; private set; }

    /// <summary>Null for the root.</summary>
    public UnitId? ParentId { get; private set; }

    public string Path { get; private set; } = string.Empty;

    /// <summary>1 for the root.</summary>
    public int Level { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public ActId ActId { get; private set; }

    public DateSpan Span => new(From, To);

    public TreePath TreePath => TreePath.Parse(Path);

    internal void Become(UnitId? parent, TreePath path, ActId act)
    {
        ParentId = parent;
        Path = path.Value;
        Level = path.Level;
        ActId = act;
    }

    /// <summary>Null: it goes on; its own first day: it never was.</summary>
    internal void EndOn(DateOnly? day) => To = day;
}

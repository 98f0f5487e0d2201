using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>What a row of member work counts.</summary>
public enum WorkSource
{
    Badge,
    Card,
    TransferWithin,
    TransferOut,
    TransferAbroad,
    TransferTemporary,
    Arrival,
    Exemption,
    StrikingOff,
    Resignation,
    Reward,

    /// <summary>Exempt today.</summary>
    ExemptNow,

    /// <summary>On a temporary stay elsewhere today.</summary>
    AwayNow,
}

/// <summary>On which side of a transfer the unit stands.</summary>
public enum WorkSide
{
    Out,
    In,
    Inside,
}

/// <summary>A row of member work as the form has it; a null side or years: any; a part adds to no sum.</summary>
public sealed class WorkRow
{
    public string Group { get; set; } = "";

    public string Label { get; set; } = "";

    public WorkSource Of { get; set; }

    public WorkSide? Side { get; set; }

    public int? Years { get; set; }

    public List<string> Words { get; set; } = [];

    public bool Rest { get; set; }

    public bool Screened { get; set; }

    public bool Part { get; set; }

    public bool IsOfToday => Of is WorkSource.ExemptNow or WorkSource.AwayNow;

    internal bool Fits(WorkFact fact) => Of == fact.Of && (Years is null || Years == fact.Years) && (Side is null || Side == fact.Side) && (!Screened || fact.Screened);
}

/// <summary>Something that was done for a member: when, in which cell, what the record says of it. <paramref name="When"/>: the day as the record has it, which may be a month or a year.</summary>
public sealed record WorkFact(WorkSource Of, DateOnly On, string When, PersonId Person, UnitId Cell, string Text)
{
    public WorkSide? Side { get; init; }

    public int Years { get; init; }

    /// <summary>It arose from a screening.</summary>
    public bool Screened { get; init; }

    /// <summary>The procedure; null: it stands in the file itself.</summary>
    public Guid? Case { get; init; }

    public MemberId? Member { get; init; }
}

/// <summary>Đếm theo biểu: which facts a row holds; of rows that tell facts apart by words the first that fits takes it.</summary>
public sealed class WorkForm(IReadOnlyList<WorkRow> rows)
{
    private readonly List<FreeWords> words = [.. rows.Select(static r => new FreeWords(r.Words))];

    public IReadOnlyList<WorkRow> Rows => rows;

    public bool Holds(int row, WorkFact fact)
    {
        var asked = rows[row];
        if (!asked.Fits(fact))
        {
            return false;
        }

        return asked.Rest || asked.Words.Count > 0 ? FirstByWords(asked, fact) == (asked.Rest ? -1 : row) : true;
    }

    private int FirstByWords(WorkRow like, WorkFact fact)
    {
        for (var n = 0; n < rows.Count; n++)
        {
            if (rows[n].Words.Count > 0 && rows[n].Group == like.Group && rows[n].Fits(fact) && words[n].AreIn(fact.Text))
            {
                return n;
            }
        }

        return -1;
    }
}

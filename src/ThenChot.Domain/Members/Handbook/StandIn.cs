namespace ThenChot.Domain.Members.Handbook;

/// <summary>Chi bộ đã trả lời việc nhập thay chưa.</summary>
public enum StandInState
{
    /// <summary>Chờ chi bộ xác nhận.</summary>
    AwaitsCell,

    /// <summary>Chi bộ xác nhận đúng.</summary>
    Confirmed,

    /// <summary>Chi bộ báo chưa đúng.</summary>
    Disputed,
}

/// <summary>
/// Nhập thay chi bộ: what the level above entered from the cell's paper. It holds at once and is marked; the secretary confirms it or says what
/// is wrong, and whoever entered it mends that and asks again. A null answer day: not answered.
/// </summary>
public sealed class StandIn : IVersioned
{
    public const int MaxLength = 1_000;

    private StandIn()
    {
    }

    public StandInId Id { get; private set; }

    public UnitId CellId { get; private set; }

    /// <summary>The record that was entered: a case, a meeting, a sheet.</summary>
    public Guid Record { get; private set; }

    public string What { get; private set; } = "";

    public string Url { get; private set; } = "";

    public DateOnly EnteredOn { get; private set; }

    public string ByName { get; private set; } = "";

    /// <summary>The unit whose officer entered it; null: the operator.</summary>
    public UnitId? ByUnitId { get; private set; }

    public StandInState State { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public string? AnsweredBy { get; private set; }

    public string? Remark { get; private set; }

    public int Version { get; private set; }

    public static StandIn Enter(UnitId cell, Guid record, string what, string url, DateOnly on, string byName, UnitId? byUnit, DateTimeOffset now) =>
        new() { Id = Kernel.Id.New<StandInId>(now), CellId = cell, Record = record, What = what, Url = url, EnteredOn = on, ByName = byName, ByUnitId = byUnit };

    public Refusal? Confirm(DateOnly today, string byName)
    {
        if (State != StandInState.AwaitsCell)
        {
            return HandbookRefusals.AnsweredAlready;
        }

        (State, AnsweredOn, AnsweredBy, Remark) = (StandInState.Confirmed, today, byName, null);
        return null;
    }

    public Refusal? Dispute(string? remark, DateOnly today, string byName)
    {
        if (State != StandInState.AwaitsCell)
        {
            return HandbookRefusals.AnsweredAlready;
        }

        if (VietnameseText.Nfc(remark) is not { Length: > 0 and <= MaxLength } kept)
        {
            return HandbookRefusals.RemarkMissing;
        }

        (State, AnsweredOn, AnsweredBy, Remark) = (StandInState.Disputed, today, byName, kept);
        return null;
    }

    /// <summary>Đã sửa theo ý kiến của chi bộ: asks the cell again.</summary>
    public Refusal? Mend()
    {
        if (State != StandInState.Disputed)
        {
            return HandbookRefusals.AnsweredAlready;
        }

        (State, AnsweredOn, AnsweredBy) = (StandInState.AwaitsCell, null, null);
        return null;
    }
}

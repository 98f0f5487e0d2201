using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Votes.Seasons;

namespace ThenChot.Web.Modules.Votes;

/// <summary>Việc phải làm of a vote, opened and closed inside the act of its step. No text of theirs names a rated person.</summary>
public sealed class VoteDuties(DutyBook book, SeasonPress press, WorkingDay day)
{
    private const string Approve = "votes.approve";
    private const string Roll = "votes.approve-roll";
    private const string Count = "votes.count";
    private const string Report = "votes.report";

    public static IReadOnlyList<DutyKind> Kinds { get; } =
    [
        new(Approve, "Phê duyệt danh sách người được lấy phiếu"),
        new(Roll, "Phê duyệt danh sách triệu tập"),
        new(Count, "Kiểm phiếu tín nhiệm"),
        new(Report, "Báo cáo kết quả lấy phiếu cho cấp quản lý"),
        .. SeasonPress.Kinds,
    ];

    /// <summary>The list stands and waits for its approval.</summary>
    public async Task ListReadyAsync(ConfidenceVote vote, CancellationToken cancel = default)
    {
        await book.CloseAsync(vote.Id.Value, Approve, cancel: cancel);
        book.Open(new NewDuty(Approve, vote.Id.Value, $"Phê duyệt danh sách: {vote.Title}", vote.UnitId, VotePermissions.Approve, day.Today, vote.HeldOn, $"/lay-phieu/{vote.Id}"));
    }

    public async Task ListApprovedAsync(ConfidenceVote vote, CancellationToken cancel = default)
    {
        await book.CloseAsync(vote.Id.Value, Approve, cancel: cancel);
        await press.DoneAsync(vote.SeasonId, vote.UnitId, SeasonStep.List, cancel);
    }

    public void RollFrozen(ConfidenceVote vote) =>
        book.Open(new NewDuty(Roll, vote.Id.Value, $"Phê duyệt danh sách triệu tập: {vote.Title}", vote.UnitId, VotePermissions.Approve, day.Today, vote.HeldOn, $"/lay-phieu/{vote.Id}"));

    public Task RollApprovedAsync(ConfidenceVote vote, CancellationToken cancel = default) => book.CloseAsync(vote.Id.Value, Roll, cancel: cancel);

    public Task MovedAsync(ConfidenceVote vote, CancellationToken cancel = default) => book.PostponeAsync(vote.Id.Value, vote.HeldOn, Approve, cancel);

    /// <summary>Each member of the board counts in person.</summary>
    public void CountBegins(ConfidenceVote vote)
    {
        foreach (var member in vote.Board)
        {
            book.Open(new NewDuty(Count, vote.Id.Value, $"Kiểm phiếu: {vote.Title}", vote.UnitId, VotePermissions.Read, day.Today, vote.HeldOn > day.Today ? vote.HeldOn : day.Today, $"/lay-phieu/{vote.Id}/kiem-phieu") { Person = member.PersonId });
        }
    }

    public async Task CountClosedAsync(ConfidenceVote vote, CancellationToken cancel = default)
    {
        await book.CloseAsync(vote.Id.Value, Count, cancel: cancel);
        await press.DoneAsync(vote.SeasonId, vote.UnitId, SeasonStep.Held, cancel);
    }

    /// <summary>Announced in the room: the managing authority is still to be told.</summary>
    public void Announced(ConfidenceVote vote) =>
        book.Open(new NewDuty(Report, vote.Id.Value, $"Báo cáo kết quả: {vote.Title}", vote.UnitId, VotePermissions.Disclose, day.Today, null, $"/lay-phieu/{vote.Id}/ket-qua"));

    public async Task ReportedAsync(ConfidenceVote vote, CancellationToken cancel = default)
    {
        await book.CloseAsync(vote.Id.Value, Report, cancel: cancel);
        await press.DoneAsync(vote.SeasonId, vote.UnitId, SeasonStep.Reported, cancel);
    }

    /// <summary>The result falls away, and with it what was to be told of it.</summary>
    public Task CountedAgainAsync(ConfidenceVote vote, CancellationToken cancel = default) => book.CloseAsync(vote.Id.Value, Report, cancel: cancel);
}

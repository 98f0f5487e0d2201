using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Votes.Seasons;

/// <summary>Bước của một đơn vị trong đợt that can be pressed for.</summary>
public enum SeasonStep
{
    List,
    Held,
    Minutes,
    Reported,
}

/// <summary>
/// Đôn đốc một đợt lấy phiếu: each late step of a unit becomes a duty on its desk, in the act of pressing, and is closed in the act that ends the step. No text
/// names a person.
/// </summary>
public sealed class SeasonPress(DutyBook book, WorkingDay day)
{
    public static IReadOnlyList<DutyKind> Kinds { get; } =
    [
        new(KindOf(SeasonStep.List), "Đôn đốc lấy phiếu: duyệt danh sách"),
        new(KindOf(SeasonStep.Held), "Đôn đốc lấy phiếu: tổ chức lấy phiếu"),
        new(KindOf(SeasonStep.Minutes), "Đôn đốc lấy phiếu: gửi biên bản"),
        new(KindOf(SeasonStep.Reported), "Đôn đốc lấy phiếu: báo cáo kết quả"),
    ];

    /// <summary>Opens what is late and not pressed for already; gives how many units were pressed now.</summary>
    public async Task<int> PressAsync(VoteSeason season, IEnumerable<SeasonLine> late, CancellationToken cancel = default)
    {
        var open = (await book.OpenOfAsync([season.Id.Value], cancel))[season.Id.Value].Select(duty => (duty.Unit, duty.Kind)).ToHashSet();
        var pressed = 0;
        foreach (var line in late)
        {
            var steps = Late(line).Where(one => !open.Contains((line.Unit, KindOf(one.Step)))).ToList();
            steps.ForEach(one => book.Open(new NewDuty(
                KindOf(one.Step), season.Id.Value, season.Title, line.Unit, VotePermissions.Read, day.Today, one.DueOn, line.Vote is { } vote && one.Step != SeasonStep.Minutes ? $"/lay-phieu/{vote}" : $"/lay-phieu/dot/{season.Id}")));
            pressed += steps.Count > 0 ? 1 : 0;
        }

        return pressed;
    }

    /// <summary>A unit ended a step; a vote outside any season presses for nothing.</summary>
    public Task DoneAsync(VoteSeasonId? season, UnitId unit, SeasonStep step, CancellationToken cancel = default) =>
        season is { } of ? book.CloseOfUnitAsync(of.Value, unit, KindOf(step), cancel) : Task.CompletedTask;

    /// <summary>On which day each unit was last pressed, while it is still late.</summary>
    public async Task<IReadOnlyDictionary<UnitId, DateOnly>> PressedAsync(VoteSeason season, CancellationToken cancel = default) =>
        (await book.OpenOfAsync([season.Id.Value], cancel))[season.Id.Value].GroupBy(duty => duty.Unit).ToDictionary(group => group.Key, group => group.Max(duty => duty.Since));

    private static IEnumerable<(SeasonStep Step, DateOnly DueOn)> Late(SeasonLine line) =>
        new (SeasonStep Step, SeasonCell Cell)[] { (SeasonStep.List, line.List), (SeasonStep.Held, line.Held), (SeasonStep.Minutes, line.Minutes), (SeasonStep.Reported, line.Reported) }
            .Where(one => one.Cell is { DoneOn: null, IsLate: true }).Select(one => (one.Step, one.Cell.DueOn));

    private static string KindOf(SeasonStep step) => step switch
    {
        SeasonStep.List => "votes.late-list",
        SeasonStep.Held => "votes.late-held",
        SeasonStep.Minutes => "votes.late-minutes",
        _ => "votes.late-report",
    };
}

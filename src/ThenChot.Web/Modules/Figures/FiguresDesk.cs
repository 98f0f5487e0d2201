using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>The lines of "Việc cần xử lý": to fill, returned, late, to sign off, to receive. What waits, waits today, whatever day the pages read at.</summary>
internal static class FiguresDesk
{
    private const int Longest = 100;

    public static async Task<IReadOnlyList<DeskItem>> ReadAsync(IServiceProvider services, CancellationToken cancel)
    {
        var actor = services.GetRequiredService<Actor>();
        var (db, units, day) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitDirectory>(), services.GetRequiredService<WorkingDay>().Today);
        var scope = new Scope([.. new[] { FigurePermissions.Enter, FigurePermissions.Sign, FigurePermissions.Receive }
            .SelectMany(permission => actor.ScopeOf(permission).Paths).Distinct()]);
        var (person, boards) = (actor.PersonId, actor.Boards());
        var places = units.Places(day).Within(scope, place => place.Path);
        var given = db.Set<PartAssignment>().Where(part => part.PersonId != null ? part.PersonId == person : part.BoardId != null && boards.Contains(part.BoardId.Value));
        var rows = await (
            from round in db.Set<Round>().AsNoTracking()
            where round.PeriodStart <= day && !round.Imported
            join asked in db.Set<RoundUnit>() on round.Id equals asked.RoundId
            join place in places on asked.UnitId equals place.UnitId into stands
            from place in stands.DefaultIfEmpty()
            join latest in db.Set<Submission>().Where(s => s.Latest) on new { asked.RoundId, asked.UnitId } equals new { latest.RoundId, latest.UnitId } into latests
            from latest in latests.DefaultIfEmpty()
            join part in given on latest!.Id equals part.SubmissionId into parts
            from part in parts.DefaultIfEmpty()
            where (place!.Path != null && (latest == null || latest.State != SubmissionState.Received))
                || (part != null && (latest!.State == SubmissionState.Draft || latest.State == SubmissionState.Returned || latest.State == SubmissionState.Reopened))
            orderby round.DueOn, part!.Part
            select new
            {
                round.Id, round.Name, round.DueOn, round.GraceDays, asked.UnitId, Path = (string?)place.Path, State = latest == null ? (SubmissionState?)null : latest.State,
                Given = part == null ? null : new { part.Id, part.Part, part.Assignee },
            })
            .Take(2000).ToListAsync(cancel);
        var lines = rows.Where(row => row.Path is not null).DistinctBy(row => (row.Id, row.UnitId)).Select(row => (Row: row, Path: TreePath.Parse(row.Path), Over: day > row.DueOn.AddDays(row.GraceDays))).ToList();
        var mine = lines.Where(line => Concerns(actor, line.Path, line.Row.State)).Take(Longest).ToList();
        var names = await units.NamesAsync(mine.Select(line => line.Row.UnitId), day, cancel);
        var items = mine.Select(line => Item(actor, line.Path, line.Row.State, line.Over, names[line.Row.UnitId], line.Row.Name, line.Row.DueOn, $"/ky-bao-cao/{line.Row.Id}/don-vi/{line.Row.UnitId}")).ToList();
        var received = lines.Where(line => line.Row.State == SubmissionState.Sent && actor.CanIn(FigurePermissions.Receive, line.Path)).GroupBy(line => line.Row.Id).ToList();
        items.AddRange(received.Select(group => new DeskItem(
            DeskGroup.Asked, $"Tiếp nhận {group.Count()} báo cáo đã gửi: {group.First().Row.Name}", $"{group.Count()} đơn vị", null, $"/ky-bao-cao/{group.Key}")));
        var late = lines.Where(line => line.Over && line.Row.State is not SubmissionState.Sent && actor.CanIn(FigurePermissions.Receive, line.Path) && !actor.CanEnter(line.Path)).GroupBy(line => line.Row.Id);
        items.AddRange(late.Select(group => new DeskItem(
            DeskGroup.Late, $"{group.Count()} đơn vị quá hạn chưa gửi: {group.First().Row.Name}", $"{group.Count()} đơn vị", group.First().Row.DueOn, $"/ky-bao-cao/{group.Key}")));
        // Parts that were given to the person or their board; who may enter the whole report finds them in its form.
        items.AddRange(rows.Where(row => row is { Given: not null, State: SubmissionState.Draft or SubmissionState.Returned or SubmissionState.Reopened }).Select(row => new DeskItem(
            day > row.DueOn.AddDays(row.GraceDays) ? DeskGroup.Late : DeskGroup.Asked, $"Phần được giao: {row.Given!.Part} ({row.Name})", row.Given.Assignee, row.DueOn,
            $"/ky-bao-cao/{row.Id}/don-vi/{row.UnitId}{(row.Path is not null && actor.CanEnter(TreePath.Parse(row.Path)) ? "/nhap" : $"/phan/{row.Given.Id}")}")));
        return [.. items, .. await DifferencesAsync(services, actor, day, cancel)];
    }

    /// <summary>Differences that the actor's own units are asked to explain, until they are.</summary>
    private static async Task<IReadOnlyList<DeskItem>> DifferencesAsync(IServiceProvider services, Actor actor, DateOnly day, CancellationToken cancel)
    {
        var items = new List<DeskItem>();
        foreach (var unit in actor.Grants.Where(grant => grant.Permissions.Contains(FigurePermissions.Enter)).Select(grant => grant.Unit).Distinct())
        {
            var differences = services.GetRequiredService<FigureDifferences>();
            var asked = (await differences.ReadAsync(unit, differences.OnDesk, day, cancel)).Where(line => line.IsAsked);
            items.AddRange(asked.GroupBy(line => line.Figure.Code, StringComparer.Ordinal).Select(lines => new DeskItem(
                DeskGroup.Asked, $"Giải trình chênh lệch: {lines.First().Figure.Name}, {Named([.. lines.Select(line => line.Pair.Period).Order()])}", lines.First().UnitName, null, lines.First().Url)));
        }

        return items;
    }

    /// <summary>One line for a figure, however many of its periods are asked about; the page leads on to each.</summary>
    private static string Named(IReadOnlyList<Period> periods) => periods.Count switch
    {
        1 => periods[0].Name,
        <= 4 => $"{periods.Count} kỳ: {string.Join("; ", periods.Select(period => period.Name))}",
        _ => $"{periods.Count} kỳ từ {periods[0].Name} đến {periods[^1].Name}",
    };

    private static bool Concerns(Actor actor, TreePath path, SubmissionState? state) => state switch
    {
        SubmissionState.Sent => false,
        SubmissionState.AwaitingSignature => actor.CanSign(path),
        _ => actor.CanEnter(path),
    };

    private static DeskItem Item(Actor actor, TreePath path, SubmissionState? state, bool over, string unit, string round, DateOnly due, string url) => state switch
    {
        SubmissionState.AwaitingSignature => new(over ? DeskGroup.Late : DeskGroup.Asked, $"Duyệt gửi: {round}", unit, due, url),
        SubmissionState.Returned => new(DeskGroup.Returned, $"Sửa báo cáo bị trả lại: {round}", unit, due, url + "/nhap"),
        SubmissionState.Reopened => new(DeskGroup.Changed, $"Điều chỉnh báo cáo đã mở lại: {round}", unit, due, url + "/nhap"),
        _ => new(over ? DeskGroup.Late : DeskGroup.Asked, $"Nhập báo cáo: {round}", unit, due, actor.CanEnter(path) ? url + "/nhap" : url),
    };
}

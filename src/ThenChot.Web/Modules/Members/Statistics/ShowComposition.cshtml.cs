using Microsoft.AspNetCore.WebUtilities;
using ThenChot.Web.Modules.Members.Statistics.Totals;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>
/// Cơ cấu đảng viên hôm nay, from the kept totals. Each number opens the list of those members to who may see them; to others small numbers are covered.
/// </summary>
[Demand(MemberPermissions.Count)]
public sealed class ShowCompositionModel(CompositionReader reader, CoveredComposition covered, StatisticsForms forms, UnitDirectory units, Installation installation, Actor actor) : StatisticsPage(units, actor)
{
    /// <summary>What stands in place of a number that is not told.</summary>
    public const string Hidden = "ẩn";

    /// <summary>A null count: not told. A null address: nobody, a value the list cannot ask for, a list of another day, or of members the reader may not see.</summary>
    public sealed record Line(string Group, string Label, int? Count, decimal? Share, string? Url);

    public IReadOnlyList<Line> View { get; private set; } = [];

    public int Everyone { get; private set; }

    public Platform.Rules.Rule<StatisticsForms.Settings> Form => forms.On(Today);

    /// <summary>Totals are kept for today; lists are read on the working day.</summary>
    public bool IsToday => Day == Today;

    /// <summary>The reader may see the members of the unit, so that nothing is covered.</summary>
    public bool SeesMembers { get; private set; }

    public bool MayList => Reader.Can(MemberPermissions.Read);

    public bool IsDemo { get; private set; }

    protected override string Right => MemberPermissions.Count;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await this.ListAsync<Line>(
            new("co-cau-dang-vien", $"Cơ cấu đảng viên, {Unit?.Name}") { ReadOn = Today }, View,
            new("Tiêu chí", 20, l => l.Group), new("Nội dung", 30, l => l.Label), new("Số đảng viên", 14, l => l.Count), new("%", 10, l => l.Share, 1), new("Ghi chú", 12, l => l.Count is null ? Hidden : null));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return;
        }

        var there = await reader.ReadAsync(Unit!.Id, cancel);
        (Everyone, SeesMembers) = (there.Everyone, Reader.CanIn(MemberPermissions.Read, Unit.Path));
        var groups = CompositionForm.Of(Form.Settings, Today);
        var hidden = SeesMembers || Everyone == 0 ? null : await covered.HiddenAsync(Unit, groups, Form.Settings.LeastTold, cancel);
        View = [.. groups.SelectMany((group, g) => group.Cells.Select((cell, c) => hidden?[g][c] == true ? new Line(group.Name, cell.Label, null, null, null) : Of(group.Name, cell, cell.Count(there))))];
    }

    private Line Of(string group, CompositionForm.Cell cell, int count) => new(
        group, cell.Label, count, Everyone == 0 ? null : 100m * count / Everyone,
        count == 0 || cell.Filter.Count == 0 || !IsToday || !SeesMembers ? null : QueryHelpers.AddQueryString("/dang-vien", cell.Filter.Select(static f => KeyValuePair.Create(f.Name, (string?)f.Value)).Prepend(KeyValuePair.Create("don-vi", (string?)Unit!.Code))));
}

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
    /// <summary>A null address: nobody, a value the list cannot ask for, a list of another day, or of members the reader may not see.</summary>
    public sealed record Line(string Group, string Label, ToldNumber Count, decimal? Share, string? Url);

    public IReadOnlyList<Line> View { get; private set; } = [];

    public ToldNumber Everyone { get; private set; } = ToldNumber.Whole(0);

    public bool IsEmpty { get; private set; } = true;

    public Platform.Rules.Rule<StatisticsForms.Settings> Form => forms.On(Today);

    /// <summary>Totals are kept for today; lists are read on the working day.</summary>
    public bool IsToday => Day == Today;

    public bool MayList => Reader.Can(MemberPermissions.Read);

    public bool IsDemo { get; private set; }

    protected override string Right => MemberPermissions.Count;

    protected override bool IsByPeriod => false;

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
            new("Tiêu chí", 20, l => l.Group), new("Nội dung", 30, l => l.Label), new("Số đảng viên", 14, l => l.Count.Cell), new("%", 10, l => l.Share, 1));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return;
        }

        var there = await reader.ReadAsync(Unit!.Id, cancel);
        var least = SeesMembers ? (int?)null : Form.Settings.LeastTold;
        (Everyone, IsEmpty) = (ToldNumber.Of(there.Everyone, least), there.Everyone == 0);
        var groups = CompositionForm.Of(Form.Settings, Today);
        var hidden = SeesMembers || IsEmpty ? null : await covered.HiddenAsync(Unit, groups, Form.Settings.LeastTold, cancel);
        View = [.. groups.SelectMany((group, g) => group.Cells.Select((cell, c) => Of(group.Name, cell, ToldNumber.Of(cell.Count(there), least, hidden?[g][c] == true))))];
    }

    private Line Of(string group, CompositionForm.Cell cell, ToldNumber count) => new(
        group, cell.Label, count, count.ShareOf(Everyone),
        count.Count is null or 0 || cell.Filter.Count == 0 || !IsToday || !SeesMembers ? null : QueryHelpers.AddQueryString("/dang-vien", cell.Filter.Select(static f => KeyValuePair.Create(f.Name, (string?)f.Value)).Prepend(KeyValuePair.Create("don-vi", (string?)Unit!.Code))));
}

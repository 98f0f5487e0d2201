using Microsoft.AspNetCore.WebUtilities;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Members.Statistics.Totals;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Cơ cấu đảng viên hôm nay, from the kept totals; each number opens the list of those members.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ShowCompositionModel(CompositionReader reader, StatisticsForms forms, UnitDirectory units, Installation installation, Actor actor) : StatisticsPage(units, actor)
{
    /// <summary>A null address: nobody, a value the list cannot ask for, or a list that would be of another day.</summary>
    public sealed record Line(string Group, string Label, int Count, decimal? Share, string? Url);

    public IReadOnlyList<Line> View { get; private set; } = [];

    public int Everyone { get; private set; }

    public Platform.Rules.Rule<StatisticsForms.Settings> Form => forms.On(Today);

    /// <summary>Totals are kept for today; lists are read on the working day.</summary>
    public bool IsToday => Day == Today;

    public bool IsDemo { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await this.ListAsync<Line>(
            new("co-cau-dang-vien", $"Cơ cấu đảng viên, {Unit?.Name}"), View, new("Tiêu chí", 20, l => l.Group), new("Nội dung", 30, l => l.Label), new("Số đảng viên", 14, l => l.Count), new("%", 10, l => l.Share, 1));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return;
        }

        var there = await reader.ReadAsync(Unit!.Id, cancel);
        Everyone = there.Everyone;
        var settings = Form.Settings;
        View =
        [
            Of("Giới tính", "Nam", there.Of(MemberTrait.Sex, TraitValue.Male), ("gioi-tinh", nameof(Sex.Male))),
            Of("Giới tính", "Nữ", there.Of(MemberTrait.Sex, TraitValue.Female), ("gioi-tinh", nameof(Sex.Female))),
            Of("Giới tính", "Chưa ghi", there.Of(MemberTrait.Sex, "")),
            Of("Tình trạng", "Chính thức", there.Of(MemberTrait.Standing, TraitValue.Official), ("tinh-trang", nameof(MemberStatus.Official))),
            Of("Tình trạng", "Dự bị", there.Of(MemberTrait.Standing, TraitValue.Probationary), ("tinh-trang", nameof(MemberStatus.Probationary))),
            .. settings.Ages.Select(band => Years("Tuổi đời", band, there, MemberTrait.BornIn, "sinh-tu", "sinh-den")),
            Of("Tuổi đời", "Chưa ghi năm sinh", there.Of(MemberTrait.BornIn, "")),
            .. settings.PartyAges.Select(band => Years("Tuổi đảng", band, there, MemberTrait.JoinedIn, "vao-tu", "vao-den")),
        ];
    }

    private Line Years(string group, StatisticsForms.Band band, Composition there, MemberTrait trait, string from, string to)
    {
        var (first, last) = (Today.Year - band.To, Today.Year - band.From);
        return Of(group, band.Label, there.Between(trait, first, last), (from, first.ToString(CultureInfo.InvariantCulture)), (to, last.ToString(CultureInfo.InvariantCulture)));
    }

    private Line Of(string group, string label, int count, params (string Name, string Value)[] filter) => new(
        group, label, count, Everyone == 0 ? null : 100m * count / Everyone,
        count == 0 || filter.Length == 0 || !IsToday ? null : QueryHelpers.AddQueryString("/dang-vien", filter.Select(static f => KeyValuePair.Create(f.Name, (string?)f.Value)).Prepend(KeyValuePair.Create("don-vi", (string?)Unit!.Code))));
}

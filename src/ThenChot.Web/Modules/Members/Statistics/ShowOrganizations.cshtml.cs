using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Tổ chức đảng và đảng viên hôm nay, by kind of unit and by size; each number opens the units it counts, and they their members.</summary>
[Demand(MemberPermissions.Count)]
public sealed class ShowOrganizationsModel(OrganizationSizes sizes, StatisticsForms forms, MemberRules rules, UnitKinds kinds, UnitDirectory units, Installation installation, Actor actor) : StatisticsPage(units, actor)
{
    private const int PageSize = 100;
    private const int Everything = 1_000_000;
    private readonly UnitDirectory directory = units;

    /// <summary>A line counts units and the members in them; <see cref="Kind"/> or <see cref="Size"/> says which.</summary>
    public sealed record Line(string Group, string Label, int Units, ToldNumber Members, string? Kind, int? Size)
    {
        public bool IsSum => Kind is null && Size is null;
    }

    public sealed record Opened(UnitRef Unit, ToldNumber Members);

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    /// <summary>Which line of the sizes is opened.</summary>
    [BindProperty(SupportsGet = true, Name = "co")]
    public int? Size { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Line> View { get; private set; } = [];

    /// <summary>The line whose units are listed; null: none was asked for, or there is no such line.</summary>
    public Line? Asked { get; private set; }

    public IReadOnlyList<Opened> Units { get; private set; } = [];

    public int Pages => Math.Max(1, ((Asked?.Units ?? 0) + PageSize - 1) / PageSize);

    public Platform.Rules.Rule<StatisticsForms.Settings> Form => forms.On(Today);

    public bool IsDemo { get; private set; }

    protected override string Right => MemberPermissions.Count;

    protected override bool IsByPeriod => false;

    private int? Least => SeesMembers ? null : Form.Settings.LeastTold;

    public string Open(Line line) => AddressOf("/dang-vien/to-chuc", new("loai", line.Kind), new("co", line.Size?.ToString(CultureInfo.InvariantCulture)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        await ShowAsync(cancel);
        Asked = View.FirstOrDefault(l => l.Units > 0 && (Kind is not null ? l.Kind == Kind : Size is not null && l.Size == Size));
        if (Asked is null)
        {
            return;
        }

        Number = Math.Clamp(Number, 1, Pages);
        var band = Asked.Size is { } n ? (Form.Settings.Sizes[n].From, Form.Settings.Sizes[n].To) : (0, Everything);
        var found = await sizes.ListAsync(Unit!.Path, Asked.Kind is { } one ? [one] : rules.On(Today).CellKinds, band, (Number - 1) * PageSize, PageSize, cancel);
        var named = (await directory.FindManyAsync(found.Select(static u => u.Id), Today, cancel)).ToDictionary(static u => u.Id);
        Units = [.. found.Where(u => named.ContainsKey(u.Id)).Select(u => new Opened(named[u.Id], ToldNumber.Of(u.Members, Least)))];
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await this.ListAsync<Line>(
            new("to-chuc-dang-va-dang-vien", $"Tổ chức đảng và đảng viên, {Unit?.Name}") { ReadOn = Today }, View,
            new("Bảng", 28, l => l.Group), new("Nội dung", 36, l => l.Label), new("Số tổ chức", 14, l => l.Units), new("Số đảng viên", 14, l => l.Members.Cell));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return;
        }

        var counts = await sizes.ReadAsync(Unit!.Path, cancel);
        var cells = rules.On(Today).CellKinds;
        var ofCells = counts.Where(c => cells.Contains(c.Kind, StringComparer.Ordinal)).ToList();
        View =
        [
            .. (await kinds.ListAsync(cancel)).Select(kind => Of("Theo loại hình", kind.Name, counts.Where(c => c.Kind == kind.Code), kind.Code, null)).Where(static l => l.Units > 0),
            .. Form.Settings.Sizes.Select((band, n) => Of("Chi bộ theo số đảng viên", band.Label, ofCells.Where(c => c.Members >= band.From && c.Members <= band.To), null, n)),
            Of("Chi bộ theo số đảng viên", "Tổng số chi bộ", ofCells, null, null),
            Of("Chi bộ theo số đảng viên", $"Trong đó chi bộ đông, từ {VietnameseFormat.Number(Form.Settings.CrowdedFrom)} đảng viên trở lên", ofCells.Where(c => c.Members >= Form.Settings.CrowdedFrom), null, null),
        ];
    }

    private Line Of(string group, string label, IEnumerable<SizeCount> counts, string? kind, int? size)
    {
        var (units, members) = (0, 0);
        foreach (var count in counts)
        {
            (units, members) = (units + count.Units, members + (count.Units * count.Members));
        }

        return new Line(group, label, units, ToldNumber.Of(members, Least), kind, size);
    }
}

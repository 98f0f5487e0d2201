namespace ThenChot.Web.Platform.Ui;

/// <summary>Việc cần xử lý: what the modules say waits for this person, in four groups; always as of today.</summary>
[SignedIn]
public sealed class ShowDeskModel(ModuleList modules, IServiceProvider services) : OfficePage
{
    private static readonly (DeskGroup Group, string Title)[] Groups =
    [
        (DeskGroup.Late, "Quá hạn"), (DeskGroup.Returned, "Bị trả lại"), (DeskGroup.Asked, "Được giao, cần làm"), (DeskGroup.Changed, "Có thay đổi"),
    ];

    public IReadOnlyList<Section> View { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var items = new List<DeskItem>();
        foreach (var module in modules.All)
        {
            if (module.Desk is { } desk)
            {
                items.AddRange(await desk(services, cancel));
            }
        }

        View = [.. from section in Groups
                   let mine = items.Where(i => i.Group == section.Group).OrderBy(i => i.DueOn ?? DateOnly.MaxValue).ToList()
                   where mine.Count > 0
                   select new Section(section.Group.ToString(), section.Title, mine)];
    }

    public string DueText(DateOnly due) => (due.DayNumber - Today.DayNumber) switch
    {
        < 0 and var late => $"hạn {VietnameseFormat.Date(due)}, quá {-late} ngày",
        0 => "đến hạn",
        var left => $"hạn {VietnameseFormat.Date(due)}, còn {left} ngày",
    };

    public sealed record Section(string Key, string Title, IReadOnlyList<DeskItem> Items);
}

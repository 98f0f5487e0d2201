using ThenChot.Domain.Direction;

namespace ThenChot.Web.Modules.Direction;

/// <summary>A page on which somebody does one thing to a work item that is not finished.</summary>
public abstract class WorkItemPage(AppDb db, DirectionAccess access) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public WorkItemId Id { get; set; }

    /// <summary>The version the form was filled from: who was slower sees both sides (409).</summary>
    [BindProperty]
    public int Version { get; set; }

    public WorkItem Item { get; private set; } = null!;

    public string Title => Item.Title ?? "chưa nhập nội dung";

    protected string Address => $"/nhiem-vu/{Id}";

    protected AppDb Db => db;

    /// <summary>Loads the item for its unit: lead unit in scope, or the person who answers for it.</summary>
    protected async Task<bool> FindToWorkAsync() => await LoadItemAsync() && await access.MayWorkAsync(Item);

    /// <summary>Loads the item for whoever gave it.</summary>
    protected async Task<bool> FindToDecideAsync() => await LoadItemAsync() && await access.MayDecideAsync(Item);

    /// <summary>The deadline in force of the work above; null when there is none.</summary>
    protected async Task<DateOnly?> ParentDueOnAsync() =>
        Item.Parent is { } parent ? (await db.Set<WorkItem>().AsNoTracking().Include(i => i.Extensions).FirstAsync(i => i.Id == parent)).CurrentDueOn : null;

    /// <summary>The change counts against the version the form was filled from, also where only rows beneath the item are added.</summary>
    protected void ExpectVersion()
    {
        db.Expect(Item, Version);
        db.Touch(Item);
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict && await LoadItemAsync())
        {
            Version = Item.Version;
            ModelState.Remove(nameof(Version));
        }
    }

    private async Task<bool> LoadItemAsync()
    {
        var item = await db.Set<WorkItem>().Include(i => i.Charges).Include(i => i.Extensions).Include(i => i.Completions).AsSingleQuery().FirstOrDefaultAsync(i => i.Id == Id && i.FinishedOn == null);
        Item = item!;
        if (HttpMethods.IsGet(Request.Method) && item is not null)
        {
            Version = item.Version;
        }

        return item is not null;
    }
}

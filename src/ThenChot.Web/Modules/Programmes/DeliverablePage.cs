using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>A page on which somebody does one thing to a piece of assigned work.</summary>
public abstract class DeliverablePage(AppDb db, ProgrammeAccess access) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public DeliverableId Id { get; set; }

    /// <summary>The version the form was filled from: who was slower sees both sides (409).</summary>
    [BindProperty]
    public int Version { get; set; }

    public Deliverable Work { get; private set; } = null!;

    protected string Address => $"/chuong-trinh/viec/{Id}";

    protected AppDb Db => db;

    /// <summary>Loads the work if the actor may report on it: its lead unit is in scope, or the actor answers for it in person.</summary>
    protected async Task<bool> FindOwnAsync() => await LoadWorkAsync() && await access.MayReportAsync(Work);

    /// <summary>Loads the work if the actor decides on its deadline (the programme's issuer is in scope).</summary>
    protected async Task<bool> FindToExtendAsync() =>
        await LoadWorkAsync() && await access.FindAsync(Work.Programme) is { } programme && await access.MayAsync(ProgrammePermissions.Extend, programme.Issuer);

    /// <summary>The change counts against the version the form was filled from, also where only rows beneath the work are added.</summary>
    protected void ExpectVersion()
    {
        db.Expect(Work, Version);
        db.Touch(Work);
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict && await LoadWorkAsync())
        {
            Version = Work.Version;
            ModelState.Remove(nameof(Version));
        }
    }

    private async Task<bool> LoadWorkAsync()
    {
        var work = await db.Set<Deliverable>().Include(d => d.Milestones).Include(d => d.Extensions).Include(d => d.Handings).AsSingleQuery().FirstOrDefaultAsync(d => d.Id == Id);
        Work = work!;
        if (HttpMethods.IsGet(Request.Method) && work is not null)
        {
            Version = work.Version;
        }

        return work is not null;
    }
}

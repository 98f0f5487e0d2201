using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Strengthening;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Register;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Organizations.Strengthening;

/// <summary>Reads strengthening files, each list in one query.</summary>
public sealed class StrengtheningReader(AppDb db, UnitDirectory units, RegisterRules rules, Actor actor, WorkingDay days)
{
    /// <summary>Files opened by the day within the actor's reach, by deadline; those of one unit when it is named.</summary>
    public async Task<IReadOnlyList<FileRow>> ListAsync(DateOnly day, UnitId? unit, CancellationToken cancel)
    {
        var places = units.RightPlaces(days.Today).Within(actor.ScopeOf(OrganizationPermissions.ReadStrengthening), p => p.Path);
        var files = db.Set<StrengtheningFile>().AsNoTracking().Where(f => f.OpenedOn <= day && (unit == null ? places.Any(p => p.UnitId == f.UnitId) : f.UnitId == unit));
        return await ReadAsync(files, day, cancel);
    }

    /// <summary>Files the person answers for that go on.</summary>
    public Task<IReadOnlyList<FileRow>> OwnedAsync(PersonId owner, DateOnly today, CancellationToken cancel) =>
        ReadAsync(db.Set<StrengtheningFile>().AsNoTracking().Where(f => f.OwnerId == owner && f.OpenedOn <= today && f.DoneOn == null), today, cancel);

    /// <summary>"Việc cần xử lý" of the owner.</summary>
    public static async Task<IReadOnlyList<DeskItem>> DeskAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (services.GetRequiredService<Actor>() is not { PersonId: { } me } actor || !actor.Can(OrganizationPermissions.ReadStrengthening))
        {
            return [];
        }

        var today = services.GetRequiredService<WorkingDay>().Today;
        return [.. (await services.GetRequiredService<StrengtheningReader>().OwnedAsync(me, today, cancel)).Select(row => new DeskItem(
            row.Status is StrengtheningStatus.Late ? DeskGroup.Late : DeskGroup.Asked, "Củng cố tổ chức đảng: ghi kết quả", row.Unit, row.File.DueOn, $"/to-chuc/cung-co/{row.File.Id}"))];
    }

    private async Task<IReadOnlyList<FileRow>> ReadAsync(IQueryable<StrengtheningFile> files, DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from file in files
            join owner in db.Set<Person>() on file.OwnerId equals owner.Id
            join name in units.LastNames(day) on file.UnitId equals name.UnitId
            orderby file.DueOn, file.Id
            select new { file, owner.FullName, name.Name }).ToListAsync(cancel);
        return [.. rows.Select(r => new FileRow(r.file, r.Name, r.FullName, r.file.StatusOn(day), rules.Rating(r.file.OpenedOn).After(r.file.OpenedOn)))];
    }
}

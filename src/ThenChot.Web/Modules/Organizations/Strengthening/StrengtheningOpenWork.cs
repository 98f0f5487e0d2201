using ThenChot.Domain.Organizations.Strengthening;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Strengthening;

/// <summary>Strengthening files a person answers for, for Bàn giao. A file is about its unit and never leaves it.</summary>
internal sealed class StrengtheningOpenWork(AppDb db, UnitDirectory units, WorkingDay day) : IOwnedWork
{
    public Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel) => Task.FromResult<IReadOnlyList<OpenWork>>([]);

    public async Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel)
    {
        var today = day.Today;
        var files = await (
            from file in db.Set<StrengtheningFile>().AsNoTracking()
            where file.OwnerId == person && file.OpenedOn <= today && file.DoneOn == null
            join unit in units.LastNames(today) on file.UnitId equals unit.UnitId
            orderby file.DueOn
            select new { file.Id, file.DueOn, unit.Name }).ToListAsync(cancel);
        return [.. files.Select(file => new OpenWork(
            $"strengthening/{file.Id}", "Củng cố tổ chức đảng", file.Name, file.DueOn < today ? "quá hạn" : "đang củng cố", file.DueOn, $"/to-chuc/cung-co/{file.Id}") { IsOwned = true })];
    }

    public async Task<Refusal?> GiveAsync(string key, WorkReceiver to, CancellationToken cancel)
    {
        var id = StrengtheningFileId.From(OpenWork.IdOf(key));
        var file = await db.Set<StrengtheningFile>().FirstAsync(one => one.Id == id, cancel);
        return file.GiveTo(to.Person!.Value);
    }
}

using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Shortcomings not yet remedied, for Bàn giao: those of a unit, or that a person answers for.</summary>
internal sealed class ShortcomingOpenWork(AppDb db, DirectionChoices choices, ShortcomingDuties duties, WorkingDay day) : IOwnedWork
{
    public Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel) => ReadAsync(db.Set<Shortcoming>().Where(s => s.Unit == unit), cancel);

    public Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel) => ReadAsync(db.Set<Shortcoming>().Where(s => s.Owner == person), cancel);

    public async Task<Refusal?> GiveAsync(string key, WorkReceiver to, CancellationToken cancel)
    {
        var id = ShortcomingId.From(OpenWork.IdOf(key));
        var row = await db.Set<Shortcoming>().SingleAsync(s => s.Id == id, cancel);
        if (row.HandTo((await choices.LeadAsync(to.Unit ?? row.Unit, to.Person, day.Today, cancel))!, day.Today) is { } refusal)
        {
            return refusal;
        }

        await duties.KeepAsync(row, cancel);
        return null;
    }

    private static async Task<IReadOnlyList<OpenWork>> ReadAsync(IQueryable<Shortcoming> rows, CancellationToken cancel) =>
        [.. (await rows.AsNoTracking().Where(s => s.RemediedOn == null).OrderBy(s => s.DueOn).ThenBy(s => s.Id).ToListAsync(cancel))
            .Select(s => new OpenWork($"shortcoming/{s.Id}", "Khắc phục", s.Text, s.AwaitsConfirmation ? "chờ xác nhận" : "đang khắc phục", s.DueOn, $"/khac-phuc/{s.Id}") { IsOwned = true })];
}

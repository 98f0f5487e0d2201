using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>What a shortcoming puts on desks: for the unit and its owner the remedy, for whoever recorded it to confirm or return what was reported.</summary>
public sealed class ShortcomingDuties(DutyBook book, AppDb db)
{
    public static DutyKind Remedying { get; } = new("direction.remedy", "Khắc phục");

    public static DutyKind Confirming { get; } = new("direction.confirm-remedy", "Xác nhận khắc phục");

    /// <summary>The row came to another step, or is new.</summary>
    public Task KeepAsync(Shortcoming row, CancellationToken cancel = default) => KeepAsync([row], cancel);

    public Task KeepAsync(IReadOnlyCollection<Shortcoming> rows, CancellationToken cancel = default) =>
        book.KeepAsync([.. rows.Select(r => r.Id.Value)], [.. rows.Where(r => r.RemediedOn is null).Select(Wanted)], cancel);

    /// <summary>Open rows that have nothing on any desk, such as those of before desks read duties.</summary>
    public async Task<IReadOnlyList<Shortcoming>> MissingAsync(CancellationToken cancel)
    {
        var rows = await db.Set<Shortcoming>().AsNoTracking().Where(s => s.RemediedOn == null).OrderBy(s => s.Id).ToListAsync(cancel);
        var open = await book.OpenOfAsync(rows.Select(r => r.Id.Value), cancel);
        return [.. rows.Where(r => !open.Contains(r.Id.Value))];
    }

    private static NewDuty Wanted(Shortcoming row) => row.AwaitsConfirmation
        ? new(Confirming.Code, row.Id.Value, row.Text, row.Recorder, DirectionPermissions.RecordShortcomings, row.RemedyReportedOn!.Value, null, Url(row))
        : new(Remedying.Code, row.Id.Value, row.Text, row.Unit, DirectionPermissions.Work, row.FoundOn, row.DueOn, Url(row)) { Answerable = row.Owner, IsReturned = row.Returned is not null };

    private static string Url(Shortcoming row) => $"/khac-phuc/{row.Id}";
}

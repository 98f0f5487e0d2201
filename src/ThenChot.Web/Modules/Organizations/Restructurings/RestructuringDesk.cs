using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>What became of one act of a bundle.</summary>
public sealed record ActResult(int N, RestructuringKind Kind, Refusal? Refusal);

/// <summary>Applies a bundle of restructuring acts, all or nothing.</summary>
public sealed class RestructuringDesk(AppDb db, Acts acts, TimeProvider clock, IEnumerable<IRestructuringObjection> objections)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Reads every act against the tree the last one left; with <paramref name="store"/> adds what they changed to the open
    /// act. Stops at the first refusal: the caller then rolls back.
    /// </summary>
    public async Task<IReadOnlyList<ActResult>> ApplyAsync(IReadOnlyList<RestructuringDraft> bundle, bool store, bool imported, CancellationToken cancel = default)
    {
        var units = db.Set<Unit>().Include(u => u.Names).Include(u => u.Positions).AsSplitQuery();
        var forest = new UnitForest(await (store ? units : units.AsNoTracking()).ToListAsync(cancel));
        var restructurer = new Restructurer(forest, await db.Set<UnitKind>().AsNoTracking().ToListAsync(cancel));
        var now = clock.GetUtcNow();
        var actId = store ? acts.Current.Id : Id.New<ActId>(now);
        var results = new List<ActResult>();
        foreach (var draft in bundle)
        {
            var refusal = imported ? null : await ObjectionAsync(draft, forest, cancel);
            Restructured? done = null;
            if (refusal is null)
            {
                restructurer.Apply(draft, actId, results.Count, now).TryGet(out done, out refusal);
            }

            results.Add(new ActResult(results.Count + 1, draft.Kind, refusal));
            if (refusal is not null)
            {
                return results;
            }

            if (store)
            {
                db.Add(new RestructuringRecord(Id.New<RestructuringId>(now), actId, results.Count, draft, JsonSerializer.Serialize(draft, Json)));
                db.AddRange(done!.Founded);
                db.AddRange(done.Successions);
                db.AddRange(done.Allocations);
            }
        }

        return results;
    }

    private async Task<Refusal?> ObjectionAsync(RestructuringDraft draft, UnitForest forest, CancellationToken cancel)
    {
        var touched = draft.From.Concat(draft.Children.Keys).Concat(draft.To.Select(to => to.Code)).Select(forest.Find).OfType<Unit>().Select(unit => unit.Id).Distinct().ToList();
        foreach (var objection in objections)
        {
            if (await objection.ObjectAsync(draft.On, touched, cancel) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}

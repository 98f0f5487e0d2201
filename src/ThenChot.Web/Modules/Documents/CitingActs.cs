using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Documents;

/// <summary>An act that names a document as its legal basis. <see cref="Unit"/> null: it was on no unit.</summary>
public sealed record CitingAct(DateTimeOffset At, string Kind, string? Unit, string Actor, string? Reason);

/// <summary>Thao tác lấy một văn bản làm căn cứ: those on units the reader reaches, and those on no unit.</summary>
public sealed class CitingActs(AppDb db, ModuleList modules, UnitDirectory units, Actor actor)
{
    private const int Longest = 50;

    public async Task<IReadOnlyList<CitingAct>> OfAsync(DocumentId document, DateOnly today, CancellationToken cancel)
    {
        if (!actor.Can(PlatformPermissions.ReadHistory))
        {
            return [];
        }

        var reached = units.Places(today).Within(actor.ScopeOf(PlatformPermissions.ReadHistory), place => place.Path).Select(place => (UnitId?)place.UnitId);
        var acts = await db.Set<Act>().AsNoTracking()
            .Where(act => act.DocumentId == document && (act.UnitId == null || reached.Contains(act.UnitId)))
            .OrderByDescending(act => act.Sequence).Take(Longest).ToListAsync(cancel);
        if (acts.Count == 0)
        {
            return [];
        }

        var kinds = modules.All.SelectMany(m => m.Acts).ToDictionary(kind => kind.Code, kind => kind.Name, StringComparer.Ordinal);
        var names = await units.NamesAsync(acts.Select(act => act.UnitId).OfType<UnitId>(), today, cancel);
        return [.. acts.Select(act => new CitingAct(act.At, kinds.GetValueOrDefault(act.Kind, act.Kind), act.UnitId is { } unit ? names.GetValueOrDefault(unit) : null, act.ActorName, act.Reason))];
    }
}

using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Members.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>Dues of the invented members: terms, the last months collected and the present one running, a month more where the keeper of members works; and a round of badges.</summary>
internal sealed class DuesStep(DuesSeeds dues, BadgeSeeds badges, Acts acts) : IDemoStep
{
    private const int Months = 3;
    private const int Piece = 400;

    /// <summary>More cells than this have no dues: the usual demo stays below it, a full city would take minutes.</summary>
    private const int MostCells = 2_000;

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        if (cast.Members == 0)
        {
            return;
        }

        var random = SmallRandom.For(cast.Seed, "dues");
        var own = CasesStep.CellsOf(cast, CasesStep.CommitteeOf(cast));
        var others = cast.City.Units.Where(u => u.Kind == "cell").Select(u => u.Code).Except(own, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostCells);
        foreach (var (codes, months) in others.Chunk(Piece).Select(static piece => (piece, Months - 1)).Append(([.. own], Months)))
        {
            var cells = codes.Select(code => cast.Units[code]).ToList();
            await acts.RunAsync(
                "members.draw-dues",
                async () =>
                {
                    await dues.PourAsync(cells, months, random.Below, cancel);
                    acts.Current.Because("Đảng phí minh họa: mức đóng và số thu do hệ thống đặt");
                },
                new ActStamp(ActorName: DemoCast.SystemName),
                cancel);
        }

        var decorated = cast.City.Units.Where(u => u.Kind == "cell").Select(u => u.Code).Order(StringComparer.Ordinal).Take(Piece).Union(own, StringComparer.Ordinal).Select(code => cast.Units[code]).ToList();
        await acts.RunAsync(
            "members.propose-badge",
            async () =>
            {
                await badges.PourAsync(decorated, cancel);
                acts.Current.Because("Đợt Huy hiệu Đảng minh họa");
            },
            new ActStamp(ActorName: DemoCast.SystemName),
            cancel);
    }
}

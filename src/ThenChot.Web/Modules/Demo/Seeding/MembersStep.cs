using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>Invented members, spread over the cells of the demo; in acts of a few thousand, so that memory stays bounded at any number.</summary>
internal sealed class MembersStep(OrganizationSeeds people, MemberSeeds members, Acts acts, TimeProvider clock) : IDemoStep
{
    private const int Piece = 5_000;
    private const int KnownOfABody = 8;

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var cells = cast.City.Units.Where(unit => unit.Kind == "cell").ToList();
        var draw = new DemoMembers(cast.Seed, DemoCity.FoundedOn, cast.Today);
        var places = SmallRandom.For(cast.Seed, "members' cells");
        var now = clock.GetUtcNow();
        for (var done = 0; done < cast.Members; done += Piece)
        {
            var piece = Enumerable.Range(0, Math.Min(Piece, cast.Members - done)).Select(_ => draw.Next()).ToList();
            var at = BulkWriter.InstantOf(now, done / Piece);
            await acts.RunAsync(
                "members.import",
                async () =>
                {
                    var ids = await people.PourPeopleAsync([.. piece.Select(m => (m.FullName, (PartialDate?)m.BornOn))], at, cancel);
                    await members.PourAsync([.. piece.Zip(ids).Select(pair => Placed(cast, pair.First, pair.Second, places.Pick(cells)))], at, cancel);
                    acts.Current.Because("Đảng viên minh họa: họ tên, ngày và số do hệ thống đặt, không chỉ người thật");
                },
                new ActStamp(ActorName: DemoCast.SystemName),
                cancel);
        }
    }

    private static MemberSeed Placed(DemoCast cast, DemoMember member, PersonId person, DemoUnit cell)
    {
        if (member is { DiedOn: null, OfficialOn: { } official } && official.Latest < DemoCast.Began)
        {
            if (!cast.MembersOf.TryGetValue(cell.ParentCode!, out var known))
            {
                cast.MembersOf[cell.ParentCode!] = known = [];
            }

            if (known.Count < KnownOfABody)
            {
                known.Add(person);
            }
        }

        return Seed(member, person, cast.Units[cell.Code]);
    }

    private static MemberSeed Seed(DemoMember member, PersonId person, UnitId cell) =>
        new(person, member.BornOn, member.DecidedOn, member.CeremonyOn, member.OfficialOn, cell, member.From)
        {
            IsWoman = member.IsWoman, Card = member.Card, HomePlace = member.HomePlace, DiedOn = member.DiedOn,
            Occupation = member.Work.Occupation, Schooling = member.Work.Schooling, Profession = member.Work.Profession, Theory = member.Work.Theory, YouthUnionSince = member.YouthUnionSince,
        };
}

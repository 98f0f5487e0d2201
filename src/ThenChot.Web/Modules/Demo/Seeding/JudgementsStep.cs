using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>The words of the review of 19/4/2023 on the 14 targets, proposed, checked and confirmed by three people.</summary>
internal sealed class JudgementsStep(ProgrammeSeeds seeds, Acts acts) : IDemoStep
{
    public Task RunAsync(DemoCast cast, CancellationToken cancel) => acts.RunAsync(
        "programmes.judge-confirm",
        () => seeds.AddJudgementsAsync(
            cast.Programmes[1],
            DemoProgrammes.File.Programmes[0].Targets.Select((target, i) => new JudgementSeed(i + 1, target.Word, DemoDeliverables.Review, Reason(target))
            {
                ProposedBy = cast.Reporters[DemoCity.AgencyCode(1)].Id,
                CheckedBy = cast.Specialist.Id,
                ConfirmedBy = cast.Leaders[FigureSpread.City].Id,
                ConfirmedIn = cast.Documents["26-TB/BCĐ"],
            }),
            cancel),
        cast.Leaders[FigureSpread.City].At(DemoCast.OfficeHour(DemoDeliverables.Review, "judgements")),
        cancel);

    private static string Reason(ProgrammeTarget target) => (target.Word, target.Named) switch
    {
        ("exceeded", true) => "Hội nghị sơ kết ngày 19/4/2023 nêu chỉ tiêu này trong số các chỉ tiêu vượt; không nêu giá trị",
        ("exceeded", false) => "Hội nghị sơ kết ngày 19/4/2023 nêu 7 chỉ tiêu vượt nhưng chỉ nêu tên 6; xếp vào chỉ tiêu này là minh họa",
        _ => "Hội nghị sơ kết ngày 19/4/2023 nêu 7 chỉ tiêu cơ bản đạt, không nêu tên; chỉ tiêu không có trong số vượt được xếp vào đây",
    };
}

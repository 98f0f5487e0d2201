using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Notices.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>One public notice, whose text says that it is none: what is published is the customer's to decide.</summary>
internal sealed class NoticeStep(NoticeSeeds seeds, Acts acts) : IDemoStep
{
    public Task RunAsync(DemoCast cast, CancellationToken cancel) => acts.RunAsync(
        DemoModule.SeedAct,
        () => seeds.PublishAsync(
            "Thông báo minh họa 01",
            "Nội dung minh họa. Ở bản cài đặt thật, cơ quan có thẩm quyền quyết định điều gì được công khai.",
            "văn bản minh họa",
            "Số liệu minh họa 01: 1.234",
            DemoDeliverables.Review,
            cancel) as Task,
        new ActStamp(DemoCast.OfficeHour(DemoDeliverables.Review, "notice")),
        cancel);
}

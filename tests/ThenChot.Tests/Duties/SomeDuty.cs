using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Duties;

/// <summary>A later module that does not exist: two kinds of step, done with rights the demo roles hold.</summary>
internal static class SomeDuty
{
    public const string Admission = "test.admission";
    public const string Vote = "test.vote";

    /// <summary>A right that committee reporters and specialists hold.</summary>
    public const string Right = "figures.enter";

    /// <summary>The small city with a module that keeps duties.</summary>
    public static Task<RunningOffice> OpenAsync(Engine engine) => RunningOffice.OpenAsync(engine, builder => builder.Services
        .AddSingleton(new DutyKind(Admission, "Kết nạp đảng viên")).AddSingleton(new DutyKind(Vote, "Biểu quyết")));

    public static DateOnly Today(this RunningOffice office) => VietnameseFormat.DayOf(office.Clock.GetUtcNow());

    /// <summary>One step of a case in that unit; the same text may be found again on the pages.</summary>
    public static async Task<Guid> GiveAsync(this RunningOffice office, string unit, string text, int? dueIn = null, string kind = Admission, string right = Right, PersonId? person = null, bool returned = false)
    {
        var record = Guid.CreateVersion7();
        await office.DutiesAsync(async (book, units) => book.Open(new NewDuty(
            kind, record, text, (await units.FindByCodeAsync(unit, office.Today()))!.Id, right, office.Today(), dueIn is { } days ? office.Today().AddDays(days) : null, $"/viec-phai-lam?viec={record:N}")
        {
            Person = person, IsReturned = returned,
        }));
        return record;
    }

    /// <summary>What the later module does inside an act of its own.</summary>
    public static Task DutiesAsync(this RunningOffice office, Func<DutyBook, UnitDirectory, Task> work) => office.RunAsync(async services =>
    {
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", () => work(services.GetRequiredService<DutyBook>(), services.GetRequiredService<UnitDirectory>()));
        return true;
    });

    public static async Task<string> DeskAsync(this Visitor visitor) => (await visitor.GetAsync("/viec-can-xu-ly")).Page.QuerySelector("main")!.TextContent;
}

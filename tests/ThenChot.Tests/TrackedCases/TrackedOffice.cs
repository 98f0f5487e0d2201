using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.TrackedCases.Contract;

namespace ThenChot.Tests.TrackedCases;

/// <summary>The small city with two who keep the circle, somebody let in who holds no role above a committee, and one case.</summary>
internal static class TrackedOffice
{
    public const string Code = "TD-2023-01";
    public const string Asked = "Báo cáo tiến độ trước kỳ họp";
    public const string Worker = "theodoi";
    public const string WorkerName = "Trần Văn Theo Dõi";
    public static readonly DateOnly Today = new(2023, 4, 19);
    public static readonly DateTimeOffset Now = new(2023, 4, 19, 2, 0, 0, TimeSpan.Zero);

    /// <summary>User name, name, role and unit of everybody here.</summary>
    public static readonly (string User, string Name, string Role, string Unit)[] People =
    [
        ("giumot", "Lê Văn Giữ Một", RoleNames.CityLeader, "TP"), ("giuhai", "Lê Thị Giữ Hai", RoleNames.InspectionHead, "TP"), (Worker, WorkerName, RoleNames.CommitteeReporter, "QU01"),
        ("ngoai", "Phạm Thị Ngoài Vòng", RoleNames.OrganisationSpecialist, "TP"), ("quantri", "Đỗ Văn Quản Trị", RoleNames.Administrator, "TP"), ("canbo", "Vũ Văn Cán Bộ", RoleNames.InspectionOfficer, "TP"),
    ];

    public static async Task<(RunningOffice Office, Guid Case)> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        foreach (var (user, name, role, unit) in People)
        {
            await office.EnsureAccountAsync(user, [(role, unit)]);
            await office.ActAsync(async services => Assert.Null(await services.GetRequiredService<PersonDirectory>().CorrectAsync(await PersonAsync(services, user), name, null, Today)));
        }

        var made = Guid.Empty;
        await office.ActAsync(async services =>
        {
            var papers = await services.GetRequiredService<DocumentSeeds>().AddDocumentsAsync([Paper("12-QĐ/BCĐ", new(2023, 3, 1)), Paper("30-QĐ/BCĐ", new(2023, 4, 10))]);
            var seeds = services.GetRequiredService<TrackedSeeds>();
            made = seeds.Add(new(Code, false, new(2023, 3, 6), papers[0]) { Stages = [("Investigated", new(2023, 3, 20), new(2023, 6, 20), 3)] }, Now);
            var (worker, keeper) = (await PersonAsync(services, Worker), await PersonAsync(services, "giumot"));
            seeds.LetIn(worker, null, mayWork: true, keeper, "Lê Văn Giữ Một", new(2023, 1, 2), "Phân công", Now);
            await seeds.DirectAsync(made, "71-TB/BCĐ", Asked, worker, new(2023, 4, 1), new(2023, 4, 10), Now);
        });
        return (office, made);
    }

    public static async Task<Visitor> InAsync(RunningOffice office, string user)
    {
        var visitor = office.Visit();
        await visitor.SignInAsync(user);
        return visitor;
    }

    public static async Task<PersonId> PersonAsync(IServiceProvider services, string user) =>
        await services.GetRequiredService<AppDb>().Set<Account>().Where(a => a.UserName == user).Select(a => a.PersonId).SingleAsync();

    private static NewDocument Paper(string symbol, DateOnly on) => new(symbol, "Quyết định", "Ban Chỉ đạo", "Diện theo dõi, chỉ đạo") { IssuedOn = PartialDate.On(on) };
}

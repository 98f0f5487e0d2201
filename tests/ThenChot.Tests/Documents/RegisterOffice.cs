using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Tests.Documents;

/// <summary>An office on 28/12/2023 with the documents of the conference of 18/11/2021 and the directive with its plan.</summary>
internal static class RegisterOffice
{
    public static readonly NewDocument[] Presented =
    [
        Paper("24-QĐ/TW", "Quy định", "Ban Chấp hành Trung ương", "2021-07-30", "Thi hành Điều lệ Đảng"),
        Paper("01-HD/TW", "Hướng dẫn", "Ban Bí thư", "2021-09-28", "Một số vấn đề cụ thể thi hành Điều lệ Đảng"),
        Paper("41-QĐ/TW", "Quy định", "Bộ Chính trị", "2021-11-03", "Miễn nhiệm, từ chức đối với cán bộ"),
        Paper("22-QĐ/TW", "Quy định", "Ban Chấp hành Trung ương", "2021-07-28", "Công tác kiểm tra, giám sát và kỷ luật của Đảng"),
        Paper("37-QĐ/TW", "Quy định", "Ban Chấp hành Trung ương", "2021-10-25", "Những điều đảng viên không được làm"),
        Paper("04-NQ/TU", "Nghị quyết", "Thành ủy", "2021-05-31", "Đội ngũ cán bộ các cấp"),
        Paper("04-QĐ/TU", "Quy định", "Thành ủy", "2021-08-11", "Quản lý cán bộ, phân cấp quản lý"),
        Paper("07-QĐ/TU", "Quy định", "Thành ủy", "2021-11-17", "Luân chuyển, điều động"),
        Paper("1841-QĐ/TU", "Quyết định", "Thành ủy", "2021-10-28", "Đánh giá, xếp loại hằng tháng"),
        Paper("05-QĐ/TU", "Quy định", "Thành ủy", "2021-08-16", "Phối hợp trong công tác đào tạo"),
    ];

    public static readonly NewDocument Directive = Paper("24-CT/TU", "Chỉ thị", "Ban Thường vụ Thành ủy", "2023-08-07", "Kỷ cương, trách nhiệm trong giải quyết công việc");

    public static readonly NewDocument Plan = Paper("171-KH/TU", "Kế hoạch", "Thành ủy", "2023-08-14", "Triển khai thực hiện Chỉ thị 24-CT/TU");

    public static async Task<RunningOffice> OpenAsync(Engine engine, DateTimeOffset? now = null)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(now ?? new DateTimeOffset(2023, 12, 28, 2, 0, 0, TimeSpan.Zero));
        return office;
    }

    public static async Task<RunningOffice> OpenFilledAsync(Engine engine)
    {
        var office = await OpenAsync(engine);
        await office.ActAsync(async services =>
        {
            var seeds = services.GetRequiredService<DocumentSeeds>();
            var ids = await seeds.AddDocumentsAsync([.. Presented, Directive, Plan]);
            await seeds.LinkImplementsAsync(ids[11], ids[10]);
            await seeds.AddConferenceAsync(new ConferenceSeed("Hội nghị quán triệt, triển khai các văn bản mới", "Ban Thường vụ Thành ủy", new DateOnly(2021, 11, 18), [.. ids.Take(10)]) { Online = true });
        });
        return office;
    }

    public static Task<Visitor> SpecialistAsync(this RunningOffice office) => office.SignedInAs(RoleNames.OrganisationSpecialist, "BTC");

    public static Task<Visitor> ReporterAsync(this RunningOffice office) => office.SignedInAs(RoleNames.CommitteeReporter, "QU01");

    public static Task<IReadOnlyList<DocumentRef>> FindAsync(this RunningOffice office, string symbol) =>
        office.RunAsync(services => services.GetRequiredService<DocumentRegister>().AllBySymbolAsync(symbol));

    private static NewDocument Paper(string symbol, string type, string issuer, string day, string subject) =>
        new(symbol, type, issuer, subject) { IssuedOn = PartialDate.Parse(day) };
}

using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Platform.Backup;
using static ThenChot.Tests.TrackedCases.TrackedOffice;

namespace ThenChot.Tests.TrackedCases;

/// <summary>Outside the circle there are counts: no code, no task, no number of a paper in any page, search, history, export, act, duty or backup.</summary>
public sealed class TrackedSilenceTests
{
    private static readonly string[] Told = [Code, Asked, "71-TB/BCĐ"];

    [Theory, OnBothDatabases]
    public async Task Whoever_is_outside_finds_numbers_alone(Engine engine)
    {
        var (office, made) = await OpenAsync(engine);
        await using var closing = office;
        string document = "", opinion = "", stage = "", access = "";
        await office.RunAsync(async services =>
        {
            document = (await services.GetRequiredService<DocumentRegister>().FindBySymbolAsync("12-QĐ/BCĐ"))!.Id.ToString();
            var db = services.GetRequiredService<AppDb>();
            (opinion, stage) = ((await db.Set<Domain.TrackedCases.SteeringOpinion>().SingleAsync()).Id.ToString(), (await db.Set<Domain.TrackedCases.TrackedStage>().SingleAsync()).Id.ToString());
            access = (await db.Set<Domain.TrackedCases.CircleAccess>().SingleAsync()).Id.ToString();
            return true;
        });
        string[] shut =
        [
            $"/vu-an/{made}", $"/vu-an/{made}/giai-doan", $"/vu-an/{made}/y-kien", $"/vu-an/{made}/y-kien/{opinion}", $"/vu-an/{made}/ket-thuc", $"/vu-an/{made}/da-doc", "/vu-an/moi", $"/lich-su/tracked_case/{made}", $"/lich-su/tracked_case/{made}?handler=TaiVe",
            $"/lich-su/tracked_stage/{stage}", $"/lich-su/tracked_opinion/{opinion}", $"/lich-su/tracked_opening/{made}",
        ];
        string[] open = ["/", "/vu-an", "/vu-an?ca=true", "/vu-an/khan-cap", "/vu-an/vong", "/viec-phai-lam", "/viec-phai-lam/qua-han", "/lich", "/thong-bao-cua-toi", $"/tim?q={Code}", $"/tim?q=tien+do+truoc+ky+hop", $"/van-ban/{document}", "/nhiem-vu", "/kiem-tra", "/lich-su/doc_document/" + document];
        foreach (var (user, _, role, _) in People.Where(static p => p.User != Worker))
        {
            using var outside = await InAsync(office, user);
            foreach (var address in shut)
            {
                Assert.Equal((user, address, HttpStatusCode.NotFound), (user, address, (await outside.GetAsync(address)).Status));
            }

            foreach (var address in open)
            {
                var page = await outside.GetAsync(address);
                Assert.All(Told, told => Assert.False(Stripped(page.Body).Contains(told, StringComparison.Ordinal), $"{user} {address}: {told}"));
            }

            Assert.Equal(role is RoleNames.CityLeader or RoleNames.InspectionHead ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await outside.GetAsync($"/lich-su/tracked_access/{access}")).Status);
            Assert.Equal(role is RoleNames.Administrator ? HttpStatusCode.NotFound : HttpStatusCode.OK, (await outside.GetAsync("/vu-an")).Status);
        }

        using var visitor = office.Visit();
        Assert.All(shut, address => Assert.NotEqual(HttpStatusCode.OK, visitor.StepAsync(address).GetAwaiter().GetResult().Status));
    }

    [Theory, OnBothDatabases]
    public async Task Acts_duties_and_a_backup_tell_nothing_either(Engine engine)
    {
        var (office, made) = await OpenAsync(engine);
        await using var closing = office;
        using var worker = await InAsync(office, Worker);
        var page = await worker.GetAsync($"/vu-an/{made}/giai-doan");
        Assert.Contains("no-store", (await worker.SendAsync(HttpMethod.Get, $"/vu-an/{made}")).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await worker.SubmitAsync(page, "form.form", [("In.Stage", "Indicted"), ("In.On", "11/04/2023"), ("In.DueOn", "30/04/2023")])).Status);
        Assert.Contains(Asked, (await worker.GetAsync($"/vu-an/{made}")).Text, StringComparison.Ordinal);
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            Assert.All(await db.Set<Act>().Where(a => a.Kind.StartsWith("tracked.")).ToListAsync(), static act => Assert.Equal((null, null, null), (act.Reason, act.DocumentId, act.UnitId)));
            Assert.All(await db.Set<ActChange>().Select(c => c.Before + c.After).ToListAsync(), static change => Assert.DoesNotContain(Asked, change, StringComparison.Ordinal));
            var duties = await db.Set<Domain.Duties.Duty>().Where(d => d.Kind.StartsWith("tracked.")).ToListAsync();
            Assert.Equal(2, duties.Count);
            Assert.All(duties, static duty => Assert.DoesNotContain(Told, told => (duty.Text + duty.Url).Contains(told, StringComparison.Ordinal)));
            var file = Path.Combine(office.Database.DataFolder, "sao-luu.zip");
            Directory.CreateDirectory(office.Database.DataFolder);
            Assert.True((await services.GetRequiredService<BackupWriter>().WriteAsync(file)).TryGet(out _, out _));
            Assert.DoesNotContain(Asked, await TextOfAsync(file), StringComparison.Ordinal);
            return true;
        });
    }

    [Theory, OnBothDatabases]
    public async Task The_log_of_other_files_is_only_added_to(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var refused = await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Attach(new Web.Modules.Inspections.LetterOpening { Id = Guid.CreateVersion7(), ByName = "Ai đó" }).State = EntityState.Deleted;
            return await Record.ExceptionAsync(() => db.SaveChangesAsync());
        });
        Assert.IsType<InvalidOperationException>(refused);
    }

    /// <summary>Without the words that the person typed into the search box themselves.</summary>
    private static string Stripped(string body) => body.Replace($"value=\"{Code}\"", "", StringComparison.Ordinal).Replace($"“{Code}”", "", StringComparison.Ordinal).Replace($"q={Code}", "", StringComparison.Ordinal);

    private static async Task<string> TextOfAsync(string file)
    {
        await using var archive = await System.IO.Compression.ZipFile.OpenReadAsync(file);
        var text = new System.Text.StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}

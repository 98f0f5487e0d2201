using ThenChot.Domain.TrackedCases;
using ThenChot.Tests.House;
using static ThenChot.Tests.TrackedCases.TrackedOffice;

namespace ThenChot.Tests.TrackedCases;

/// <summary>What the circle does in the compartment, page by page.</summary>
public sealed class TrackedPagesTests
{
    [Theory, OnBothDatabases]
    public async Task A_case_enters_goes_through_its_stages_and_leaves_by_decision(Engine engine)
    {
        var (office, _) = await OpenAsync(engine);
        await using var closing = office;
        using var worker = await InAsync(office, Worker);
        await PageAsync(office, worker, "/vu-an/moi");
        var entered = await EnterAsync(worker, []);
        Assert.Equal(HttpStatusCode.Redirect, entered.Status);
        var file = entered.Location!.AbsolutePath;
        await DoneAsync(office, worker, file + "/giai-doan", [("In.Stage", "Investigated"), ("In.On", "10/04/2023"), ("In.DueOn", "10/06/2023"), ("In.Accused", "4")]);
        await DoneAsync(office, worker, file + "/giai-doan", [("In.Stage", "Indicted"), ("In.On", "15/04/2023"), ("In.DueOn", "18/04/2023"), ("In.Accused", "5")]);
        var owner = (await worker.GetAsync(file + "/y-kien")).Page.QuerySelectorAll("#In_Owner option")[1].GetAttribute("value")!;
        await DoneAsync(office, worker, file + "/y-kien", [("In.Number", "72-TB/BCĐ"), ("In.On", "16/04/2023"), ("In.Task", "Đôn đốc theo tiến độ"), ("In.Owner", owner), ("In.DueOn", "18/04/2023")]);
        var page = await PageAsync(office, worker, file);
        Assert.Contains("Đôn đốc theo tiến độ", page.Text, StringComparison.Ordinal);
        Assert.Contains("12-QĐ/BCĐ", page.Text, StringComparison.Ordinal);
        Assert.Contains("truy tố", page.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("hồ sơ kín", (await worker.GetAsync("/viec-phai-lam")).Text, StringComparison.Ordinal);
        var list = await PageAsync(office, worker, "/vu-an?loai=CriminalCase");
        Assert.Contains("TD-2023-02", list.Text, StringComparison.Ordinal);
        Assert.Contains("1 quá hạn", list.Text, StringComparison.Ordinal);
        await DoneAsync(office, worker, page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith(file + "/y-kien/", StringComparison.Ordinal)), [("On", "17/04/2023")]);
        await DoneAsync(office, worker, file + "/ket-thuc", [("In.Decision.Text", "30-QĐ/BCĐ"), ("In.On", "18/04/2023")]);
        page = await PageAsync(office, worker, file);
        Assert.Contains("đã kết thúc theo dõi", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync(file + "/giai-doan")).Status);
        Assert.DoesNotContain("TD-2023-02", (await worker.GetAsync("/vu-an")).Body, StringComparison.Ordinal);
        Assert.Contains("TD-2023-02", (await worker.GetAsync("/vu-an?ca=true")).Text, StringComparison.Ordinal);
        Assert.Contains("Kết thúc theo dõi", (await worker.GetAsync($"/lich-su/tracked_case/{file.Split('/')[^1]}")).Text, StringComparison.Ordinal);
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory, OnBothDatabases]
    public async Task The_file_is_read_as_it_stood_on_the_working_day(Engine engine)
    {
        var (office, made) = await OpenAsync(engine);
        await using var closing = office;
        using var worker = await InAsync(office, Worker);
        var file = $"/vu-an/{made}";
        await DoneAsync(office, worker, file + "/giai-doan", [("In.Stage", "Indicted"), ("In.On", "10/04/2023"), ("In.DueOn", "18/04/2023"), ("In.Accused", "5")]);
        await DoneAsync(office, worker, (await worker.GetAsync(file)).Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith(file + "/y-kien/", StringComparison.Ordinal)), [("On", "17/04/2023")]);
        await DoneAsync(office, worker, file + "/ket-thuc", [("In.Decision.Text", "30-QĐ/BCĐ"), ("In.On", "18/04/2023")]);

        foreach (var (day, standing, stage, opinion) in new[]
        {
            (new DateOnly(2023, 3, 5), "chưa vào diện", "chưa ghi", "Chưa có ý kiến chỉ đạo"), (new(2023, 3, 20), "đang theo dõi", "điều tra", "Chưa có ý kiến chỉ đạo"), (new(2023, 4, 9), "đang theo dõi", "điều tra", "đang thực hiện"),
            (new(2023, 4, 11), "đang theo dõi", "truy tố", "quá hạn"), (Today, "đã kết thúc theo dõi", "truy tố", "xong 17/04/2023"),
        })
        {
            worker.WorkOn(day);
            var page = await PageAsync(office, worker, file);
            var tiles = page.Page.QuerySelector(".tiles")!.TextContent;
            Assert.True(tiles.Contains(standing, StringComparison.Ordinal) && tiles.Contains(stage, StringComparison.Ordinal) && page.Text.Contains(opinion, StringComparison.Ordinal), $"{day}: {page.Text}");
            Assert.Equal(standing == "đã kết thúc theo dõi", page.Text.Contains("30-QĐ/BCĐ", StringComparison.Ordinal));
            var list = await PageAsync(office, worker, "/vu-an?ca=true");
            Assert.Equal((day, standing != "chưa vào diện"), (day, list.Text.Contains(stage, StringComparison.Ordinal) && list.Text.Contains(Code, StringComparison.Ordinal)));
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_is_refused_at_its_field_with_what_was_typed(Engine engine)
    {
        var (office, made) = await OpenAsync(engine);
        await using var closing = office;
        using var worker = await InAsync(office, Worker);
        foreach (var (typed, at) in new ((string, string)[], string)[]
        {
            ([("In.Code", "Vụ Nguyễn Văn A")], "In_Code-loi"), ([("In.Code", Code.ToLowerInvariant())], "In_Code-loi"), ([("In.On", "")], "In_On-loi"), ([("In.On", "20/04/2023")], "In_On-loi"),
            ([("In.On", "28/02/2023")], "In_On-loi"), ([("In.Decision.Text", "99-QĐ/BCĐ")], "In_Decision_fault"), ([("In.Decision.Text", "")], "In_Decision_fault"),
        })
        {
            var refused = await EnterAsync(worker, typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Page.GetElementById(at) is not null, $"{at}: {refused.Text}");
            Assert.Equal(typed.FirstOrDefault(static t => t.Item1 == "In.Code").Item2 ?? "TD-2023-02", refused.Page.GetElementById("In_Code")!.GetAttribute("value"));
        }

        foreach (var (form, typed, at) in new (string, (string, string)[], string)[]
        {
            ("giai-doan", [("In.On", "01/03/2023")], "In_On-loi"), ("giai-doan", [("In.On", "")], "In_On-loi"), ("giai-doan", [("In.On", "10/04/2023"), ("In.DueOn", "09/04/2023")], "In_DueOn-loi"),
            ("giai-doan", [("In.On", "10/04/2023"), ("In.Accused", "nhiều")], "In_Accused-loi"), ("y-kien", [("In.Number", "")], "In_Number-loi"), ("y-kien", [("In.Task", " ")], "In_Task-loi"), ("y-kien", [("In.Owner", "")], "In_Owner-loi"),
            ("y-kien", [("In.Owner", Guid.CreateVersion7().ToString())], "In_Owner-loi"), ("y-kien", [("In.DueOn", "01/01/2023")], "In_DueOn-loi"), ("ket-thuc", [("In.On", "09/04/2023")], "In_On-loi"), ("ket-thuc", [("In.Decision.Text", "chữ")], "In_Decision_fault"),
        })
        {
            var page = await worker.GetAsync($"/vu-an/{made}/{form}");
            List<(string, string)> usual = form == "y-kien" ? [("In.Number", "72-TB/BCĐ"), ("In.On", "16/04/2023"), ("In.Task", "Đôn đốc"), ("In.Owner", page.Page.QuerySelectorAll("#In_Owner option")[1].GetAttribute("value")!)] : [("In.On", "11/04/2023"), ("In.Decision.Text", "30-QĐ/BCĐ")];
            var refused = await worker.SubmitAsync(page, "form.form", usual.Where(u => typed.All(t => t.Item1 != u.Item1)).Concat(typed));
            Assert.Equal((form, at, HttpStatusCode.UnprocessableEntity), (form, at, refused.Status));
            Assert.True(refused.Page.GetElementById(at) is not null, $"{form} {at}: {refused.Text}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_let_in_reads_until_taken_back_and_nobody_lets_themselves_in(Engine engine)
    {
        var (office, made) = await OpenAsync(engine);
        await using var closing = office;
        using var keeper = await InAsync(office, "giumot");
        using var officer = await InAsync(office, "canbo");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/vu-an/{made}")).Status);
        await PageAsync(office, keeper, "/vu-an/vong");
        foreach (var (typed, at) in new ((string, string)[], string)[]
        {
            ([("In.Person.Name", "Lê Văn Giữ Một")], "In_Person_Name-loi"), ([("In.Person.Name", "Không Có Ai")], "In_Person_Name-loi"), ([("In.From", "18/04/2023")], "In_From-loi"), ([("In.To", "19/04/2023")], "In_To-loi"),
            ([("In.Because", "")], "In_Because-loi"), ([("In.Code", "TD-9")], "In_Code-loi"), ([("In.From", "")], "In_From-loi"),
        })
        {
            var refused = await LetInAsync(keeper, typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Page.GetElementById(at) is not null, $"{at}: {refused.Text}");
            Assert.Equal(typed.FirstOrDefault(static t => t.Item1 == "In.Person.Name").Item2 ?? "Vũ Văn Cán Bộ", refused.Page.GetElementById("In_Person_Name")!.GetAttribute("value"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await LetInAsync(keeper, [("In.Code", Code)])).Status);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await officer.GetAsync($"/vu-an/{made}")).Status, (await officer.GetAsync($"/vu-an/{made}/giai-doan")).Status));
        var circle = await PageAsync(office, keeper, "/vu-an/vong");
        Assert.DoesNotContain(Code, circle.Body, StringComparison.Ordinal);
        Assert.Contains("Vũ Văn Cán Bộ", circle.Page.QuerySelectorAll("main table")[^1].TextContent, StringComparison.Ordinal);
        var access = circle.Page.QuerySelectorAll("main tbody tr").First(row => row.TextContent.Contains("Vũ Văn Cán Bộ", StringComparison.Ordinal)).QuerySelector("input[name='access']")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(circle, "form[action*='ThuHoi']", [("access", access)])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/vu-an/{made}")).Status);
        var worker = circle.Page.QuerySelectorAll("main tbody tr").First(row => row.TextContent.Contains(WorkerName, StringComparison.Ordinal)).QuerySelector("input[name='access']")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(circle, "form[action*='ThuHoi']", [("access", worker)])).Status);
        await office.RunAsync(async services =>
        {
            Assert.All(await services.GetRequiredService<AppDb>().Set<Domain.Duties.Duty>().Where(d => d.Kind.StartsWith("tracked.")).ToListAsync(), static duty => Assert.NotNull(duty.ClosedOn));
            return true;
        });
        Assert.Contains("Cho một người vào vòng", (await keeper.GetAsync($"/lich-su/tracked_access/{access}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_urgent_opening_is_confirmed_by_two_others_and_only_reads(Engine engine)
    {
        var (office, made) = await OpenAsync(engine);
        await using var closing = office;
        using var asks = await InAsync(office, "canbo");
        using var one = await InAsync(office, "giumot");
        using var two = await InAsync(office, "giuhai");
        var empty = await asks.SubmitAsync(await PageAsync(office, asks, "/vu-an/khan-cap"), "#form-de-nghi", [("Because", " ")]);
        Assert.True(empty.Page.GetElementById("Because-loi") is not null, $"{empty.Status} {empty.Text}");
        Assert.Equal(HttpStatusCode.Redirect, (await asks.SubmitAsync(empty, "#form-de-nghi", [("Because", "Phục vụ họp đột xuất")])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await asks.SubmitAsync(await asks.GetAsync("/vu-an/khan-cap"), "#form-de-nghi", [("Because", "Lần nữa")])).Status);
        var opening = (await one.GetAsync("/vu-an/khan-cap")).Page.QuerySelector("input[name='opening']")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ConfirmAsync(asks, opening)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await ConfirmAsync(one, opening)).Status);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound), ((await ConfirmAsync(one, opening)).Status, (await asks.GetAsync($"/vu-an/{made}")).Status));
        Assert.Equal(HttpStatusCode.Redirect, (await ConfirmAsync(two, opening)).Status);
        var read = await PageAsync(office, asks, $"/vu-an/{made}");
        Assert.Contains("mở khẩn cấp", read.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await asks.GetAsync($"/vu-an/{made}/giai-doan")).Status, (await asks.GetAsync("/vu-an/moi")).Status));
        Assert.Contains("mở khẩn cấp", (await PageAsync(office, asks, $"/vu-an/{made}/da-doc")).Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        office.Clock.Set(Now.AddHours(5));
        using var later = await InAsync(office, "canbo");
        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync($"/vu-an/{made}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Each_reading_is_an_act_that_nobody_takes_out_unseen(Engine engine)
    {
        var (office, made) = await OpenAsync(engine);
        await using var closing = office;
        using var worker = await InAsync(office, Worker);
        await worker.GetAsync($"/vu-an/{made}");
        await worker.GetAsync("/vu-an");
        await PageAsync(office, worker, $"/vu-an/{made}/da-doc");
        Assert.Empty(await office.BrokenAsync());
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            Assert.Equal(3, await db.Set<Act>().CountAsync(a => a.Kind == "tracked.read" && a.ActorName == WorkerName));
            return await db.Database.ExecuteSqlRawAsync("delete from tracked_opening where case_id is null");
        });
        Assert.NotEmpty(await office.BrokenAsync());
    }

    private static async Task<Answer> ConfirmAsync(Visitor visitor, string opening)
    {
        var page = await visitor.GetAsync("/vu-an/khan-cap");
        return await visitor.PostAsync("/vu-an/khan-cap?handler=XacNhan", [("opening", opening), ("__RequestVerificationToken", page.Page.QuerySelector("#form-de-nghi input[name='__RequestVerificationToken']")!.GetAttribute("value")!)]);
    }

    private static async Task<Answer> LetInAsync(Visitor keeper, IEnumerable<(string Name, string Value)> typed)
    {
        (string Name, string Value)[] usual = [("In.Person.Name", "Vũ Văn Cán Bộ"), ("In.From", "19/04/2023"), ("In.Because", "Phân công theo dõi")];
        var over = typed.ToList();
        return await keeper.SubmitAsync(await keeper.GetAsync("/vu-an/vong"), "#form-cho-vao", usual.Where(u => over.TrueForAll(o => o.Name != u.Name)).Concat(over));
    }

    private static async Task<Answer> EnterAsync(Visitor worker, IEnumerable<(string Name, string Value)> typed)
    {
        (string Name, string Value)[] usual = [("In.Code", "TD-2023-02"), ("In.Kind", "CriminalCase"), ("In.Decision.Text", "12-QĐ/BCĐ"), ("In.On", "03/04/2023")];
        var over = typed.ToList();
        return await worker.SubmitAsync(await worker.GetAsync("/vu-an/moi"), "form.form", usual.Where(u => over.TrueForAll(o => o.Name != u.Name)).Concat(over));
    }

    private static async Task<Answer> PageAsync(RunningOffice office, Visitor visitor, string url)
    {
        var page = await visitor.GetAsync(url, office.Queries.Reset);
        Assert.Equal((url, HttpStatusCode.OK), (url, page.Status));
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        return page;
    }

    private static async Task DoneAsync(RunningOffice office, Visitor visitor, string url, IEnumerable<(string Name, string Value)> typed)
    {
        var answer = await visitor.SubmitAsync(await PageAsync(office, visitor, url), "form.form", typed);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{url}: {answer.Status} {answer.Text}");
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using AngleSharp.Dom;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Contract;

namespace ThenChot.Tests.Votes;

/// <summary>The small city with ten people who hold posts in QU01, and the way of a vote as its people walk it.</summary>
internal static class VoteCity
{
    public const string Key = "khóa thử nghiệm của ban kiểm phiếu";

    public static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(7));

    public static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>Votes of the tests are held on the day they are planned: no clock is kept, and who approves says why.</summary>
    public static readonly (string Field, string Value) Remark = ("Approval.Remark", "Hội nghị họp theo yêu cầu của cấp trên");

    private static readonly string[] Names = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Hoàng Văn Em", "Vũ Thị Giang", "Đặng Văn Hải", "Bùi Thị Hoa", "Đỗ Văn Khoa", "Ngô Thị Lan"];

    public static string Counter(int n) => $"kiem.phieu.{n.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The first two are rated; those from the sixth on have accounts and may count.</summary>
    public static async Task<RunningOffice> OpenAsync(Engine engine, Action<WebApplicationBuilder>? configure = null)
    {
        var office = await RunningOffice.OpenAsync(engine, configure ?? (_ => { }));
        office.Clock.Set(Now);
        await office.ActAsync(async services =>
        {
            var seeds = services.GetRequiredService<OrganizationSeeds>();
            var unit = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", Today))!;
            for (var i = 0; i < Names.Length; i++)
            {
                var person = await seeds.AddPersonAsync(Names[i]);
                await seeds.AddPostAsync(person, unit.Id, i == 0 ? "Bí thư" : i == 1 ? "Phó Bí thư" : "Ủy viên Ban Chấp hành", new DateOnly(2022, 1, 1), null);
                if (i == 0)
                {
                    await seeds.AddPostAsync(person, unit.Id, "Chủ tịch Hội đồng nhân dân", new DateOnly(2022, 2, 1), null);
                }

                if (i >= 5)
                {
                    await services.GetRequiredService<AccountSeeds>().CreateAsync(Counter(i - 4), Visitor.Password, person, [(RoleNames.CommitteeReporter, unit.Id)]);
                }
            }
        });
        return office;
    }

    public static async Task<Visitor> CounterAsync(RunningOffice office, int n)
    {
        var visitor = office.Visit();
        await visitor.SignInAsync(Counter(n));
        return visitor;
    }

    /// <summary>Plans a vote of QU01 in the page; gives its address.</summary>
    public static async Task<string> PlanAsync(Visitor planner, string? season = null)
    {
        var form = await planner.GetAsync("/lay-phieu/lap" + (season is null ? "" : $"?dot={season}"));
        var done = await planner.SubmitAsync(form, "main form", [("Input.Title", "Lấy phiếu tín nhiệm giữa nhiệm kỳ"), Choose(form, "Input.Unit", "Quận ủy minh họa 01"), ("Input.HeldOn", "20/11/2026")]);
        Assert.True(done.Location is not null, done.Text);
        return done.Location!.AbsolutePath;
    }

    /// <summary>The first two people on the list, everybody convened, list and roll approved by another.</summary>
    public static async Task FreezeAsync(RunningOffice office, Visitor planner, string url)
    {
        await ConveneAsync(office, planner, url);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        await DoneAsync(leader.SubmitAsync(await leader.GetAsync(url), "form[action*='handler=ApproveRoll']", []));
    }

    /// <summary>The same up to the roll, which still waits for its approval.</summary>
    public static async Task ConveneAsync(RunningOffice office, Visitor planner, string url)
    {
        var list = await planner.GetAsync(url + "/nguoi-duoc-lay-phieu");
        await DoneAsync(planner.SubmitAsync(list, "main form", [(ChoiceOf(list, "Nguyễn Văn An"), "rated"), (ChoiceOf(list, "Trần Thị Bình"), "rated"), (ChoiceOf(list, "Lê Văn Cường"), "RetirementNotice")]));
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        await DoneAsync(leader.SubmitAsync(await leader.GetAsync(url), "form[action$='handler=Approve']", [Remark]));
        await DoneAsync(planner.SubmitAsync(await planner.GetAsync(url + "/trieu-tap"), "main form", []));
    }

    /// <summary>Everybody but one is present; counters 1, 2 and 3 are the board.</summary>
    public static async Task OpenBallotAsync(Visitor planner, string url, int absent = 1)
    {
        var room = await planner.GetAsync(url + "/hoi-truong");
        var there = room.Page.QuerySelectorAll("[name='Input.Present']").Skip(absent).Select(box => ("Input.Present", box.GetAttribute("value")!)).ToList();
        await DoneAsync(planner.SubmitAsync(room, "main form", [.. there, .. Board(room, "Vũ Thị Giang", "Đặng Văn Hải", "Bùi Thị Hoa")], "#mo"));
    }

    public static IEnumerable<(string Name, string Value)> Board(Answer room, params IEnumerable<string> names) => names.Select(name => ("Input.Board", room.Page.QuerySelector($"[name='Input.Board'][aria-label$='{name}']")!.GetAttribute("value")!));

    public static string ChoiceOf(Answer list, string name) => list.Page.QuerySelector($"select[aria-label$='{name}']")!.GetAttribute("name")!;

    public static (string Field, string Value) Choose(Answer form, string field, string text) =>
        (field, form.Page.QuerySelectorAll($"[name='{field}'] option").First(o => o.TextContent.Contains(text, StringComparison.Ordinal)).GetAttribute("value")!);

    /// <summary>
    /// A closed vote of the ten of QU01 with one row, announced on its day, and known to the managing authority from <paramref name="reported"/> on (null: not yet);
    /// gives its address and who was rated.
    /// </summary>
    public static async Task<(string Url, PersonId Rated)> SeedAsync(RunningOffice office, int[] pile, DateOnly? reported, string rule = "96-QD-TW-2023", string? season = null, int? allMembers = null)
    {
        var (id, rated) = (Guid.Empty, default(PersonId));
        var held = reported is { } on && on < Today ? on : Today;
        await office.ActAsync(async services =>
        {
            var place = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", Today))!;
            var roll = (await services.GetRequiredService<PersonDirectory>().PostsAsync([place.Id], Today)).DistinctBy(post => post.PersonId).Select(post => new VoteSeedPerson(post.PersonId, post.FullName, post.Title, place.Name)).ToList();
            rated = roll[0].Id;
            id = await services.GetRequiredService<VoteSeeds>().AddAsync(
                new VoteSeed(place.Id, season is null ? null : Guid.Parse(season.Split('/')[^1]), "Lấy phiếu mẫu", rule, held, roll[..1], roll, [roll[5].Id, roll[6].Id])
                {
                    ApprovedOn = held.AddDays(-20), RollFrozen = true, Absent = 0, AllMembers = allMembers, Piles = [pile], AnnouncedOn = held, ReportedOn = reported,
                },
                Key, Today);
        });
        return ($"/lay-phieu/{id}", rated);
    }

    /// <summary>The page that follows the one row of a seeded vote.</summary>
    public static async Task<string> FollowAsync(Visitor leader, string url) => (await leader.GetAsync(url + "/ket-qua")).Page.QuerySelector("main td a")!.GetAttribute("href")!;

    public static async Task<Answer> DoneAsync(Task<Answer> step)
    {
        var answer = await step;
        Assert.True(answer.Location is not null, answer.Text);
        return answer;
    }
}

using ThenChot.Domain.Accounts;
using ThenChot.Domain.Direction;
using ThenChot.Domain.Members;
using ThenChot.Domain.Organizations.Strengthening;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.Accounts;

/// <summary>
/// Random people, units, actions and days against a small reference model: a role, from a day to before another, in a unit and
/// beneath it. In memory through <see cref="Actor"/>, and through the pages of every kind of record on both databases.
/// </summary>
public sealed class RightsModelTests
{
    private static readonly DateOnly First = new(2020, 1, 1);

    /// <summary>What each role may do, read from the file line by line: the model shares no code with the product.</summary>
    internal static readonly IReadOnlyDictionary<string, HashSet<string>> May = ReadRoles();

    [Fact]
    public void A_hundred_thousand_random_questions_are_answered_as_the_model_answers_them()
    {
        var dice = new Random(7);
        var city = new ModelCity(dice, 300);
        var permissions = May.Values.SelectMany(role => role).Distinct().Order(StringComparer.Ordinal).ToList();
        var (asked, yes) = (0, 0);
        for (var person = 0; person < 100; person++)
        {
            var held = Enumerable.Range(0, dice.Next(1, 5)).Select(_ => Held(dice, city)).ToList();
            for (var n = 0; n < 10; n++)
            {
                var day = First.AddDays(dice.Next(0, 1000));
                var actor = new Actor();
                actor.SignIn(Guid.CreateVersion7(), new PersonId(Guid.CreateVersion7()), "Nguyễn Thử Nghiệm",
                    [.. held.Where(grant => grant.Grant.Span.Contains(day)).Select(grant => new ActorGrant(grant.Grant.Role, grant.Grant.UnitId, city.PathOn(grant.Unit, day), May[grant.Grant.Role]))]);
                for (var question = 0; question < 100; question++)
                {
                    var (permission, unit) = (permissions[dice.Next(permissions.Count)], dice.Next(city.Count));
                    var expected = held.Exists(grant => May[grant.Grant.Role].Contains(permission) && grant.From <= day && (grant.To is null || day < grant.To) && city.IsWithin(unit, grant.Unit, day));
                    Assert.Equal((unit, permission, day, expected), (unit, permission, day, actor.CanIn(permission, city.PathOn(unit, day))));
                    asked++;
                    yes += expected ? 1 : 0;
                    if (question == 0)
                    {
                        // As the databases compare: every path of the scope is one range.
                        var ranges = actor.ScopeOf(permission).Paths;
                        Assert.Equal(
                            Enumerable.Range(0, city.Count).Where(row => held.Exists(grant => May[grant.Grant.Role].Contains(permission) && grant.From <= day && (grant.To is null || day < grant.To) && city.IsWithin(row, grant.Unit, day))),
                            Enumerable.Range(0, city.Count).Where(row => city.PathOn(row, day).Value is var path && ranges.Any(range => string.CompareOrdinal(path, range.Value) >= 0 && string.CompareOrdinal(path, range.UpperBound) < 0)));
                    }
                }
            }
        }

        Assert.Equal(100_000, asked);
        Assert.InRange(yes, 2_000, 98_000);
    }

    [Theory, OnBothDatabases]
    public async Task The_pages_of_every_kind_of_record_open_as_the_model_says_today(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var records = await RecordsAsync(office);
        var dice = new Random(11);
        var units = Above.Keys.Append("TP").Order(StringComparer.Ordinal).ToList();
        var asked = new Dictionary<bool, int> { [true] = 0, [false] = 0 };
        for (var n = 0; n < 7; n++)
        {
            var held = Enumerable.Range(0, dice.Next(1, 3)).Select(_ => (Role: RoleNames.All[dice.Next(RoleNames.All.Count)], Unit: units[dice.Next(units.Count)])).ToList();
            var over = (Role: RoleNames.OrganisationSpecialist, Unit: units[dice.Next(units.Count)]);
            await office.EnsureAccountAsync($"ai{n}", [.. held, over]);
            await office.ActAsync(async services =>
            {
                var unit = (await services.GetRequiredService<UnitDirectory>().EverAsync(over.Unit))!.Id;
                var grants = await services.GetRequiredService<AppDb>().Set<RoleGrant>().OrderBy(grant => grant.Id).Where(grant => grant.Role == over.Role && grant.UnitId == unit && services.GetRequiredService<AppDb>().Set<Web.Modules.Accounts.Account>().Any(a => a.Id == grant.AccountId && a.UserName == $"ai{n}")).ToListAsync();
                if (!held.Contains(over))
                {
                    Assert.Null(grants.Single().Withdraw(VietnameseFormat.DayOf(office.Clock.GetUtcNow())));
                }
            });
            using var visitor = office.Visit();
            await visitor.SignInAsync($"ai{n}");
            foreach (var record in records)
            {
                var expected = held.Exists(grant => May[grant.Role].Contains(record.Permission) && record.Units.Any(unit => record.AtTop || grant.Unit != "TP" || unit == "TP" ? IsWithin(unit, grant.Unit) : false) && May[grant.Role].Contains(record.Door ?? record.Permission));
                var page = await visitor.GetAsync(record.Url);
                var shown = page.Status == HttpStatusCode.OK && (record.Token is null || page.Page.QuerySelector("main")!.TextContent.Contains(record.Token, StringComparison.Ordinal));
                Assert.Equal((string.Join(", ", held), record.What, expected), (string.Join(", ", held), record.What, shown));
                asked[expected]++;
            }
        }

        Assert.True(asked[true] > 20 && asked[false] > 20, $"{asked[true]} {asked[false]}");
    }

    /// <summary>The tree of the small city after QU01-2 was handed over to QU02, written down by hand.</summary>
    private static readonly Dictionary<string, string> Above = new(StringComparer.Ordinal)
    {
        ["BTC"] = "TP", ["CQ01"] = "TP", ["QU01"] = "TP", ["QU02"] = "TP", ["QU01-1"] = "QU01", ["QU01-2"] = "QU02", ["QU02-1"] = "QU02", ["QU01-1-1"] = "QU01-1",
    };

    private static bool IsWithin(string unit, string top) => unit == top || (Above.TryGetValue(unit, out var above) && IsWithin(above, top));

    /// <summary>Records of every kind, and lines of lists, each with the permission that opens it and where.</summary>
    private static async Task<List<Record>> RecordsAsync(RunningOffice office)
    {
        var now = office.Clock.GetUtcNow();
        var today = VietnameseFormat.DayOf(now);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync("- {kind: transfer, on: 2023-02-01, children: {QU01-2: QU02}}"));
        var ids = await office.RunAsync(async services => (await services.GetRequiredService<UnitDirectory>().SubtreeAsync(TreePath.Root(1), today)).ToDictionary(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal));
        var asked = new[] { "QU01", "QU02", "QU01-2" };
        var (sent, drafted) = await office.RunAsync(async services =>
        {
            var seeds = services.GetRequiredService<FigureSeeds>();
            await seeds.DefineFiguresAsync([new FigureDefinition("x", "Số x", "lượt", PeriodKind.Quarter, FigureRule.Flow)]);
            var rounds = new List<Guid>();
            foreach (var code in new[] { "2022-Q4", "2023-Q1" })
            {
                var period = Period.Parse(code);
                var round = await seeds.OpenRoundAsync(ids["TP"], new(null, period, period.End, period.End.AddDays(10), 2, ["x"], [], [.. asked.Select(unit => ids[unit])]));
                foreach (var unit in asked)
                {
                    var values = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["x"] = 1 };
                    var step = new SeedStep("Cán bộ", now);
                    await seeds.ReportAsync(new ReportSeed(round, ids[unit], values, code == "2022-Q4" ? ReportStage.Received : ReportStage.Draft, step) { Sent = code == "2022-Q4" ? step : null, Closed = code == "2022-Q4" ? step : null });
                }

                rounds.Add(round);
            }

            return (rounds[0], rounds[1]);
        });
        await office.ActAsync(async services =>
        {
            var people = services.GetRequiredService<OrganizationSeeds>();
            var someone = await people.AddPersonAsync("Phạm Thị Lo");
            var programmes = services.GetRequiredService<ProgrammeSeeds>();
            var programme = await programmes.AddProgrammeAsync(new(ids["TP"], 1, "01-CTr/TU", "Xây dựng, chỉnh đốn Đảng", new(2021, 3, 17), "XVII", 2020, 2025, new(2021, 1, 1), new(2025, 12, 31), "Bí thư Thành ủy"));
            await programmes.AddDeliverablesAsync(programme, [.. asked.Select((unit, n) => new DeliverableSeed(n + 1, "de_an", $"Đề án {unit}", new(2023, 2, 1), ids[unit]) { DueOn = new(2023, 12, 31) })]);
            await services.GetRequiredService<DirectionSeeds>().AddWorkAsync([.. asked.Select(unit => new WorkSeed("sudden", $"Việc của {unit}.", ids["QU02"], null, new(2023, 2, 1)) { DueOn = new(2023, 12, 31), Occasion = "Giao ban", Units = [new(ids[unit], someone)] })]);
            var person = (await people.PourPeopleAsync([("Trần Văn Viên", new PartialDate(1975))], now))[0];
            await services.GetRequiredService<MemberSeeds>().PourAsync([new MemberSeed(person, new PartialDate(1975), new PartialDate(2005, 3, 1), null, new PartialDate(2006, 3, 1), ids["QU01-1-1"], new DateOnly(2005, 12, 1))], now);
        });
        var others = await OthersAsync(office, asked, ids, today);
        var (deliverables, items, member) = await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            return (await db.Set<Deliverable>().ToDictionaryAsync(work => work.LeadUnit, work => work.Id), await db.Set<WorkItem>().ToDictionaryAsync(item => item.LeadUnit, item => item.Id), (await db.Set<MemberFile>().SingleAsync()).Id);
        });
        return
        [
            .. ids.Select(unit => new Record($"đơn vị {unit.Key}", $"/to-chuc/{unit.Value}", "organizations.read", [unit.Key])),
            .. ids.Select(unit => new Record($"đổi tên {unit.Key}", $"/to-chuc/{unit.Value}/doi-ten", "organizations.edit", [unit.Key])),
            .. ids.Select(unit => new Record($"số liệu {unit.Key}", $"/so-lieu/x?don-vi={unit.Key}&tu=2022-01-01&den=2022-12-31", "figures.read", [unit.Key])),
            .. asked.Select(unit => new Record($"báo cáo {unit}", $"/ky-bao-cao/{sent}/don-vi/{ids[unit]}", "figures.read", [unit])),
            .. asked.Select(unit => new Record($"nháp {unit}", $"/ky-bao-cao/{drafted}/don-vi/{ids[unit]}/nhap", "figures.enter", [unit]) { AtTop = false }),
            .. asked.Select(unit => new Record($"đề án {unit}", $"/chuong-trinh/viec/{deliverables[ids[unit]]}", "programmes.read", [.. ids.Keys])),
            .. asked.Select(unit => new Record($"chuyển đề án {unit}", $"/chuong-trinh/viec/{deliverables[ids[unit]]}/chuyen", "programmes.work", [unit]) { Door = "programmes.read" }),
            .. asked.Select(unit => new Record($"nhiệm vụ {unit}", $"/nhiem-vu/{items[ids[unit]]}", "direction.read", [unit, "QU02"])),
            .. others,
            .. asked.Select(unit => new Record($"dòng nhiệm vụ {unit}", "/nhiem-vu", "direction.read", [unit, "QU02"]) { Token = $"Việc của {unit}." }),
            new("dòng đảng viên", "/dang-vien", "members.read", ["QU01-1-1"]) { Token = "Trần Văn Viên" },
            new("đảng viên", $"/dang-vien/{member}", "members.read", ["QU01-1-1"]),
            new("sửa đảng viên", $"/dang-vien/{member}/sua", "members.edit", ["QU01-1-1"]),
        ];
    }

    /// <summary>People, strengthening files, plans, papers and histories of three units, and the lists they stand in.</summary>
    private static async Task<List<Record>> OthersAsync(RunningOffice office, string[] asked, IReadOnlyDictionary<string, UnitId> ids, DateOnly today)
    {
        var words = new[] { "Nhất", "Hai", "Ba" };
        var people = new List<PersonId>();
        DocumentId paper = default;
        await office.ActAsync(async services =>
        {
            var seeds = services.GetRequiredService<OrganizationSeeds>();
            var far = await seeds.AddPersonAsync("Hoàng Văn Xa");
            var programme = await services.GetRequiredService<AppDb>().Set<Programme>().Select(one => one.Id).SingleAsync();
            for (var n = 0; n < asked.Length; n++)
            {
                var unit = ids[asked[n]];
                people.Add(await seeds.AddPersonAsync($"Người Thứ {words[n]}"));
                await seeds.AddPostAsync(people[n], unit, "Bí thư", new(2022, 1, 1), null);
                await services.GetRequiredService<RegisterSeeds>().AddStrengtheningAsync([new(unit, far, $"Lý do thứ {words[n]}", "Biện pháp", new(2023, 1, 10), today.AddDays(30))]);
                await services.GetRequiredService<ProgrammeSeeds>().AddLocalPlansAsync([new(unit, $"0{n}-KH", new(2023, 1, 5), "ke_hoach", $"Kế hoạch thứ {words[n]}", [programme])]);
            }

            Assert.True((await services.GetRequiredService<DocumentRegister>().AddAsync(new("9-CV/TU", "Công văn", "Thành ủy", "Về việc thử") { IssuedOn = new PartialDate(2023) })).TryGet(out paper, out var why), why?.Sentence);
        });
        var (files, plans) = await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            return (await db.Set<StrengtheningFile>().ToDictionaryAsync(file => file.UnitId, file => file.Id), await db.Set<LocalPlan>().ToDictionaryAsync(plan => plan.Issuer, plan => plan.Id));
        });
        return
        [
            new("văn bản", $"/van-ban/{paper}", "documents.read", [.. ids.Keys]),
            new("dòng văn bản", "/van-ban", "documents.read", [.. ids.Keys]) { Token = "Về việc thử" },
            .. asked.SelectMany((unit, n) => new Record[]
            {
                new($"người {unit}", $"/nguoi/{people[n]}", "organizations.people", [unit]),
                new($"dòng người {unit}", "/nguoi", "organizations.people", [unit]) { Token = $"Người Thứ {words[n]}" },
                new($"sửa người {unit}", $"/nguoi/{people[n]}/sua", "organizations.people-edit", [unit]),
                new($"lịch sử {unit}", $"/lich-su/org_unit/{ids[unit]}", "organizations.read", [unit]) { Door = "platform.history" },
                new($"cấp ủy {unit}", $"/to-chuc/{ids[unit]}/cap-uy", "organizations.people", [unit]),
                new($"hồ sơ {unit}", $"/to-chuc/{ids[unit]}/ho-so", "organizations.read", [unit]),
                new($"quá trình {unit}", $"/to-chuc/{ids[unit]}/qua-trinh", "organizations.read", [unit]),
                new($"dòng tìm {unit}", $"/to-chuc?tim={unit}", "organizations.read", [unit]) { Token = $"minh họa {unit[2..].Replace('-', '.')}" },
                new($"bàn giao {unit}", $"/ban-giao/lap?don-vi={ids[unit]}", "organizations.restructure", [unit]),
                new($"củng cố {unit}", $"/to-chuc/cung-co/{files[ids[unit]]}", "organizations.strengthening", [unit]),
                new($"dòng củng cố {unit}", "/to-chuc/cung-co", "organizations.strengthening", [unit]) { Token = $"Lý do thứ {words[n]}" },
                new($"kế hoạch {unit}", $"/chuong-trinh/ke-hoach/{plans[ids[unit]]}", "programmes.plans", [unit]),
                new($"dòng kế hoạch {unit}", "/chuong-trinh/ke-hoach", "programmes.plans", [unit]) { Token = $"Kế hoạch thứ {words[n]}" },
            }),
        ];
    }

    private static Dictionary<string, HashSet<string>> ReadRoles()
    {
        var roles = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var (role, listing) = ("", false);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "rules", "roles.yaml")).Select(line => line.Trim()))
        {
            if (line.StartsWith("- code: ", StringComparison.Ordinal))
            {
                (role, listing) = (line["- code: ".Length..], false);
                roles[role] = new(StringComparer.Ordinal);
            }
            else if (line == "permissions:")
            {
                listing = true;
            }
            else if (listing && line.StartsWith("- ", StringComparison.Ordinal))
            {
                roles[role].Add(line[2..]);
            }
        }

        return roles;
    }

    private static (RoleGrant Grant, int Unit, DateOnly From, DateOnly? To) Held(Random dice, ModelCity city)
    {
        var role = May.Keys.ElementAt(dice.Next(May.Count));
        var (unit, from) = (dice.Next(dice.Next(2) == 0 ? city.Count : 20), First.AddDays(dice.Next(-100, 900)));
        DateOnly? to = dice.Next(3) == 0 ? null : from.AddDays(dice.Next(1, 600));
        Assert.True(RoleGrant.Give(Guid.CreateVersion7(), new Role(role, role, May[role], new HashSet<string>(), false), new UnitId(Guid.CreateVersion7()), new DateSpan(from, to), DateTimeOffset.UnixEpoch).TryGet(out var grant, out _));
        return (grant, unit, from, to);
    }

    private sealed record Record(string What, string Url, string Permission, IReadOnlyList<string> Units)
    {
        /// <summary>False: a role at the top of the tree does not reach down, as reports of others are not its own.</summary>
        public bool AtTop { get; init; } = true;

        /// <summary>The permission of the page, where it is another than that of the record.</summary>
        public string? Door { get; init; }

        /// <summary>What the page must show to whom the line of a list is open; null: the page itself.</summary>
        public string? Token { get; init; }
    }

    /// <summary>Units under units, some of which move half way: parents are the model, paths what the product is given.</summary>
    private sealed class ModelCity
    {
        private static readonly DateOnly Moved = First.AddDays(500);
        private readonly List<int?> before = [null];
        private readonly List<int?> after = [null];
        private readonly Dictionary<(int Unit, bool Later), TreePath> paths = [];

        public ModelCity(Random dice, int count)
        {
            for (var unit = 1; unit < count; unit++)
            {
                before.Add(dice.Next(unit));
                after.Add(dice.Next(4) == 0 ? dice.Next(unit) : before[unit]);
            }

            foreach (var later in new[] { false, true })
            {
                var numbers = new int[count];
                for (var unit = 0; unit < count; unit++)
                {
                    paths[(unit, later)] = Parents(later)[unit] is { } above ? paths[(above, later)].Child(++numbers[above]) : TreePath.Root(1);
                }
            }
        }

        public int Count => before.Count;

        public TreePath PathOn(int unit, DateOnly day) => paths[(unit, day >= Moved)];

        public bool IsWithin(int unit, int top, DateOnly day)
        {
            for (int? at = unit; at is { } here; at = Parents(day >= Moved)[here])
            {
                if (here == top)
                {
                    return true;
                }
            }

            return false;
        }

        private List<int?> Parents(bool later) => later ? after : before;
    }
}

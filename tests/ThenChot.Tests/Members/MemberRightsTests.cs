using ThenChot.Domain.Members;
using ThenChot.Tests.Accounts;
using ThenChot.Web.Modules.Members;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Tests.Members;

/// <summary>Who may do what with which member's file: the product against a small model that shares no code with it; and what nobody sees without its right.</summary>
public sealed class MemberRightsTests
{
    private const int People = 80;
    private const int Files = 250;
    private const string Card = "079200111222";
    private const string Citizen = "001099888777";
    private const string Secret = "Chú ruột ở nước ngoài minh họa";

    private static readonly string[] Actions = [MemberPermissions.Read, MemberPermissions.Edit, MemberPermissions.Family, MemberPermissions.Reveal, MemberPermissions.Procedures];

    /// <summary>The tree after QU01-1-2 went over to QU02-1, written down by hand.</summary>
    private static readonly Dictionary<string, string> Above = new(StringComparer.Ordinal)
    {
        ["QU01"] = "TP", ["QU02"] = "TP", ["QU01-1"] = "QU01", ["QU02-1"] = "QU02", ["QU01-1-1"] = "QU01-1", ["QU01-1-2"] = "QU02-1", ["QU02-1-1"] = "QU02-1",
    };

    [Theory, OnBothDatabases]
    public async Task A_hundred_thousand_random_triples_of_person_member_and_action_are_answered_as_the_model_answers_them(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var dice = new Random(5);
        var cellOf = await PourAsync(office, dice);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync("- {kind: transfer, on: 2023-03-01, decision: 1-QĐ/TU, children: {QU01-1-2: QU02-1}}"));
        var units = await office.RunAsync(async services => (await services.GetRequiredService<UnitDirectory>().SubtreeAsync(TreePath.Root(1), VietnameseFormat.DayOf(office.Clock.GetUtcNow()))).ToDictionary(u => u.Code, StringComparer.Ordinal));
        var (asked, yes) = (0, 0);
        for (var person = 0; person < People; person++)
        {
            var held = Enumerable.Range(0, dice.Next(1, 4)).Select(_ => (Role: RoleNames.All[dice.Next(RoleNames.All.Count)], Unit: dice.Next(6) == 0 ? "TP" : Above.Keys.ElementAt(dice.Next(Above.Count)))).ToList();
            await office.RunAsync(async services =>
            {
                var actor = new Actor();
                actor.SignIn(Guid.CreateVersion7(), new PersonId(Guid.CreateVersion7()), "Nguyễn Thử Nghiệm", [.. held.Select(h => new ActorGrant(h.Role, units[h.Unit].Id, units[h.Unit].Path, RightsModelTests.May[h.Role]))]);
                var reach = new MemberReach(services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitDirectory>(), services.GetRequiredService<PersonDirectory>(), actor, services.GetRequiredService<WorkingDay>());
                foreach (var action in Actions)
                {
                    var reached = (await reach.Within(actor.ScopeOf(action)).Select(f => f.Id).ToListAsync()).ToHashSet();
                    foreach (var (file, cell) in cellOf)
                    {
                        var expected = held.Exists(h => RightsModelTests.May[h.Role].Contains(action) && IsWithin(cell, h.Unit));
                        Assert.Equal((string.Join(", ", held), action, cell, expected), (string.Join(", ", held), action, cell, reached.Contains(file)));
                        asked++;
                        yes += expected ? 1 : 0;
                    }

                    // The page of one file asks another way than lists do.
                    var one = cellOf.ElementAt(dice.Next(Files));
                    Assert.Equal(reached.Contains(one.Key), await reach.FindAsync(one.Key, action) is not null);
                }

                return true;
            });
        }

        Assert.Equal(100_000, asked);
        Assert.InRange(yes, 3_000, 97_000);
    }

    [Theory, OnBothDatabases]
    public async Task No_list_page_export_history_or_address_shows_a_number_or_a_family_without_the_right_to_it(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var opened = await keeper.SubmitAsync(await keeper.GetAsync("/dang-vien/them"), "form.form",
            [("In.FullName", "Đỗ Thị Kín"), ("In.BornOn", "1975"), ("In.DecidedOn", "1/3/2005"), ("In.Cell", MemberOffice.Cell), ("In.From", "1/6/2005"), ("In.Card", Card), ("In.Citizen", Citizen)]);
        var file = opened.Location!.PathAndQuery;
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SubmitAsync(await keeper.GetAsync(file + "/ghi"), "form.form", [("In.Kind", "Abroad"), ("In.Content", Secret)])).Status);
        var twin = await office.MemberAsync("Đỗ Thị Kín", MemberOffice.OtherCell);
        var pages = new[] { "/dang-vien", "/dang-vien?tim=kin", file, file + "/sua", "/dang-vien/trung-lap", $"/dang-vien/trung-lap/{file[11..]}/{twin[11..]}", $"/lich-su/member_file/{file[11..]}", "/dang-vien?handler=TaiVe&dang=csv", "/tim?q=kin", "/dang-vien/co-cau", "/dang-vien/ra-soat", "/" };
        foreach (var role in RoleNames.All)
        {
            using var visitor = await office.SignedInAs(role, "TP");
            foreach (var url in pages)
            {
                var page = await visitor.GetAsync(url);
                Assert.False(page.Body.Contains(Card, StringComparison.Ordinal) || page.Body.Contains(Citizen, StringComparison.Ordinal), $"{role} {url}");
                Assert.True(!page.Body.Contains(Secret, StringComparison.Ordinal) || RightsModelTests.May[role].Contains(MemberPermissions.Family), $"{role} {url}");
                Assert.DoesNotContain(page.Page.QuerySelectorAll("[href], [action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")), address => address!.Contains(Card, StringComparison.Ordinal) || address.Contains(Citizen, StringComparison.Ordinal));
            }
        }

        var refused = await keeper.SubmitAsync(await keeper.GetAsync(twin + "/sua"), "form.form", [("In.Citizen", Citizen)]);
        Assert.DoesNotContain(Citizen, refused.Page.GetElementById("In_Citizen-loi")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Citizen, string.Join('\n', await AllTextAsync(office)), StringComparison.Ordinal);
    }

    private static bool IsWithin(string unit, string top) => unit == top || (Above.TryGetValue(unit, out var above) && IsWithin(above, top));

    /// <summary>What acts keep of every change.</summary>
    private static Task<List<string>> AllTextAsync(RunningOffice office) =>
        office.RunAsync(services => services.GetRequiredService<AppDb>().Set<ActChange>().Select(c => (c.Before ?? "") + c.After).ToListAsync());

    private static Task<Dictionary<MemberId, string>> PourAsync(RunningOffice office, Random dice) => office.RunAsync(async services =>
    {
        var at = office.Clock.GetUtcNow();
        var found = new Dictionary<MemberId, string>();
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", async () =>
        {
            var codes = new[] { MemberOffice.Cell, MemberOffice.OtherCell, MemberOffice.FarCell };
            var cells = await services.GetRequiredService<UnitDirectory>().FindByCodesAsync(codes, VietnameseFormat.DayOf(at));
            var people = await services.GetRequiredService<OrganizationSeeds>().PourPeopleAsync([.. Enumerable.Range(0, Files).Select(_ => ("Trần Văn Viên", (PartialDate?)new PartialDate(1970)))], at);
            var places = people.Select(_ => codes[dice.Next(codes.Length)]).ToList();
            var ids = await services.GetRequiredService<MemberSeeds>().PourAsync([.. people.Zip(places, (p, code) => new MemberSeed(p, new PartialDate(1970), new PartialDate(2000), null, new PartialDate(2001), cells[code].Id, new(2001, 1, 1)))], at);
            for (var n = 0; n < Files; n++)
            {
                found[MemberId.From(ids[n])] = places[n];
            }
        });
        return found;
    });
}

using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>Real requests of random people for random cases against the model of <see cref="InspectionReachTests"/>: what is not theirs answers 404, whether they read, open a form or send one.</summary>
public sealed class InspectionRequestTests
{
    private const int Cases = 30;
    private const int Requests = 500;
    private static readonly DateOnly Today = new(2023, 4, 19);
    private static readonly DateTimeOffset Now = new(2023, 4, 19, 2, 0, 0, TimeSpan.Zero);

    private static readonly (string User, string Role, string Unit)[] People =
    [
        ("canbotp", RoleNames.InspectionOfficer, "TP"), ("canbomot", RoleNames.InspectionOfficer, "QU01"), ("canbohai", RoleNames.InspectionOfficer, "QU02"), ("canbocoso", RoleNames.InspectionOfficer, "QU01-1"), ("truongtp", RoleNames.InspectionHead, "TP"),
        ("truongmot", RoleNames.InspectionHead, "QU01"), ("truonghai", RoleNames.InspectionHead, "QU02"), ("baocao", RoleNames.CommitteeReporter, "QU01"), ("lanhdao", RoleNames.CityLeader, "TP"), ("quantri", RoleNames.Administrator, "TP"),
    ];

    private static readonly string[] Actions = ["", "/doi-tuong", "/giay-to", "lich-su", "gui", "ket-luan"];

    [Theory, OnBothDatabases]
    public async Task Five_hundred_requests_are_answered_as_the_model_says(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        var random = new Random(61);
        var (units, cases, visitors) = (new Dictionary<string, UnitRef>(StringComparer.Ordinal), new List<InspectionCase>(), new List<(Visitor Visitor, PersonId Me, string Role, TreePath Path, string Token)>());
        foreach (var (user, role, unit) in People)
        {
            await office.EnsureAccountAsync(user, [(role, unit)]);
        }

        await office.ActAsync(async services =>
        {
            foreach (var code in new[] { "TP", "QU01", "QU02", "QU01-1", "QU01-1-1", "QU02-1" })
            {
                units[code] = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, Today))!;
            }

            var persons = await services.GetRequiredService<AppDb>().Set<Account>().AsNoTracking().Where(a => People.Select(static p => p.User).Contains(a.UserName!)).ToDictionaryAsync(static a => a.UserName!, static a => a.PersonId);
            foreach (var (user, role, unit) in People)
            {
                visitors.Add((office.Visit(), persons[user], role, units[unit].Path, ""));
            }

            var places = units.Values.ToList();
            for (var i = 0; i < Cases; i++)
            {
                cases.Add(Case(random, places[random.Next(places.Count)].Id, [.. persons.Values]));
            }

            services.GetRequiredService<AppDb>().AddRange(cases);
        });
        for (var i = 0; i < People.Length; i++)
        {
            await visitors[i].Visitor.SignInAsync(People[i].User);
            visitors[i] = visitors[i] with { Token = (await visitors[i].Visitor.GetAsync("/viec-can-xu-ly")).Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")! };
        }

        var (opened, shut) = (0, 0);
        for (var n = 0; n < Requests; n++)
        {
            var (visitor, me, role, path, token) = visitors[random.Next(visitors.Count)];
            var (one, action) = (cases[random.Next(Cases)], Actions[random.Next(Actions.Length)]);
            var (granted, seat) = (role is RoleNames.InspectionOfficer or RoleNames.InspectionHead && units.Values.Single(u => u.Id == one.UnitId).Path.IsUnder(path), one.Team.FirstOrDefault(t => t.PersonId == me && t.OutOn is null));
            var reads = (granted || seat is not null) && one.Subjects.All(s => s.PersonId != me);
            var edits = reads && (granted || seat?.Role is TeamRole.Head or TeamRole.DeputyHead);
            var expected = action switch { "" or "lich-su" or "/giay-to" => reads, "ket-luan" => reads && granted && role == RoleNames.InspectionHead, _ => edits };
            var status = action switch
            {
                "lich-su" => (await visitor.GetAsync($"/lich-su/insp_case/{one.Id}")).Status,
                "gui" => (await visitor.PostAsync($"/kiem-tra/{one.Id}/doi-tuong", [("__RequestVerificationToken", token), ("In.Kind", "OfficialMember")])).Status,
                "ket-luan" => (await visitor.GetAsync($"/kiem-tra/{one.Id}/ket-luan/{one.Subjects[0].Id}")).Status,
                _ => (await visitor.GetAsync($"/kiem-tra/{one.Id}{action}")).Status,
            };
            Assert.Equal((n, role, action, expected ? action == "gui" ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK : HttpStatusCode.NotFound), (n, role, action, status));
            (opened, shut) = expected ? (opened + 1, shut) : (opened, shut + 1);
        }

        Assert.True(opened > 50 && shut > 50, $"{opened} {shut}");
        visitors.ForEach(static one => one.Visitor.Dispose());
    }

    private static InspectionCase Case(Random random, UnitId unit, List<PersonId> people)
    {
        var none = new HashSet<PersonId>();
        var made = Made(InspectionCase.Open(new CaseTerms("signs", unit, BodyKind.Commission, "1-QĐ/UBKT", new(2023, 3, 1), "Nội dung"), Book.KindsOn(new(2023, 3, 1)).Id, [], Today, Now));
        foreach (var person in people.OrderBy(_ => random.Next()).Take(5).Select(static (person, at) => (person, at)))
        {
            Assert.Null(person.at < 2 ? made.AddSubject(SubjectKind.OfficialMember, null, person.person, none, Now) : made.Appoint(person.person, (TeamRole)(person.at - 2), none, new(2023, 3, 2), Today, Now));
        }

        Assert.Null(made.Advance(new(2023, 3, 3), Today));
        if (random.Next(2) == 0)
        {
            made.Recuse(made.Team[random.Next(made.Team.Count)].Id, Today, "Từ chối", Today);
        }

        return made;
    }
}

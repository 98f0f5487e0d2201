using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThenChot.Domain.Documents;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Strengthening;
using ThenChot.Tests.Demo;
using ThenChot.Tests.Figures;
using ThenChot.Tests.Programmes;
using ThenChot.Tests.Reports;
using ThenChot.Web.Modules.Reports.Contract;

namespace ThenChot.Tests.House;

/// <summary>Every page and every form, as everybody.</summary>
public sealed class CrawlTests
{
    private static readonly (string Name, Func<Engine, Task<RunningOffice>> Open)[] Cities =
    [
        ("nhỏ", RunningOffice.OpenAsync), ("số liệu", FigureCity.OpenAsync), ("chương trình", ProgrammeCity.OpenAsync), ("báo cáo", OpenReportsAsync),
    ];

    /// <summary>The demo city is walked today, after the restructuring of its committees.</summary>
    private const string Demo = "minh họa";

    private static readonly string[] Roles = ["organisation_specialist", "committee_reporter", "committee_leader", "member_keeper", "city_leader", "administrator"];

    /// <summary>Who reads what those do not reach: files of inspection, and the book of a cell. Their forms are tested beside their pages.</summary>
    private static readonly string[] Readers = [.. Roles, "inspection_head", "cell_secretary", ""];

    /// <summary>Addresses that no page links to: errors, steps of signing in, a role card, a dead link of the first start, records nobody has.</summary>
    private static readonly string[] Unlinked =
    [
        "/kiem-tra/don-thu/01880363-0100-7039-a3df-37ac6f2627f1", "/kiem-tra/bieu-hien/01880363-0100-7039-a3df-37ac6f2627f1", "/so-tay/sinh-hoat/them",
        "/so-tay", "/so-tay/de-nghi", "/so-tay/sinh-hoat/01880363-0100-7039-a3df-37ac6f2627f1", "/dang-vien/de-nghi/01880363-0100-7039-a3df-37ac6f2627f1", "/dang-phi/01880363-0100-7039-a3df-37ac6f2627f1", "/dang-phi/muc/01880363-0100-7039-a3df-37ac6f2627f1", "/huy-hieu/de-nghi/01880363-0100-7039-a3df-37ac6f2627f1",
        "/dang-vien/giao-nhan/01880363-0100-7039-a3df-37ac6f2627f1", "/dang-vien/gop/01880363-0100-7039-a3df-37ac6f2627f1", "/dang-vien/trung-lap/01880363-0100-7039-a3df-37ac6f2627f1/01880363-0100-7039-a3df-37ac6f2627f1", "/loi/404", "/dang-xuat", "/van-ban/goi-y?q=01", "/dang-vien/chi-bo/goi-y?In.Cell=01", "/demo/vao/administrator", "/thiet-lap/khong-dung", "/tep/01880363-0100-7039-a3df-37ac6f2627f1",
        "/lich/tep/khong-dung", "/dang-nhap/ma", "/dang-nhap/chung", "/dang-nhap/chung/xong", "/quan-tri/tai-khoan/01880363-0100-7039-a3df-37ac6f2627f1/dang-nhap-chung", "/mo-khoa", "/loi/423", "/nhap-du-lieu/lan-nap/01880363-0100-7039-a3df-37ac6f2627f1",
        "/kiem-tra/quy-dinh", "/kiem-tra/chuong-trinh", "/kiem-tra/chuong-trinh/01880363-0100-7039-a3df-37ac6f2627f1", "/kiem-tra/chuong-trinh/01880363-0100-7039-a3df-37ac6f2627f1/them", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/ky-luat/01880363-0100-7039-a3df-37ac6f2627f1", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/ky-luat/01880363-0100-7039-a3df-37ac6f2627f1/chuan-bi", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/ky-luat/01880363-0100-7039-a3df-37ac6f2627f1/phieu", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/ky-luat/01880363-0100-7039-a3df-37ac6f2627f1/quyet-dinh",
        "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/dinh-chi/01880363-0100-7039-a3df-37ac6f2627f1", "/kiem-tra/mo", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/doi-tuong", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/doan", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/giay-to", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/thoi-han", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/ket-luan/01880363-0100-7039-a3df-37ac6f2627f1", "/kiem-tra/01880363-0100-7039-a3df-37ac6f2627f1/yeu-cau/01880363-0100-7039-a3df-37ac6f2627f1",
        "/vu-an/01880363-0100-7039-a3df-37ac6f2627f1", "/vu-an/01880363-0100-7039-a3df-37ac6f2627f1/da-doc", "/vu-an/01880363-0100-7039-a3df-37ac6f2627f1/y-kien", "/vu-an/01880363-0100-7039-a3df-37ac6f2627f1/ket-thuc", "/vu-an/01880363-0100-7039-a3df-37ac6f2627f1/y-kien/01880363-0100-7039-a3df-37ac6f2627f1", "/vu-an/01880363-0100-7039-a3df-37ac6f2627f1/giai-doan", "/vu-an/moi",
        "/bao-cao/phan-viec/01880363-0100-7039-a3df-37ac6f2627f1", "/nhiem-vu/01880363-0100-7039-a3df-37ac6f2627f1/mo-lai", "/chuong-trinh-cong-tac/01880363-0100-7039-a3df-37ac6f2627f1/ban-hanh",
        "/sap-xep/01880363-0100-7039-a3df-37ac6f2627f1", "/sap-xep/01880363-0100-7039-a3df-37ac6f2627f1/thao-tac", "/ban-giao/01880363-0100-7039-a3df-37ac6f2627f1", "/so-lieu/khong-co/giai-trinh",
        "/ky-bao-cao/01880363-0100-7039-a3df-37ac6f2627f1/don-vi/01880363-0100-7039-a3df-37ac6f2627f1/phan/01880363-0100-7039-a3df-37ac6f2627f1",
        "/lay-phieu/01880363-0100-7039-a3df-37ac6f2627f1", "/lay-phieu/01880363-0100-7039-a3df-37ac6f2627f1/nguoi-duoc-lay-phieu", "/lay-phieu/01880363-0100-7039-a3df-37ac6f2627f1/trieu-tap", "/lay-phieu/01880363-0100-7039-a3df-37ac6f2627f1/hoi-truong",
        "/lay-phieu/01880363-0100-7039-a3df-37ac6f2627f1/phieu", "/lay-phieu/01880363-0100-7039-a3df-37ac6f2627f1/kiem-phieu", "/lay-phieu/01880363-0100-7039-a3df-37ac6f2627f1/ket-qua", "/lay-phieu/dot/01880363-0100-7039-a3df-37ac6f2627f1", "/lay-phieu/01880363-0100-7039-a3df-37ac6f2627f1/bo-phieu/01880363-0100-7039-a3df-37ac6f2627f1",
    ];

    [Theory]
    [OnBothDatabases]
    public async Task Every_page_opens_for_everybody_who_is_shown_a_link_to_it(Engine engine)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var readable = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var (city, open) in Cities.Append((Demo, OpenDemoAsync)))
        {
            await using var office = await open(engine);
            var living = await LivingAsync(office);
            var pages = await EndpointTests.PagesAsync(office.Services);
            readable.UnionWith(pages.Where(p => p.HandlerMethods.Count == 0 || p.HandlerMethods.Any(h => HttpMethods.IsGet(h.HttpMethod!))).Select(Crawler.RouteOf));
            foreach (var role in Readers)
            {
                var crawler = new Crawler(office, pages);
                using var visitor = role.Length == 0 ? office.Visit() : await office.SignedInAs(role, UnitOf(role, city));
                await crawler.WalkAsync(visitor, $"{city} {role}", [.. Start(pages), .. Unlinked]);
                visitor.WorkOn(VietnameseFormat.DayOf(office.Clock.GetUtcNow()));
                await crawler.WalkAsync(visitor, $"{city} {role} hôm nay", [.. living, .. Start(pages)]);
                reached.UnionWith(crawler.Reached);
                faults.AddRange(crawler.Faults);
            }

            reached.UnionWith(Unlinked.Select(u => new Crawler(office, pages).PageOf(u)!).Select(Crawler.RouteOf));
        }

        Rule.Holds(faults.Concat(readable.Except(reached, StringComparer.Ordinal).Select(r => $"no page links to {r}")));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Every_form_answers_and_makes_one_act_or_none(Engine engine)
    {
        var faults = new List<string>();
        foreach (var (city, open) in Cities)
        {
            foreach (var role in Roles)
            {
                await using var office = await open(engine);
                var pages = await EndpointTests.PagesAsync(office.Services);
                var crawler = new Crawler(office, pages);
                using (var reader = await office.SignedInAs(role, UnitOf(role, city)))
                {
                    await crawler.WalkAsync(reader, role, Start(pages));
                }

                foreach (var (at, form) in crawler.Forms.Index())
                {
                    var name = $"{role}.{at}";
                    await office.EnsureAccountAsync(name, [(role, UnitOf(role, city))]);
                    using var visitor = office.Visit();
                    await visitor.SignInAsync(name);
                    faults.AddRange((await SubmitAsync(office, visitor, form)).Select(f => $"{city} {role} {form.Page} -> {form.Route}: {f}"));
                }

                faults.AddRange((await office.BrokenAsync()).Select(b => $"{city} {role}: {b}"));
            }
        }

        Rule.Holds(faults);
    }

    private static string UnitOf(string role, string city) => role.StartsWith("committee_", StringComparison.Ordinal) ? city == Demo ? "DU31" : "QU01" : "TP";

    private static IEnumerable<string> Start(IEnumerable<CompiledPageActionDescriptor> pages) =>
        pages.Select(Crawler.RouteOf).Where(r => !r.Contains('{', StringComparison.Ordinal)).Prepend("/");

    private static async Task<RunningOffice> OpenReportsAsync(Engine engine)
    {
        var office = await ReportCity.OpenAsync(engine);
        var review = Guid.Parse((await ReportCity.ReviewAsync(office)).Split('/')[^1]);
        await office.RunAsync(services => services.GetRequiredService<ReportSeeds>().FreezeAsync(review, "Chuyên viên minh họa", office.Clock.GetUtcNow()));
        return office;
    }

    /// <summary>The demo city, today: its living rounds wait.</summary>
    private static async Task<RunningOffice> OpenDemoAsync(Engine engine)
    {
        var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        return office;
    }

    /// <summary>Sends the form with what stands in it.</summary>
    private static async Task<List<string>> SubmitAsync(RunningOffice office, Visitor visitor, Crawler.ShownForm form)
    {
        var faults = new List<string>();
        var page = await visitor.GetAsync(form.Page);
        if (page.Status != HttpStatusCode.OK || page.Page.QuerySelectorAll("form").Length <= form.At)
        {
            return faults; // an earlier form of this walk has changed the page
        }

        page.Page.QuerySelectorAll("form")[form.At].SetAttribute("data-crawl", "x");
        var before = form.Writes ? [] : await office.AllRowsAsync();
        var acts = await CountAsync(office);
        var answer = await visitor.SubmitAsync(page, "form[data-crawl]", []);
        var made = await CountAsync(office) - acts;
        if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict))
        {
            faults.Add($"answers {(int)answer.Status}");
        }

        if (made > 1 || (made == 1 && (!form.Writes || (int)answer.Status >= 400)))
        {
            faults.Add($"{made} acts, answered {(int)answer.Status}");
        }

        if (!form.Writes && !before.SequenceEqual(await office.AllRowsAsync()))
        {
            faults.Add("says that it stores nothing, and stored something");
        }

        if (answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.OK)
        {
            faults.AddRange(PageRules.Breaches(answer, []));
        }

        return faults;
    }

    /// <summary>Records in a state in which most others are not any more: a seat or a post that is held, work that goes on, a document related to another.</summary>
    private static Task<List<string>> LivingAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var seated = await db.Set<CommitteeSeat>().Where(seat => seat.To == null).Join(db.Set<CommitteeTerm>().Where(term => term.To == null), seat => seat.TermId, term => term.Id, (_, term) => term.UnitId).OrderBy(unit => unit).Take(1).ToListAsync();
        var weak = await db.Set<StrengtheningFile>().Where(file => file.DoneOn == null).Select(file => file.Id).OrderBy(id => id).Take(1).ToListAsync();
        var related = await db.Set<DocumentLink>().Select(link => link.FromId).OrderBy(id => id).Take(1).ToListAsync();
        var posted = await db.Set<Post>().Where(post => post.To == null).Select(post => post.PersonId).OrderBy(id => id).Take(1).ToListAsync();
        return seated.Select(unit => $"/to-chuc/{unit}/cap-uy").Concat(posted.Select(person => $"/nguoi/{person}")).Concat(weak.Select(file => $"/to-chuc/cung-co/{file}")).Concat(related.Select(document => $"/van-ban/{document}")).ToList();
    });

    private static Task<int> CountAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync());
}

using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Direction;

/// <summary>Random lives of work items that the city gave to its committees: every kind of deadline, groups, extensions, returns, confirmations, openings again.</summary>
internal static class SomeLives
{
    private static readonly DateOnly First = new(2023, 1, 2);

    public static async Task AddAsync(IServiceProvider services, Random random, int count)
    {
        var (db, units) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitDirectory>());
        var city = await units.RootAsync(First);
        var below = await units.ChildrenAsync(city.Id, First);
        for (var n = 0; n < count; n++)
        {
            var given = First.AddDays(random.Next(60));
            var terms = new WorkItemTerms(WorkSource.Sudden, null, "Việc phát sinh", $"Việc {n}", "Báo cáo", null, null, null, city.Id, SomeWork.Leader, given, Day(random, given));
            IReadOnlyList<WorkLead> leads = [.. below.Take(2).Select(u => new WorkLead(u.Id, u.Name, null, null, null, false))];
            var items = n % 5 == 0
                ? SomeWork.Made(WorkItem.GiveToGroup(terms, "Các cấp ủy trực thuộc", leads, null, given, SomeWork.Now))
                : [SomeWork.Made(WorkItem.Give(terms, leads[random.Next(leads.Count)], null, given, SomeWork.Now))];
            foreach (var item in items)
            {
                Live(item, random, given);
            }

            db.AddRange(items);
        }
    }

    /// <summary>Steps on later and later days; what the rules refuse does not happen.</summary>
    private static void Live(WorkItem item, Random random, DateOnly from)
    {
        var now = SomeWork.Now;
        for (var (step, on) = (0, from); step < 9; step++, on = on.AddDays(random.Next(12)), now = now.AddMinutes(1))
        {
            _ = random.Next(7) switch
            {
                0 => item.Acknowledge(new WorkLead(item.LeadUnit, "", null, SomeWork.Reporter, "", true), on, now),
                1 => item.AskExtension((item.CurrentDueOn ?? on).AddDays(random.Next(1, 20)), "Chờ góp ý", null, SomeWork.Reporter, on, now),
                2 => item.DecideExtension(random.Next(2) == 0, "Ý kiến", SomeWork.Leader, on),
                3 => item.Reopen("Thiếu phụ lục", on),
                4 => item.DecideCompletion(random.Next(3) > 0, "Ý kiến", SomeWork.Leader, on),
                _ => item.ProposeCompletion(SomeWork.Paper(), on, null, SomeWork.Reporter, on, now),
            };
        }
    }

    private static Deadline Day(Random random, DateOnly given) => random.Next(6) switch
    {
        0 => new(DeadlineKind.Continuing),
        1 => new(DeadlineKind.Waiting, Reason: "Chờ quyết định", LookAgainOn: given.AddDays(30)),
        2 => new(DeadlineKind.AfterIssue, BaseIssuedOn: random.Next(2) == 0 ? given : null, DaysAfterIssue: random.Next(1, 40)),
        3 => new(DeadlineKind.NotSet, Reason: "Chưa có căn cứ"),
        _ => new(DeadlineKind.FixedDate, given.AddDays(random.Next(1, 50))),
    };
}

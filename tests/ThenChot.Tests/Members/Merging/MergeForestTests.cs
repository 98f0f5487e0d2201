using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;
using ThenChot.Domain.Members.Dues;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Domain.Members.Keeping;
using ThenChot.Domain.Members.Merging;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Members;
using ThenChot.Web.Modules.Members.Badges;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Members.Dues;
using ThenChot.Web.Modules.Members.Handbook;
using ThenChot.Web.Modules.Members.Merging;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Members.Merging;

/// <summary>Files that carry everything a file can carry, merged and taken apart in any order: nothing is lost between, and at the end every row is what it was.</summary>
public sealed class MergeForestTests
{
    private const int Files = 7;
    private const int Moves = 40;
    private const int Months = 4;
    private static readonly DateOnly Today = new(2023, 4, 19);

    /// <summary>What a merge leaves behind, and what counts how often something was written.</summary>
    private static readonly string[] Traces = ["member_merge", "member_merge_record", "platform_act", "platform_act_change", "platform_job", "member_total", "member_total_seat"];

    [Theory, OnBothDatabases]
    public async Task Random_merges_find_everything_on_the_kept_file_and_taken_apart_every_row_is_as_before(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var files = new List<MemberId>();
        for (var i = 0; i < Files; i++)
        {
            files.Add(MemberId.From(Guid.Parse((await office.MemberAsync("Đỗ Một", i % 2 == 0 ? MemberOffice.Cell : MemberOffice.OtherCell, decided: new(1993, 4, 10)))[11..])));
        }

        await LoadAsync(office, files);
        var before = await RowsAsync(office);
        var dice = new Random(23);
        var into = new Dictionary<MemberId, (MemberId Kept, FileMergeId Merge)>();
        MemberId Head(MemberId id) => into.TryGetValue(id, out var next) ? Head(next.Kept) : id;
        async Task ApartAsync()
        {
            // Only what was not merged on can step out again.
            var free = files.FindAll(f => into.TryGetValue(f, out var of) && !into.ContainsKey(of.Kept));
            if (free.Count > 0)
            {
                var one = free[dice.Next(free.Count)];
                await ApartOneAsync(office, into[one].Merge);
                into.Remove(one);
            }
        }

        var depth = 0;
        for (var move = 0; move < Moves; move++)
        {
            var heads = files.FindAll(f => !into.ContainsKey(f)).OrderBy(_ => dice.Next()).ToList();
            if (dice.Next(3) > 0 && heads.Count > 1)
            {
                into[heads[1]] = (heads[0], await MergeAsync(office, heads[0], heads[1]));
            }
            else
            {
                await ApartAsync();
            }

            depth = Math.Max(depth, files.Max(f => files.Count(other => other != f && Head(other) == f)));
            foreach (var head in files.Where(f => !into.ContainsKey(f)))
            {
                await FindsAllAsync(office, head, [.. files.Where(f => Head(f) == head)]);
            }
        }

        Assert.True(depth > 3, $"{depth}");
        while (into.Count > 0)
        {
            await ApartAsync();
        }

        Assert.Equal(before, await RowsAsync(office));
        Assert.Equal((0, """{"differences":0,"mended":false,"totals":[]}"""), await office.VerbAsync("members", "recount"));
    }

    [Theory, OnBothDatabases]
    public async Task A_third_file_merged_into_a_merged_one_shows_the_openings_and_dues_of_all_three(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var names = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            names.Add(await office.MemberAsync("Đỗ Ba", decided: new(1993, 4, 10)));
        }

        var ids = names.ConvertAll(n => MemberId.From(Guid.Parse(n[11..])));
        await LoadAsync(office, ids);
        await MergeAsync(office, ids[1], ids[0]);
        await MergeAsync(office, ids[2], ids[1]);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        var shown = await keeper.GetAsync(names[2], office.Queries.Reset);
        Assert.Empty(House.PageRules.Breaches(shown, office.Queries.Commands));
        Assert.All(ids, id => Assert.Contains($"Người mở {id.Value:N}", shown.Text, StringComparison.Ordinal));
        Assert.Equal(names[2], (await keeper.StepAsync(names[0])).Location!.PathAndQuery);
        Assert.Equal(3, (await keeper.GetAsync($"/dang-phi/muc/{ids[2]}")).Page.QuerySelectorAll("tbody tr").Length);
        var owing = await keeper.GetAsync("/dang-phi/cham-dong");
        Assert.Single(owing.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("400.000", owing.Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal); // a month that stands on two sheets is owed once
    }

    /// <summary>Each row that was written for one of the files is read on the one that is kept.</summary>
    private static Task<bool> FindsAllAsync(RunningOffice office, MemberId head, List<MemberId> all) => office.RunAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var behind = await MergedFiles.Behind(db, head).ToListAsync();
        Assert.Equal([.. all.Where(f => f != head).Select(f => f.Value).Order()], behind.Select(f => f.Value).Order());
        Assert.Equal(all.Count, await db.Set<FileOpening>().CountAsync(o => o.MemberId == head || MergedFiles.Behind(db, head).Contains(o.MemberId)));
        Assert.Equal(all.Count, await db.Set<DuesTerm>().CountAsync(o => o.MemberId == head || MergedFiles.Behind(db, head).Contains(o.MemberId)));
        Assert.Equal(all.Count * Months, await db.Set<DuesLine>().CountAsync(o => o.MemberId == head || MergedFiles.Behind(db, head).Contains(o.MemberId)));
        Assert.Equal(all.Count, await db.Set<MemberEntry>().CountAsync(e => e.MemberId == head));
        Assert.Equal(all.Count, await db.Set<NumberReveal>().CountAsync(e => e.MemberId == head));
        Assert.Equal(all.Count, await db.Set<BadgeAward>().CountAsync(e => e.MemberId == head));
        Assert.Equal(all.Count, await db.Set<KeepingRecord>().CountAsync(e => e.MemberId == head));
        Assert.Equal(all.Count, await db.Set<RecordRequest>().CountAsync(e => e.MemberId == head));
        var person = await db.Set<MemberFile>().Where(f => f.Id == head).Select(f => f.PersonId).SingleAsync();
        Assert.Equal(all.Count, await db.Set<MemberCase>().CountAsync(c => c.MemberId == head && c.PersonId == person));
        Assert.Equal(all.Count, (await services.GetRequiredService<PersonDirectory>().PostsOfAsync(person)).Count);
        Assert.Equal(all.Count, (await services.GetRequiredService<IMemberDiscipline>().OfAsync([person], CancellationToken.None)).Count);
        return true;
    });

    private static async Task<FileMergeId> MergeAsync(RunningOffice office, MemberId kept, MemberId retired)
    {
        var id = default(FileMergeId);
        await office.ActAsync(async services =>
        {
            var book = services.GetRequiredService<MergeBook>();
            var (one, other) = (await AtHandAsync(services, kept), await AtHandAsync(services, retired));
            Assert.True((await book.MergeAsync(MergeBook.SideOf(one), MergeBook.SideOf(other), new HashSet<MergeField> { MergeField.HomePlace }, "Cùng một lý lịch", CancellationToken.None)).TryGet(out var merge, out var why), why?.Sentence);
            id = merge!.Id;
        });
        return id;
    }

    private static Task ApartOneAsync(RunningOffice office, FileMergeId id) => office.ActAsync(async services =>
    {
        var merge = await services.GetRequiredService<AppDb>().Set<FileMerge>().AsTracking().SingleAsync(m => m.Id == id);
        Assert.Null(await services.GetRequiredService<MergeBook>().TakeApartAsync(merge, await AtHandAsync(services, merge.KeptId), "Hai người", CancellationToken.None));
    });

    private static async Task<MemberAtHand> AtHandAsync(IServiceProvider services, MemberId id)
    {
        var file = await services.GetRequiredService<AppDb>().Set<MemberFile>().AsTracking().Include(f => f.Stays).SingleAsync(f => f.Id == id);
        return new(file, await services.GetRequiredService<PersonDirectory>().Lines().SingleAsync(p => p.Id == file.PersonId), TreePath.Root(1));
    }

    /// <summary>An entry, an opening, a reveal, a request, a badge, a procedure, a post, a discipline, a term and lines of dues for each file.</summary>
    private static Task LoadAsync(RunningOffice office, List<MemberId> ids) => office.ActAsync(async services =>
    {
        var (db, now) = (services.GetRequiredService<AppDb>(), office.Clock.GetUtcNow());
        var files = await db.Set<MemberFile>().Include(f => f.Stays).Where(f => ids.Contains(f.Id)).OrderBy(f => f.Id).ToListAsync();
        var (dues, badges) = (services.GetRequiredService<DuesRules>(), services.GetRequiredService<BadgeRules>().On(Today));
        var request = services.GetRequiredService<RequestRules>().On(Today);
        var head = await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Trưởng đoàn");
        var terms = new Dictionary<MemberId, DuesTerm>();
        foreach (var (number, file) in files.Index())
        {
            db.Add(Made(MemberEntry.Write(file.Id, EntryKind.Career, null, null, $"Việc {file.Id.Value:N}", Today, now)));
            db.Add(new FileOpening { Id = Guid.CreateVersion7(now), MemberId = file.Id, ByName = $"Người mở {file.Id.Value:N}", At = now });
            db.Add(new NumberReveal { Id = Guid.CreateVersion7(now), MemberId = file.Id, Kind = NumberKind.Card, ByName = "Ai đó", At = now, Reason = "Đối chiếu" });
            db.Add(Made(RecordRequest.Ask(file.Id, file.CellId, new(RequestKind.Correction, "Quê quán", "Ghi lại", null), request, WorkingCalendar.WeekendsOnly, Today, now)));
            db.Add(Made(KeepingRecord.Enter(file.Id, file.CellId, new(KeepingKind.FileHandover, Today, "Hồ sơ", "Bên giao", "Bên nhận"), Today, now)));
            db.Add(Made(BadgeAward.Propose(file, badges.RoundsOf(Today.Year).First(r => badges.ReachedIn(file.AgeFrom, r) is not null), 30, BadgeKind.OnTime, null, badges, [], now)));
            var opened = Made(await services.GetRequiredService<CaseBook>().OpenAsync(new CaseStart(ProcedureKind.Exemption, file.PersonId, file.Id, file.CellId, Today, Today) { Ground = "Sức khỏe", Until = Today.AddMonths(6) }, CancellationToken.None, "Ai đó"));
            db.Entry(opened).Property(nameof(MemberCase.ClosedOn)).CurrentValue = Today;
            await services.GetRequiredService<OrganizationSeeds>().AddPostAsync(file.PersonId, file.CellId, "Chi ủy viên", new(2022, 1, 1), null);
            var seed = new CaseSeed("signs", "commission", file.CellId, $"{number + 1}-QĐ/UBKTQU", Today.AddDays(-90), "Việc chấp hành", head);
            seed.Subjects.Add(new SubjectSeed(null, file.PersonId, Today.AddDays(-60), "in_violation", "duties", true) { Discipline = new("reprimand", $"{number + 1}-QĐ/UBKT", Today.AddDays(-50), Today.AddDays(-40)) });
            await services.GetRequiredService<InspectionSeeds>().PourAsync([seed], now);
            var rule = dues.In(Period.Holding(PeriodKind.Month, Today));
            db.Add(terms[file.Id] = Made(DuesTerm.Set(file.Id, Period.Holding(PeriodKind.Month, Today.AddMonths(-Months - number)), rule.Groups[0].Code, 100_000, null, null, null, rule)));
        }

        foreach (var cell in files.GroupBy(f => f.CellId))
        {
            for (var month = Period.Holding(PeriodKind.Month, Today.AddMonths(-Months)); month.Start < Today.AddMonths(-1); month = month.Next)
            {
                db.Add(Made(DuesSheet.Draw(cell.Key, month, cell.Select(f => new DuesPayer(f.Id, 20, terms[f.Id], false)), dues.In(month), Today, now)));
            }
        }
    });

    private static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);

    /// <summary>Every table but the traces of merging; without the count of writings.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(RunningOffice office)
    {
        await office.ActAsync(services => Task.CompletedTask);
        var versioned = await office.RunAsync(services => Task.FromResult(services.GetRequiredService<AppDb>().Model.GetEntityTypes().Where(t => t.FindProperty("Version") is not null).Select(t => t.GetTableName()!).ToHashSet()));
        return [.. (await office.AllRowsAsync(versioned)).Where(row => !Traces.Contains(row[..row.IndexOf(' ', StringComparison.Ordinal)]))];
    }
}

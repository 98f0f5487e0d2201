using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Organizations.Imports;

/// <summary>
/// Takes a list of people, each with the post held. One person has one record: a row with the name and birth date of somebody who is
/// there already is faulty unless it says that this is another person.
/// </summary>
internal sealed class PeopleTaker(PersonDirectory directory, UnitDirectory units, BulkWriter bulk, Actor actor, TimeProvider clock) : IImportTaker
{
    private const string Another = "có";

    private readonly DateTimeOffset now = clock.GetUtcNow();
    private readonly HashSet<(string Name, string Born)> seen = [];
    private readonly List<(Person Person, Post? Post)> read = [];
    private Dictionary<string, UnitLife>? lives;

    public static ImportKind Kind { get; } = new("people", "Danh sách người và chức vụ", OrganizationPermissions.EditPeople, "organizations.import-people")
    {
        Help = "Mỗi dòng là một người chưa có bản ghi, kèm chức vụ đang giữ nếu biết. Người đã có cùng họ tên và ngày sinh thì dòng bị coi là lỗi, trừ khi ghi rõ đây là người khác.",
        Columns =
        [
            new("full_name", "Họ và tên") { Required = true, Aliases = ["họ tên", "tên"], Note = "Họ, đệm và tên; không có chữ số.", Sample = "Nguyễn Văn An", Width = 32 },
            new("born_on", "Ngày sinh") { Aliases = ["sinh", "năm sinh", "ngày tháng năm sinh"], Note = "Chỉ biết năm thì ghi năm: 1975, 3/1975 hoặc 19/3/1975.", Sample = "19/3/1975", Width = 16 },
            new("unit_code", "Mã đơn vị") { Aliases = ["đơn vị", "mã tổ chức"], Note = "Đơn vị nơi giữ chức vụ; để trống khi chưa biết chức vụ.", Sample = "QU01" },
            new("title", "Chức vụ") { Aliases = ["chức danh"], Note = "Ghi cùng với mã đơn vị.", Sample = "Bí thư", Width = 30 },
            new("from", "Giữ chức vụ từ ngày") { Aliases = ["từ ngày", "ngày bổ nhiệm"], Note = "Ghi dạng 17/3/2021.", Sample = "17/3/2021" },
            new("to", "Thôi giữ chức vụ từ ngày") { Aliases = ["đến ngày", "thôi từ ngày"], Note = "Ngày đầu tiên không còn giữ chức vụ; để trống khi đang giữ." },
            new("another", "Là người khác") { Aliases = ["người khác"], Note = "Ghi “có” khi đã có người cùng họ tên và ngày sinh nhưng đây là người khác.", Choices = static (_, _) => Task.FromResult<IReadOnlyList<string>>([Another]), Width = 18 },
        ],
        Taker = static services => ActivatorUtilities.CreateInstance<PeopleTaker>(services),
    };

    public async Task CheckAsync(ImportBatch batch, CancellationToken cancel)
    {
        lives ??= (await units.LivesAsync(cancel)).ToDictionary(l => UnitCode.Key(l.Code), StringComparer.Ordinal);
        read.Clear();
        var scope = actor.ScopeOf(OrganizationPermissions.EditPeople);
        var places = scope.Covers(TreePath.Root(1)) ? null : await PlacesAsync(scope, cancel);
        var people = new List<(ImportRow Row, Person Person, Post? Post)>(batch.Rows.Count);
        foreach (var row in batch.Good.ToList())
        {
            if (ReadPerson(batch, row) is not { } person)
            {
                continue;
            }

            var post = ReadPost(batch, row, person.Id, places);
            if (!row.IsFaulty)
            {
                people.Add((row, person, post));
            }
        }

        var there = await directory.ThereAsync([.. people.Where(p => p.Row["another"].Length == 0).Select(p => (p.Person.SearchKey, p.Person.BornOn))], cancel);
        foreach (var (row, person, post) in people)
        {
            var namesake = there.Contains((person.SearchKey, person.BornOn)) || !seen.Add((person.SearchKey, person.BornOn?.ToString() ?? ""));
            if (namesake && VietnameseText.SearchKey(row["another"]) is not ("co" or "x"))
            {
                batch.Fault(row, "full_name", OrganizationRefusals.PersonThere(person.FullName));
            }
            else
            {
                read.Add((person, post));
            }
        }
    }

    public async Task<int> TakeAsync(ImportBatch batch, CancellationToken cancel)
    {
        await bulk.AddAsync(read.ConvertAll(static r => r.Person), cancel);
        await bulk.AddAsync([.. read.Select(static r => r.Post).OfType<Post>()], cancel);
        return read.Count;
    }

    private Person? ReadPerson(ImportBatch batch, ImportRow row)
    {
        PartialDate? born = PartialDate.TryParse(row["born_on"], out var date) ? date : null;
        if (born is null && row["born_on"].Length > 0)
        {
            batch.Fault(row, "born_on", OrganizationRefusals.BirthMalformed);
            return null;
        }

        if (Person.Add(row["full_name"], born, VietnameseFormat.DayOf(now), BulkWriter.InstantOf(now, batch.Number)).TryGet(out var person, out var why))
        {
            return person;
        }

        batch.Fault(row, why == OrganizationRefusals.BornInFuture ? "born_on" : "full_name", why);
        return null;
    }

    private Post? ReadPost(ImportBatch batch, ImportRow row, PersonId person, HashSet<UnitId>? places)
    {
        var (code, title, from) = (row["unit_code"], row["title"], row["from"]);
        if (code.Length + title.Length + from.Length == 0 && places is null)
        {
            return null;
        }

        if (!VietnameseFormat.TryDate(from, out var day))
        {
            batch.Fault(row, "from", OrganizationRefusals.DateMalformed);
            return null;
        }

        DateOnly? to = VietnameseFormat.TryDate(row["to"], out var end) ? end : null;
        if (to is null && row["to"].Length > 0)
        {
            batch.Fault(row, "to", OrganizationRefusals.DateMalformed);
            return null;
        }

        if (!lives!.TryGetValue(UnitCode.Key(code), out var unit) || places?.Contains(unit.Id) == false)
        {
            batch.Fault(row, "unit_code", OrganizationRefusals.UnitUnknown(code));
            return null;
        }

        if (Post.Take(person, unit.Id, new DateSpan(unit.FoundedOn, unit.ClosedOn), title, new DateSpan(day, to), null, BulkWriter.InstantOf(now, batch.Number)).TryGet(out var post, out var why))
        {
            return post;
        }

        batch.Fault(row, why == OrganizationRefusals.PostTitleMissing ? "title" : "from", why);
        return null;
    }

    /// <summary>The units of the actor's reach; null where that is the whole tree.</summary>
    private async Task<HashSet<UnitId>> PlacesAsync(Scope scope, CancellationToken cancel) =>
        [.. await units.Places(VietnameseFormat.DayOf(now)).Within(scope, p => p.Path).Select(p => p.UnitId).ToListAsync(cancel)];
}

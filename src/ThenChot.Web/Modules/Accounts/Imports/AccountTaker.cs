using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Accounts.Slips;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Accounts.Imports;

/// <summary>
/// Takes a list of accounts with their roles, within what the person may give. Rows of one user name are one account with several roles.
/// The accounts have no password: slips are printed afterwards, so that no secret passes through a file.
/// </summary>
internal sealed class AccountTaker(AppDb db, AccountReach reach, UnitDirectory units, PersonDirectory people, RoleBook roles, ILookupNormalizer normalizer, TimeProvider clock) : IImportTaker
{
    private const string Another = "có";

    /// <summary>Rows of one account lean on each other, so the batch is the whole file.</summary>
    private const int Most = 2_000;

    private readonly DateTimeOffset now = clock.GetUtcNow();
    private readonly Dictionary<string, Planned> plan = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Born), Planned> byPerson = [];

    private DateOnly Today => VietnameseFormat.DayOf(now);

    public static ImportKind Kind { get; } = new("accounts", "Danh sách tài khoản", AccountPermissions.Manage, "accounts.import")
    {
        Help = "Mỗi dòng là một vai trò của một người ở một đơn vị; các dòng cùng tên đăng nhập là một tài khoản. Người chưa có trong danh sách được thêm. Nạp xong, đồng chí in phiếu cấp tài khoản để trao từng người.",
        Columns =
        [
            new("full_name", "Họ và tên") { Required = true, Aliases = ["họ tên", "tên"], Note = "Họ, đệm và tên; người đã có trong danh sách thì tìm theo tên này.", Sample = "Nguyễn Văn An", Width = 32 },
            new("born_on", "Ngày sinh") { Aliases = ["sinh", "năm sinh", "ngày tháng năm sinh"], Note = "Để chọn đúng người khi trùng tên. Chỉ biết năm thì ghi năm.", Sample = "1975", Width = 16 },
            new("user_name", "Tên đăng nhập") { Required = true, Aliases = ["tài khoản", "tên tài khoản"], Note = "Chữ không dấu, chữ số và các dấu . - _", Sample = "nva.qu01" },
            new("role", "Vai trò") { Required = true, Aliases = ["quyền"], Note = "Chọn trong danh sách.", Sample = "Cán bộ báo cáo cấp ủy", Choices = RolesAsync, Width = 30 },
            new("unit_code", "Mã đơn vị") { Required = true, Aliases = ["đơn vị", "mã tổ chức"], Note = "Vai trò có hiệu lực ở đơn vị này và các đơn vị bên dưới.", Sample = "QU01" },
            new("from", "Từ ngày") { Aliases = ["có hiệu lực từ"], Note = "Ghi dạng 17/3/2021; để trống là từ hôm nay.", Width = 16 },
            new("another", "Là người khác") { Aliases = ["người khác"], Note = "Ghi “có” khi đã có người trùng tên nhưng đây là người khác, chưa có trong danh sách.", Choices = static (_, _) => Task.FromResult<IReadOnlyList<string>>([Another]), Width = 18 },
        ],
        BatchRows = Most + 1,
        MostRows = Most,
        Next = ("In phiếu cấp tài khoản", "/quan-tri/tai-khoan/phieu"),
        Taker = static services => ActivatorUtilities.CreateInstance<AccountTaker>(services),
    };

    public async Task CheckAsync(ImportBatch batch, CancellationToken cancel)
    {
        plan.Clear();
        byPerson.Clear();
        var there = await ReadAsync([.. batch.Good], cancel);
        foreach (var row in batch.Good.ToList())
        {
            var (name, person, grant) = (ReadName(batch, row, there), ReadPerson(batch, row, there), ReadGrant(batch, row, there));
            if (name is not null && person is not null && grant is not null)
            {
                Plan(batch, row, name, person, grant);
            }
        }
    }

    public async Task<int> TakeAsync(ImportBatch batch, CancellationToken cancel)
    {
        foreach (var planned in plan.Values)
        {
            var account = new Account
            {
                Id = Guid.CreateVersion7(now), UserName = planned.UserName, NormalizedUserName = normalizer.NormalizeName(planned.UserName), PersonId = PersonOf(planned.Who), CreatedAt = now,
                MustChangePassword = true, SecurityStamp = SlipDesk.Stamp(),
            };
            db.Add(account);
            foreach (var (role, unit, span) in planned.Grants)
            {
                db.Add(RoleGrant.Give(account.Id, role, unit, span, now).TryGet(out var grant, out var refused) ? grant : throw new InvalidOperationException(refused.Sentence));
            }
        }

        await db.SaveChangesAsync(cancel);
        return plan.Count;
    }

    private PersonId PersonOf(Who who) =>
        who.Known ?? (people.Add(who.FullName, who.BornOn, Today, now).TryGet(out var added, out var why) ? added : throw new InvalidOperationException(why.Sentence));

    private async Task<There> ReadAsync(List<ImportRow> rows, CancellationToken cancel)
    {
        var names = rows.ConvertAll(row => row["user_name"].ToLowerInvariant());
        var namesakes = (await people.NamesakesAsync(rows.Select(row => row["full_name"]), cancel)).ToLookup(n => n.SearchKey, StringComparer.Ordinal);
        var ids = namesakes.SelectMany(g => g).Select(n => n.Id).ToList();
        return new There(
            (await units.FindByCodesAsync(rows.Select(row => row["unit_code"]), Today, cancel)),
            namesakes,
            [.. await db.Set<Account>().Where(a => ids.Contains(a.PersonId)).Select(a => a.PersonId).ToListAsync(cancel)],
            [.. await db.Set<Account>().Where(a => names.Contains(a.UserName!)).Select(a => a.UserName!).ToListAsync(cancel)]);
    }

    private static string? ReadName(ImportBatch batch, ImportRow row, There there)
    {
        if (!UserName.Read(row["user_name"]).TryGet(out var name, out var why))
        {
            batch.Fault(row, "user_name", why);
            return null;
        }

        if (there.UserNames.Contains(name))
        {
            batch.Fault(row, "user_name", AccountRefusals.UserNameTaken(name));
            return null;
        }

        return name;
    }

    private Who? ReadPerson(ImportBatch batch, ImportRow row, There there)
    {
        PartialDate? born = PartialDate.TryParse(row["born_on"], out var date) ? date : null;
        if (born is null && row["born_on"].Length > 0)
        {
            batch.Fault(row, "born_on", row["born_on"], "Không đọc được ngày sinh: ghi 1975, 3/1975 hoặc 19/3/1975.");
            return null;
        }

        if (PersonDirectory.Check(row["full_name"], born, Today) is { } malformed)
        {
            batch.Fault(row, "full_name", malformed);
            return null;
        }

        var key = VietnameseText.SearchKey(row["full_name"]);
        if (VietnameseText.SearchKey(row["another"]) is "co" or "x")
        {
            return new Who(null, row["full_name"], born, (key, $"{born} {row.Number}"));
        }

        var meant = there.Namesakes[key].Where(n => born is null || n.BornOn is null || n.BornOn == born).ToList();
        meant = meant.Exists(n => born is not null && n.BornOn == born) ? meant.FindAll(n => n.BornOn == born) : meant;
        if (meant.Count > 1 || (meant is [var only] && there.HaveAccounts.Contains(only.Id)))
        {
            batch.Fault(row, "full_name", meant.Count > 1 ? AccountRefusals.PersonAmbiguous : AccountRefusals.PersonHasAccount);
            return null;
        }

        return new Who(meant is [var one] ? one.Id : null, row["full_name"], born, (key, meant is [var same] ? same.Id.ToString() : born?.ToString() ?? ""));
    }

    private Given? ReadGrant(ImportBatch batch, ImportRow row, There there)
    {
        var word = VietnameseText.SearchKey(row["role"]);
        var role = roles.All(Today).FirstOrDefault(r => r.Code == row["role"] || VietnameseText.SearchKey(r.Name) == word);
        var unit = there.Units.TryGetValue(row["unit_code"], out var found) && reach.Scope.Covers(found.Path) ? found : null;
        DateOnly? from = row["from"].Length == 0 ? Today : VietnameseFormat.TryDate(row["from"], out var day) ? day : null;
        if (role is null)
        {
            batch.Fault(row, "role", AccountRefusals.RoleUnknown);
        }

        if (unit is null)
        {
            batch.Fault(row, "unit_code", AccountRefusals.UnitUnknown);
        }
        else if (role is not null && !reach.MayGive(role.Code, unit.Path))
        {
            batch.Fault(row, "role", AccountRefusals.RoleOutOfReach);
        }

        if (from is null)
        {
            batch.Fault(row, "from", AccountRefusals.DayUnreadable);
        }

        return role is null || unit is null || from is null || row.IsFaulty ? null : new Given(role, unit.Id, new DateSpan(from.Value, null));
    }

    /// <summary>One user name is one person, and the other way round.</summary>
    private void Plan(ImportBatch batch, ImportRow row, string name, Who who, Given grant)
    {
        var planned = plan.GetValueOrDefault(name);
        if (planned is not null && planned.Who.FullName != who.FullName)
        {
            batch.Fault(row, "user_name", AccountRefusals.UserNameOfAnother(planned.Row));
        }
        else if (planned is null && byPerson.TryGetValue(who.Key, out var other))
        {
            batch.Fault(row, "full_name", AccountRefusals.PersonTwice(other.Row));
        }
        else if (planned?.Grants.Exists(g => g.Role.Code == grant.Role.Code && g.Unit == grant.Unit) == true)
        {
            batch.Fault(row, "role", AccountRefusals.RoleTwice);
        }
        else
        {
            planned ??= plan[name] = byPerson[who.Key] = new Planned(row.Number, name, who, []);
            planned.Grants.Add(grant);
        }
    }

    private static Task<IReadOnlyList<string>> RolesAsync(IServiceProvider services, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([.. services.GetRequiredService<AccountReach>().Roles().Select(r => r.Name)]);

    /// <summary>What the rows speak of, as it stands now.</summary>
    private sealed record There(IReadOnlyDictionary<string, UnitRef> Units, ILookup<string, Namesake> Namesakes, HashSet<PersonId> HaveAccounts, HashSet<string> UserNames);

    /// <summary>The person of a row; <c>Known</c> is null for one who is added.</summary>
    private sealed record Who(PersonId? Known, string FullName, PartialDate? BornOn, (string Name, string Born) Key);

    private sealed record Given(Role Role, UnitId Unit, DateSpan Span);

    private sealed record Planned(int Row, string UserName, Who Who, List<Given> Grants);
}

using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>The register of units for some units of every kind: seats, duties, quotas, powers, and organisations outside the State sector.</summary>
internal sealed class RegisterStep(RegisterSeeds seeds, OrganizationSeeds units, DocumentSeeds documents, Acts acts) : IDemoStep
{
    private const int FirstYear = 2021;
    private DocumentId decision;
    private DocumentId founding;

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var stamp = new ActStamp(DemoCast.OfficeHour(DemoCast.Began, "register"), ActorName: DemoCast.SystemName);
        await acts.RunAsync(
            "documents.register",
            async () =>
            {
                decision = await documents.AddDocumentAsync(Paper("95-QĐ/BTCTU", "Chức năng, nhiệm vụ, biên chế", DemoRegister.Since), cancel);
                founding = await documents.AddDocumentAsync(Paper("12-QĐ/BTCTU", "Thành lập", DemoCity.FoundedOn.AddDays(-20)), cancel);
            },
            stamp,
            cancel);
        await acts.RunAsync("organizations.record-fact", () => seeds.AddFactsAsync([.. Facts(cast)], cancel), stamp, cancel);
        await acts.RunAsync("organizations.give-quota", () => seeds.AddQuotasAsync([.. Quotas(cast)], cancel), stamp, cancel);
        await acts.RunAsync("organizations.found-unit", () => FoundEnterprisesAsync(cast, cancel), stamp, cancel);
        await acts.RunAsync("organizations.set-founding-target", () => seeds.AddTargetsAsync([.. Targets(cast)], cancel), stamp, cancel);
    }

    private static NewDocument Paper(string symbol, string subject, DateOnly issued) => new(symbol, "Quyết định", DemoCity.AgencyName(1), $"{subject} của đơn vị minh họa (văn bản mẫu)")
    {
        IssuedOn = PartialDate.On(issued),
        Note = "Văn bản mẫu của thành phố minh họa.",
    };

    /// <summary>Committees that stood before and after 1/7/2025.</summary>
    private static List<string> Lasting(DemoCast cast) =>
        [.. cast.City.Committees.Select(committee => committee.Code).Intersect(cast.City.Restructuring.Committees.Select(committee => committee.Code), StringComparer.Ordinal)];

    private IEnumerable<FactSeed> Facts(DemoCast cast)
    {
        var board = cast.Units[DemoCity.OrganisationBoard];
        foreach (var (kind, text) in DemoRegister.BoardDuties)
        {
            yield return new FactSeed(board, kind, DemoRegister.Since) { Text = text + DemoRegister.Mark, Decision = decision };
        }

        yield return new FactSeed(board, "quyet-dinh-thanh-lap", DemoRegister.Since) { Decision = founding };
        var agencies = cast.City.Units.Where(unit => unit.Kind is "city" or "agency").Select(unit => unit.Code).ToList();
        var old = cast.City.Committees.Select(committee => committee.Code).ToList();
        foreach (var (code, n) in agencies.Concat(old).Select((code, i) => (code, i + 1)))
        {
            yield return new FactSeed(cast.Units[code], "tru-so", DemoRegister.Since) { Text = DemoRegister.Address(n) };
        }

        foreach (var (committee, n) in cast.City.Restructuring.Committees.Where(c => !old.Contains(c.Code)).Select((c, i) => (c, i + 1)))
        {
            yield return new FactSeed(cast.Units[committee.Code], "tru-so", DemoRestructuring.Day) { Text = DemoRegister.Address(200 + n) };
            yield return new FactSeed(cast.Units[committee.Code], "loai-hinh", DemoRestructuring.Day) { Code = "xa_phuong" };
        }

        foreach (var code in Lasting(cast).Take(2))
        {
            yield return new FactSeed(cast.Units[code], "giao-quyen", new DateOnly(2022, 1, 1)) { Code = "cap_tren_truc_tiep", Text = "Theo phạm vi của quyết định mẫu" + DemoRegister.Mark, Decision = decision };
            yield return new FactSeed(cast.Units[code], "dang-vien-chinh-thuc", new DateOnly(2022, 12, 31)) { Number = 620, Text = "Số mẫu" + DemoRegister.Mark };
        }
    }

    private IEnumerable<QuotaSeed> Quotas(DemoCast cast)
    {
        var random = SmallRandom.For(cast.Seed, "quotas");
        foreach (var unit in cast.City.Units.Where(unit => unit.Kind is "agency"))
        {
            var given = random.Between(25, 60);
            for (var year = FirstYear; year <= cast.Today.Year; year++)
            {
                var counted = new DateOnly(year, 3, 31) is var spring && spring <= cast.Today ? spring : new DateOnly(year, 1, 1);
                yield return new QuotaSeed(cast.Units[unit.Code], year, given, given + random.Between(-4, 1), counted, decision);
                given -= random.Below(2);
            }
        }
    }

    private async Task FoundEnterprisesAsync(DemoCast cast, CancellationToken cancel)
    {
        var made = new List<UnitSeed>();
        foreach (var committee in Lasting(cast))
        {
            var body = cast.City.Units.First(unit => unit.ParentCode == committee).Code;
            made.AddRange(Founded(cast.Today).Select((day, i) => new UnitSeed(
                string.Create(CultureInfo.InvariantCulture, $"{body}.DN{i + 1}"), string.Create(CultureInfo.InvariantCulture, $"Chi bộ doanh nghiệp minh họa {body}.{i + 1}"), "cell", body, day)));
        }

        var ids = await units.FoundUnitsAsync(made, cancel);
        await seeds.AddFactsAsync(
            [.. made.SelectMany((unit, i) => new[]
            {
                new FactSeed(ids[unit.Code], "loai-hinh", unit.FoundedOn) { Code = "doanh_nghiep_ngoai_nha_nuoc" },
                new FactSeed(ids[unit.Code], "dang-vien-chinh-thuc", unit.FoundedOn) { Number = 3 + (i % 5), Text = "Số mẫu" + DemoRegister.Mark },
            })],
            cancel);
    }

    private static IEnumerable<DateOnly> Founded(DateOnly today) => [new(2021, 9, 1), new(2023, 2, 15), today.AddDays(-40)];

    private static IEnumerable<(UnitId, int, int)> Targets(DemoCast cast) =>
        Lasting(cast).SelectMany((code, i) => Enumerable.Range(FirstYear, cast.Today.Year - FirstYear + 1).Select(year => (cast.Units[code], year, 1 + (i % 3))));
}

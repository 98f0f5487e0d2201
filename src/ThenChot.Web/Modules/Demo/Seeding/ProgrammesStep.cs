using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>The ten programmes of the 17th term: 01 with its parts, its steering committee, the claims about its indices.</summary>
internal sealed class ProgrammesStep(ProgrammeSeeds seeds, Acts acts) : IDemoStep
{
    private static readonly DateOnly Signed = new(2021, 3, 17);

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        await acts.RunAsync(
            "programmes.programme",
            async () =>
            {
                foreach (var programme in DemoProgrammes.File.Programmes)
                {
                    await AddAsync(programme, cast, cancel);
                }

                await AddClaimsAsync(cast, cancel);
            },
            cast.Specialist.At(DemoCast.OfficeHour(Signed.AddDays(7), "programmes")),
            cancel);
        foreach (var year in DemoAdmissions.Years)
        {
            var given = DemoDeliverables.WorkingDay(year == Signed.Year ? Signed.AddDays(14) : new(year, 1, 12));
            await acts.RunAsync(
                "programmes.quota",
                () => seeds.AddQuotasAsync(
                    cast.Programmes[1], DemoAdmissions.Target, year, DemoAdmissions.Quotas(cast.City.CommitteesOn(given)).Select(quota => (cast.Units[quota.Key], (decimal)quota.Value)), cancel),
                cast.Specialist.At(DemoCast.OfficeHour(given, "quotas")),
                cancel);
        }
    }

    private async Task AddAsync(DemoProgramme programme, DemoCast cast, CancellationToken cancel)
    {
        var id = await seeds.AddProgrammeAsync(
            new ProgrammeSeed(cast.Units[FigureSpread.City], programme.Number, programme.Symbol, programme.Name, Signed, "XVII", 2020, 2025, new(2021, 1, 1), new(2025, 12, 31), "Bí thư Thành ủy")
            {
                Document = cast.DocumentOrNull(programme.Symbol),
                CommitteeName = $"Ban Chỉ đạo Chương trình {programme.Symbol}",
            },
            cancel);
        cast.Programmes.Add(programme.Number, id);
        if (programme.StandingAgency is { } agency)
        {
            UnitId? unit = programme.Number == 1 ? cast.Units[DemoCity.OrganisationBoard] : null;
            await seeds.AddStandingAgencyAsync(id, unit, agency, Signed, cancel: cancel);
        }

        if (programme.Targets.Count > 0)
        {
            await AddPartsAsync(id, programme, cast, cancel);
        }
    }

    private async Task AddPartsAsync(ProgrammeId id, DemoProgramme programme, DemoCast cast, CancellationToken cancel)
    {
        await seeds.AddProvisionsAsync(
            id,
            [.. programme.Goals],
            [.. Enumerable.Repeat<string?>(null, programme.Requirements)],
            [.. programme.TaskGroups.Where(group => !group.AdminReform).Select(group => group.Name)],
            [.. programme.TaskGroups.Where(group => group.AdminReform).Select(group => group.Name)],
            cancel);
        await seeds.AddTargetsAsync(id, programme.Targets.Select((target, i) => Seed(target, i + 1, cast)), cancel);
        await seeds.AddSeatsAsync(id, Seats(cast), cancel);
    }

    private static TargetSeed Seed(ProgrammeTarget target, int number, DemoCast cast) => new(
        number, target.Name, target.Unit, target.Measure, target.Operator, Bound(target.Low), Bound(target.High), target.Basis)
    {
        DueOn = target.Basis == "by_date" ? new DateOnly(2025, 12, 31) : null,
        IndexName = target.Index,
        FigureCode = target.Figure,
        Monitor = cast.Units[DemoCity.OrganisationBoard],
        Source = cast.DocumentOrNull("01-CTr/TU"),
    };

    private static decimal? Bound(string? code) => code is null ? null : SeedFigures.Of(code).Value;

    /// <summary>The posts are those the articles name; who holds them in the demo is invented, and one post changes hands.</summary>
    private static IEnumerable<SeatSeed> Seats(DemoCast cast)
    {
        var changed = new DateOnly(2022, 8, 1);
        yield return new SeatSeed(cast.Leaders["CQ01"].Id, "Trưởng Ban Chỉ đạo (minh họa)", "head", "Phụ trách chung", null, Signed, changed);
        yield return new SeatSeed(cast.Leaders[FigureSpread.City].Id, "Trưởng Ban Chỉ đạo (minh họa)", "head", "Phụ trách chung", null, changed);
        yield return new SeatSeed(cast.Leaders["CQ02"].Id, "Phó Trưởng Ban Thường trực (minh họa)", "standing_deputy", "Điều phối công việc", null, Signed);
        yield return new SeatSeed(cast.Leaders[DemoCity.OrganisationBoard].Id, "Lãnh đạo cơ quan thường trực (minh họa)", "secretary", "Tổng hợp, dự thảo báo cáo", null, Signed);
        string[] fields = ["Tuyên giáo", "Tổ chức, cán bộ, đảng viên", "Kiểm tra, giám sát", "Nội chính, phòng chống tham nhũng", "Dân vận, Mặt trận, đoàn thể", "Cải cách hành chính, chuyển đổi số"];
        for (var i = 0; i < fields.Length; i++)
        {
            yield return new SeatSeed(
                cast.Leaders[DemoCity.AgencyCode(i + 3)].Id, "Thành viên Ban Chỉ đạo (minh họa)", "member", fields[i],
                $"{cast.City.Committees[(i * 8) + 1].Name} và các đơn vị cùng cụm", Signed);
        }
    }

    /// <summary>Of one claim only, it is adopted because nothing contradicts it; of two, the one that fits the printed rise.</summary>
    private Task AddClaimsAsync(DemoCast cast, CancellationToken cancel)
    {
        var claims = DemoProgrammes.File.Indices;
        return seeds.AddClaimsAsync(
            [
                .. claims.Select(claim => new ClaimSeed(claim.Index, claim.Year, claim.Publisher, null, claim.Value, claim.Rank, claim.Group)
                {
                    Note = $"Nguồn: {claim.Source}",
                    AdoptedBecause = claim.Reason ?? (claims.Count(other => other.Index == claim.Index && other.Year == claim.Year) == 1 ? "Nguồn duy nhất hiện có" : null),
                    AdoptedOn = new DateOnly(claim.Year + 1, 12, 15),
                    AdoptedBy = cast.Specialist.Id,
                }),
            ],
            cancel);
    }
}

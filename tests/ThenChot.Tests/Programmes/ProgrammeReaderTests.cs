using ThenChot.Web.Modules.Programmes.Contract;
using static ThenChot.Tests.Programmes.SomeProgramme;

namespace ThenChot.Tests.Programmes;

public sealed class ProgrammeReaderTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Everything_is_read_as_of_a_day(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine, "programmes", ProgrammeCity.FillAsync);
        await office.RunAsync(async services =>
        {
            var reader = services.GetRequiredService<ProgrammeReader>();
            Assert.Null(await reader.FindBySymbolAsync("01-CTr/TU", Day(2021, 3, 16)));
            var programme = (await reader.FindBySymbolAsync("01 - ctr/TƯ", ProgrammeCity.Review))!;

            var before = await reader.TargetsAsync(programme.Id, Day(2023, 4, 18));
            var targets = await reader.TargetsAsync(programme.Id, ProgrammeCity.Review);
            Assert.All(before, t => Assert.Null(t.Word));
            Assert.Equal(["1", "2", "3", "4"], targets.Select(t => t.Label));
            Assert.Equal(("vượt", "exceeded", "10.450 đảng viên", "từ 9.000 đến 10.000 đảng viên mỗi năm"), (targets[1].Word, targets[1].WordCode, targets[1].ValueText, targets[1].Bar));
            Assert.Equal("chưa nhập nội dung", targets[3].Name);

            office.Queries.Reset();
            var works = await reader.DeliverablesAsync(programme.Id, ProgrammeCity.Review);
            Assert.InRange(office.Queries.Commands.Count, 1, 6);
            Assert.Equal(["done_on_time", "in_time", "seriously_late", "needs_deadline"], works.Select(w => w.StateCode));
            Assert.Equal(("Văn phòng Thành ủy", Day(2023, 4, 3), 72), (works[1].HeldBy, works[1].HeldSince, works[1].DaysLeft));
            Assert.Equal("in_time", (await reader.DeliverablesAsync(programme.Id, Day(2022, 6, 1)))[0].StateCode);

            Assert.Equal(48, (await reader.LocalPlanCountsAsync(programme.Id, ProgrammeCity.Review)).Values.Sum());
            Assert.Equal("Ban Tổ chức Thành ủy", (await reader.SteeringAsync(programme.Id, ProgrammeCity.Review)).StandingAgency);
            Assert.Empty((await reader.SteeringAsync(programme.Id, Day(2021, 1, 1))).Seats);
            return true;
        });
    }
}

using System.Text;
using ThenChot.Web.Modules.Duties.Calendar;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Tests.Duties;

/// <summary>Lịch: what stands on which day, and a file that other calendars read back word for word.</summary>
public sealed class CalendarTests
{
    [Theory, OnBothDatabases]
    public async Task Deadlines_stand_on_their_day_and_days_off_are_marked(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        using var elsewhere = await office.SignedInAs("committee_reporter", "QU02");
        await office.GiveAsync("QU01", "xét hồ sơ của đồng chí A", dueIn: 5);

        await reporter.GetAsync("/lich");
        office.Queries.Reset();
        var page = await reporter.GetAsync("/lich?ngay=2023-05-01");
        Assert.InRange(office.Queries.Commands.Count, 1, 12);
        Assert.Equal("Lịch tháng 5 năm 2023", page.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("15/5", page.Page.QuerySelectorAll("td").Single(td => td.TextContent.Contains("đồng chí A", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Contains("Quốc tế Lao động", page.Page.QuerySelectorAll("td.day-off").Single(td => td.QuerySelector(".day-number")!.TextContent.EndsWith(" 1/5", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("đồng chí A", (await elsewhere.GetAsync("/lich?ngay=2023-05-01")).Text, StringComparison.Ordinal);

        var week = await reporter.GetAsync("/lich?ngay=2023-05-17&xem=tuan");
        Assert.Equal(7, week.Page.QuerySelectorAll("main tbody td").Length);
        Assert.Contains("đồng chí A", week.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync("/lich?ngay=31-02-2023&xem=gi")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_file_holds_what_the_page_shows(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        await office.GiveAsync("QU01", "xét, thẩm tra; hồ sơ của đồng chí Nguyễn Thị Tuyền", dueIn: 5);
        var (status, bytes, type) = await reporter.DownloadAsync("/lich?handler=Tep");

        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (status, type));
        var read = Assert.Single(Parse(bytes), e => e["SUMMARY"].Contains("Tuyền", StringComparison.Ordinal));
        Assert.Equal("Hạn: Kết nạp đảng viên: xét, thẩm tra; hồ sơ của đồng chí Nguyễn Thị Tuyền", read["SUMMARY"]);
        Assert.Equal("Quận ủy minh họa 01", read["LOCATION"]);
        Assert.Equal(("20230515", "20230516"), (read["DTSTART;VALUE=DATE"], read["DTEND;VALUE=DATE"]));
    }

    [Theory]
    [InlineData("Nghiệm thu, kết luận; phần 1\\2\nxuống dòng")]
    [InlineData("Đ")]
    [InlineData("BEGIN:VEVENT\r\nSUMMARY:giả")]
    [InlineData("Ủy ban Kiểm tra Thành ủy kết luận về việc chấp hành quy chế làm việc, chế độ công tác và thực hiện nguyên tắc tập trung dân chủ 👍 ở đảng ủy trực thuộc")]
    public void A_line_is_folded_at_75_octets_and_never_inside_a_letter(string title)
    {
        foreach (var pad in Enumerable.Range(0, 12))
        {
            var words = new string('ạ', pad) + title;
            var bytes = Encoding.UTF8.GetBytes(IcsText.Write([new CalendarEntry("viec-1", new(2026, 11, 22), words, "Đảng ủy", "/") { IsMeeting = true, Kind = "Họp" }], "localhost", DateTimeOffset.UnixEpoch));
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

            Assert.All(Lines(bytes), line => Assert.InRange(line.Length, 1, 75));
            Assert.All(Lines(bytes), line => strict.GetString(line));
            Assert.Equal(words.ReplaceLineEndings("\n"), Assert.Single(Parse(bytes))["SUMMARY"]);
        }
    }

    // What a calendar program does: unfold, cut at the colon, take the backslashes away.
    private static List<Dictionary<string, string>> Parse(byte[] file)
    {
        var events = new List<Dictionary<string, string>>();
        foreach (var line in Encoding.UTF8.GetString(file).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            if (line == "BEGIN:VEVENT")
            {
                events.Add(new(StringComparer.Ordinal));
            }
            else if (events.Count > 0 && name != "END")
            {
                events[^1].Add(name, Plain(value));
            }
        }

        return events;
    }

    private static string Plain(string value)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            plain.Append(value[i] != '\\' ? value[i] : value[++i] is 'n' ? '\n' : value[i]);
        }

        return plain.ToString();
    }

    private static IEnumerable<byte[]> Lines(byte[] file)
    {
        var start = 0;
        for (var i = 1; i < file.Length; i++)
        {
            if (file[i - 1] == '\r' && file[i] == '\n')
            {
                yield return file[start..(i - 1)];
                start = i + 1;
            }
        }
    }
}

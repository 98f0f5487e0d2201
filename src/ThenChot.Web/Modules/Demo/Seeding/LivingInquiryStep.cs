using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Direction.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>A sample ad hoc round of these days, asked of all committees: most have sent, one waits for its leader, one has a draft, some have not begun.</summary>
internal sealed class LivingInquiryStep(InquirySeeds seeds, Acts acts) : IDemoStep
{
    private const int Waiting = 2;
    private const int Drafted = 3;

    private static readonly string[] Spots = ["Đường hầm chui", "Khu tập thể cũ", "Chợ trung tâm", "Trường tiểu học"];

    public Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var committees = cast.City.CommitteesOn(cast.Today);
        return acts.RunAsync(
            "direction.open-inquiry",
            async () =>
            {
                await seeds.AddAsync(
                    "Thiệt hại do mưa lớn đầu tuần (đợt mẫu)", "Báo cáo nhanh để Thường trực Thành ủy họp chỉ đạo; số liệu tính đến 17 giờ hôm trước (nội dung mẫu).",
                    cast.Units[FigureSpread.City], cast.Today.AddDays(-3), cast.Today.AddDays(1),
                    [
                        new("Số nhà bị ngập", "Number", true), new("Số hộ phải di dời", "Number", true), new("Đã trực 24/24", "YesNo", true), new("Ngày khắc phục xong (dự kiến)", "Day", false), new("Kiến nghị", "Text", false),
                        new("Điểm ngập", "Rows", false, "Tên điểm; Số hộ (số); Đã thoát nước (có/không)"),
                    ],
                    committees.Select(c => cast.Units[c.Code]), [.. committees.Index().Where(c => c.Index > 0 && c.Index % 6 != 5).Select(c => Answer(cast, c.Item.Code, c.Index))], cancel);
                acts.Current.Because("Dữ liệu minh họa");
            },
            cast.Specialist.At(DemoCast.OfficeHour(cast.Today.AddDays(-3), "inquiry")),
            cancel);
    }

    private static InquiryAnswerSeed Answer(DemoCast cast, string code, int i)
    {
        var on = cast.Today.AddDays(i % 2 == 0 ? -1 : -2);
        var sent = i is Waiting or Drafted ? (DateOnly?)null : on;
        return new(
            cast.Units[code], cast.Leaders.TryGetValue(code, out var leader) ? leader.Name : "Lãnh đạo cấp ủy", on, sent, Received: sent is not null && i % 3 != 0,
            [Number(i * 7 % 45), Number(i * 3 % 11), "yes", i % 4 == 0 ? null : VietnameseFormat.Date(cast.Today.AddDays(i % 9)), i % 5 == 0 ? "Đề nghị bổ sung máy bơm (nội dung mẫu)" : null],
            [.. Enumerable.Range(0, i % 4).Select(n => (IReadOnlyList<string>)[$"{Spots[n]} (điểm mẫu)", Number(((i + n) * 5) % 40), n % 2 == 0 ? "yes" : "no"])])
        {
            AwaitsSignature = i == Waiting,
        };
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

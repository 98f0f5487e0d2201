using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Biểu thống kê đảng viên: this period beside the same one of the year before, in groups that each add up to everybody counted.</summary>
[Demand(MemberPermissions.Count)]
public sealed class ShowFormModel(FormReader reader, StatisticsForms forms, MemberRules rules, UnitDirectory units, Installation installation, Actor actor) : FormPage(forms, rules, units, actor)
{
    /// <summary>Numbers as they are told, a mean with a decimal. A null share: nothing to compare with, or covered. A null address: nobody, a line that no list can ask for, or members the reader may not see.</summary>
    public sealed record Line(string Group, string Label, object? Now, object? Before, decimal? Share, string? Url)
    {
        public bool IsSum { get; init; }

        public static string Tell(object? cell) => cell switch
        {
            int count => VietnameseFormat.Number(count),
            decimal mean => VietnameseFormat.Number(mean, 1),
            _ => cell as string ?? "",
        };
    }

    public IReadOnlyList<Line> View { get; private set; } = [];

    /// <summary>Why groups of the form are not counted.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Everybody counted; and how many admissions form 1 counts: null where the form counts none, or is covered.</summary>
    public int Everybody { get; private set; }

    public int? Movements { get; private set; }

    /// <summary>Groups of what stands behind the restricted right are covered also for who sees the members.</summary>
    public bool HasCovered => View.Count > 0 && Form.Groups.Exists(group => IsCovered(group) && NotKept(group) is null);

    public string Total => Line.Tell(View[0].Now);

    public string MovementsUrl => AddressOf("/dang-vien/tang-giam");

    public bool IsDemo { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await this.ListAsync<Line>(
            new("bieu-thong-ke-dang-vien", $"{Form.Name}, {Period.Name}, {Unit?.Name}"), View,
            new("Nhóm", 26, l => l.Group), new("Nội dung", 36, l => l.Label), new("Kỳ này", 14, l => l.Now is decimal ? Line.Tell(l.Now) : l.Now), new("Cùng kỳ năm trước", 18, l => l.Before is decimal ? Line.Tell(l.Before) : l.Before), new("%", 10, l => l.Share, 1));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return;
        }

        if (!string.IsNullOrWhiteSpace(FormCode) && Form.Code != FormCode)
        {
            Trouble = MembersRefusals.FormUnknown(FormCode);
            return;
        }

        Missing = [.. Form.Groups.Select(NotKept).OfType<Refusal>().Select(static r => r.Sentence).Distinct(StringComparer.Ordinal)];
        var counted = Form.Groups.Where(group => NotKept(group) is null).ToList();
        if (counted.Count == 0)
        {
            return;
        }

        if (!(await reader.FieldsAsync(Form.Of, Unit!, Spans, Tree, cancel)).TryGet(out var fields, out var refusal))
        {
            Trouble = refusal;
            return;
        }

        var traits = counted.ConvertAll(static group => group.By);
        var (now, before) = (await reader.CountAsync(fields[0], traits, cancel), await reader.CountAsync(fields[1], traits, cancel));
        Everybody = now[traits[0]].Sum(static c => c.Count);
        Movements = Form.Of == FormOf.Admitted && SeesMembers ? fields[0].Movements : null;
        var (all, old) = (Told(Everybody, !SeesMembers, false), Told(before[traits[0]].Sum(static c => c.Count), !SeesMembers, false));
        View = [new("", "Tổng số đảng viên", all.Cell, old.Cell, all.ShareOf(old), null) { IsSum = true }, .. counted.SelectMany(group => Of(group, now[group.By].ToList(), before[group.By].ToList()))];
    }

    private IEnumerable<Line> Of(FormGroup group, IReadOnlyList<FormCount> now, IReadOnlyList<FormCount> before)
    {
        var (row, old) = (group.Row(now, Period.End.Year), group.Row(before, Period.SamePeriodLastYear.End.Year));
        var (hidden, hiddenBefore) = (Hidden(group, row), Hidden(group, old));
        for (var n = 0; n < row.Length; n++)
        {
            // Whoever is in no line of the group stands there only when there is somebody; where numbers are covered, that too would tell.
            if (n < group.Lines.Count || row[n] + old[n] > 0 || IsCovered(group))
            {
                var (told, toldBefore) = (Told(row[n], IsCovered(group), hidden[n]), Told(old[n], IsCovered(group), hiddenBefore[n]));
                yield return new Line(group.Name, group.Labels[n], told.Cell, toldBefore.Cell, told.ShareOf(toldBefore), UrlOf(group, n, row[n]));
            }
        }

        if (group.By == FormTrait.Age && !IsCovered(group) && (group.Mean(now, Period.End.Year) is not null || group.Mean(before, Period.SamePeriodLastYear.End.Year) is not null))
        {
            yield return new Line(group.Name, "Tuổi bình quân", group.Mean(now, Period.End.Year), group.Mean(before, Period.SamePeriodLastYear.End.Year), null, null);
        }
    }

    private bool[] Hidden(FormGroup group, int[] row) => !IsCovered(group) ? new bool[row.Length]
        : IsTold(Period) ? SmallCounts.Hidden([row], Rules.Settings.LeastTold, null)[0]
        : [.. row.Select(static _ => true)];

    private ToldNumber Told(int count, bool isCovered, bool isHidden) => ToldNumber.Of(count, isCovered ? Rules.Settings.LeastTold : null, isHidden);

    private string? UrlOf(FormGroup group, int line, int count) =>
        count == 0 || IsCovered(group) || (line == group.Lines.Count && group.By is FormTrait.Age or FormTrait.AdmittedIn) ? null
            : FormAddress("/dang-vien/bieu/danh-sach", new("nhom", Form.Groups.IndexOf(group).ToString(CultureInfo.InvariantCulture)), new("dong", line.ToString(CultureInfo.InvariantCulture)));
}

using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>Bí thư và sinh hoạt chi bộ: who leads the cells, by what their files say; meetings of a period whose result is recorded; who is exempt or away today.</summary>
[Demand(MemberPermissions.Count)]
public sealed class ShowCellsModel(SecretaryReader reader, WorkReader work, StatisticsForms forms, MemberReach reach, PersonDirectory people, UnitDirectory units, Installation installation, Actor actor) : StatisticsPage(units, actor)
{
    public const string Address = "/dang-vien/to-chuc/chi-bo";
    private const int PageSize = 100;
    private readonly UnitDirectory directory = units;

    /// <summary>A null address: nothing to list, or nothing the reader may list. A number before: only of what belongs to a period.</summary>
    public sealed record Line(string Group, string Label, ToldNumber Now, ToldNumber? Before, string? Url);

    /// <summary>A null member: no file the reader reaches.</summary>
    public sealed record Leader(MemberId? Member, string? FullName, PartialDate? BornOn, string Cell, Secretary Who);

    /// <summary>Which line of the secretaries is opened.</summary>
    [BindProperty(SupportsGet = true, Name = "dong")]
    public int? Row { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Line> View { get; private set; } = [];

    /// <summary>What is listed; null: nothing was asked for.</summary>
    public string? Asked { get; private set; }

    public IReadOnlyList<Leader> Leaders { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public Platform.Rules.Rule<StatisticsForms.Settings> Form => forms.On(Today);

    public bool IsDemo { get; private set; }

    public string Back => AddressOf(Address);

    public string Organizations => AddressOf("/dang-vien/to-chuc");

    public override IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Trees => [];

    protected override string Right => MemberPermissions.Count;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        if (!await FindAsync(cancel))
        {
            return;
        }

        var lines = new SecretaryForm(Form.Settings, Today).Lines;
        var secretaries = await reader.ReadAsync(Unit!.Path, Form.Settings.SecretaryTitles, Form.Settings.HeadWords, cancel);
        if (SeesMembers && Row is { } row && row >= 0 && row < lines.Count)
        {
            Asked = $"{lines[row].Group}: {lines[row].Label}";
            await ListAsync([.. secretaries.Where(lines[row].Holds)], cancel);
            return;
        }

        View = await LinesAsync(lines, secretaries, cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel))
        {
            View = await LinesAsync(new SecretaryForm(Form.Settings, Today).Lines, await reader.ReadAsync(Unit!.Path, Form.Settings.SecretaryTitles, Form.Settings.HeadWords, cancel), cancel);
        }

        return await this.ListAsync<Line>(
            new("bi-thu-sinh-hoat-chi-bo", $"Bí thư và sinh hoạt chi bộ, {Period.Name}, {Unit?.Name}") { ReadOn = Today }, View,
            new("Bảng", 34, l => l.Group), new("Nội dung", 50, l => l.Label), new("Số lượng", 14, l => l.Now.Cell), new("Cùng kỳ năm trước", 18, l => l.Before?.Cell));
    }

    private async Task ListAsync(List<Secretary> found, CancellationToken cancel)
    {
        Count = found.Count;
        Number = Math.Clamp(Number, 1, Pages);
        var shown = found.Skip((Number - 1) * PageSize).Take(PageSize).ToList();
        var ids = shown.Select(static s => s.Person).ToList();
        var known = await (
            from file in reach.Within(Reader.ScopeOf(MemberPermissions.Read)).AsNoTracking()
            where ids.Contains(file.PersonId)
            join person in people.Lines() on file.PersonId equals person.Id
            select new { file.PersonId, file.Id, person.FullName, person.BornOn }).ToDictionaryAsync(k => k.PersonId, cancel);
        var names = await directory.NamesAsync(shown.Select(static s => s.Cell), Today, cancel);
        Leaders = [.. shown.Select(s => known.GetValueOrDefault(s.Person) is { } k ? new Leader(k.Id, k.FullName, k.BornOn, names.GetValueOrDefault(s.Cell) ?? "", s) : new Leader(null, null, null, names.GetValueOrDefault(s.Cell) ?? "", s))];
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(IReadOnlyList<SecretaryForm.Line> lines, IReadOnlyList<Secretary> secretaries, CancellationToken cancel)
    {
        var least = SeesMembers ? (int?)null : Form.Settings.LeastTold;
        var (before, cells) = (Period.SamePeriodLastYear, await reader.CountCellsAsync(Unit!.Path, cancel));
        var meetings = await reader.MeetingsAsync(Unit.Path, Period, before, cancel);
        var form = new WorkForm(Form.Settings.Work);
        var ofToday = Enumerable.Range(0, form.Rows.Count).Where(n => form.Rows[n].IsOfToday).ToList();
        var facts = await work.ReadAsync(Unit.Path, Period, before, [.. ofToday.Select(n => form.Rows[n].Of)], cancel);
        var led = secretaries.Select(static s => s.Cell).Distinct().Count();
        return
        [
            new("Bí thư chi bộ", "Chi bộ đã ghi bí thư", ToldNumber.Whole(led), null, null),
            new("Bí thư chi bộ", "Chi bộ chưa ghi bí thư", ToldNumber.Whole(Math.Max(0, cells - led)), null, null),
            .. lines.Select((line, n) => (line, n, count: secretaries.Count(line.Holds)))
                .Select(l => new Line(l.line.Group, l.line.Label, ToldNumber.Of(l.count, least), null, l.count > 0 && SeesMembers ? AddressOf(Address, new KeyValuePair<string, string?>("dong", l.n.ToString(CultureInfo.InvariantCulture))) : null)),
            .. Meetings("Sinh hoạt chi bộ", "thường kỳ", CellMeetingKind.Regular, meetings),
            .. Meetings("Sinh hoạt chi bộ", "chuyên đề", CellMeetingKind.Thematic, meetings),
            .. ofToday.Select(n => (n, count: facts.Count(f => form.Holds(n, f)))).Select(r => new Line(
                form.Rows[r.n].Group, form.Rows[r.n].Label, ToldNumber.Of(r.count, least), null, r.count > 0 && SeesMembers ? AddressOf(ListWorkModel.Address, new KeyValuePair<string, string?>("dong", r.n.ToString(CultureInfo.InvariantCulture))) : null)),
        ];
    }

    private static IEnumerable<Line> Meetings(string group, string word, CellMeetingKind kind, IReadOnlyList<MeetingCount> meetings)
    {
        var (now, before) = (meetings.FirstOrDefault(m => m.Kind == kind && m.IsNow), meetings.FirstOrDefault(m => m.Kind == kind && !m.IsNow));
        yield return new Line(group, $"Buổi sinh hoạt {word} đã ghi kết quả", ToldNumber.Whole(now?.Meetings ?? 0), ToldNumber.Whole(before?.Meetings ?? 0), null);
        yield return new Line(group, $"Chi bộ có sinh hoạt {word} đã ghi kết quả", ToldNumber.Whole(now?.Cells ?? 0), ToldNumber.Whole(before?.Cells ?? 0), null);
    }
}

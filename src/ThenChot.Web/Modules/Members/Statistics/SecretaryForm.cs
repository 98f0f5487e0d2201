using ThenChot.Domain.Members.Statistics;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>By what of the file secretaries are counted.</summary>
public enum SecretaryTrait
{
    Schooling,
    Profession,
    Theory,
}

/// <summary>A group of the form: lines told apart by the words of the file.</summary>
public sealed class SecretaryGroup
{
    public string Group { get; set; } = "";

    public SecretaryTrait By { get; set; }

    public List<SecretaryWords> Lines { get; set; } = [];
}

/// <summary>A line, and the words that make somebody belong to it; the first line that fits takes them.</summary>
public sealed class SecretaryWords
{
    public string Label { get; set; } = "";

    public List<string> Words { get; set; } = [];
}

/// <summary>Bí thư chi bộ theo biểu: the lines in groups, each group holds every secretary once; what no line fits is "Khác", what is empty "Chưa ghi".</summary>
internal sealed class SecretaryForm(StatisticsForms.Settings settings, DateOnly today)
{
    private const string Unsaid = "Chưa ghi";

    public sealed record Line(string Group, string Label, Func<Secretary, bool> Holds);

    public IReadOnlyList<Line> Lines { get; } =
    [
        .. settings.Secretaries.SelectMany(Of),
        .. settings.Ages.Select(band => new Line("Tuổi đời", band.Label, s => s.BornOn is { } born && today.Year - born.Year is var age && age >= band.From && age <= band.To)),
        new("Tuổi đời", Unsaid, static s => s.BornOn is null),
        new("Kiêm nhiệm", "Đồng thời là người đứng đầu cơ quan, đơn vị, thôn, tổ dân phố", static s => s.HeadTitle is not null),
    ];

    private static IEnumerable<Line> Of(SecretaryGroup group)
    {
        var words = group.Lines.ConvertAll(static l => new FreeWords(l.Words));
        for (var n = 0; n < group.Lines.Count; n++)
        {
            var own = n;
            yield return new Line(group.Group, group.Lines[n].Label, s => words.FindIndex(w => w.AreIn(s.By(group.By))) == own);
        }

        yield return new Line(group.Group, "Khác", s => !string.IsNullOrWhiteSpace(s.By(group.By)) && !words.Exists(w => w.AreIn(s.By(group.By))));
        yield return new Line(group.Group, Unsaid, s => string.IsNullOrWhiteSpace(s.By(group.By)));
    }
}

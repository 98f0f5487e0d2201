using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>The rule rows of rules/data-requests.yaml.</summary>
public sealed class RequestRules(RuleBook book)
{
    private const string Name = "data-requests";

    public RequestRule On(DateOnly day) => Row(book.InForce<Settings>(Name, day));

    /// <summary>The row whose clocks a request runs by.</summary>
    public RequestRule Of(string id) => Row(Version(id));

    /// <summary>As pages cite it.</summary>
    public string DocumentOf(string id) => Version(id) is { Verified: true } row ? row.Document : $"{Version(id).Document} (các mốc chưa đối chiếu với văn bản gốc)";

    private Rule<Settings> Version(string id) => book.All<Settings>(Name).First(v => v.Id == id);

    private static RequestRule Row(Rule<Settings> version) =>
        new(version.Id, version.Settings.AnswerWorkingDays, version.Settings.ExtensionDays, [.. version.Settings.Clocks.Select(c => new RequestClock(c.Kind, c.Days, c.WithProcessor))]);

    /// <summary>The settings of one version.</summary>
    public sealed class Settings
    {
        public int AnswerWorkingDays { get; set; }

        public int ExtensionDays { get; set; }

        public List<ClockLine> Clocks { get; set; } = [];
    }

    /// <summary>So many days for a kind.</summary>
    public sealed class ClockLine
    {
        public RequestKind Kind { get; set; }

        public int Days { get; set; }

        /// <summary>Null: no longer clock where somebody else processes the data.</summary>
        public int? WithProcessor { get; set; }
    }
}

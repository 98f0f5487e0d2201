using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>The form definitions of rules/member-statistics.yaml.</summary>
public sealed class StatisticsForms(RuleBook book)
{
    public Rule<Settings> On(DateOnly day) => book.InForce<Settings>("member-statistics", day);

    /// <summary>What the lines of the forms know of a trait: proposals for whoever writes a file.</summary>
    public IEnumerable<string> WordsOf(FormTrait trait, DateOnly day) =>
        On(day).Settings.Forms.SelectMany(static f => f.Groups).Where(g => g.By == trait).SelectMany(static g => g.Lines).SelectMany(static l => l.Words.Take(1)).Distinct(StringComparer.Ordinal);

    /// <summary>The rows and bands of one version.</summary>
    public sealed class Settings
    {
        /// <summary>Fewer are not told to those who may not see the members themselves.</summary>
        public int LeastTold { get; set; }

        /// <summary>Cells and grassroots organisations by the number of members.</summary>
        public List<Band> Sizes { get; set; } = [];

        /// <summary>A cell of so many members or more is crowded.</summary>
        public int CrowdedFrom { get; set; }

        public List<MovementRow> Movements { get; set; } = [];

        public List<WorkRow> Work { get; set; } = [];

        /// <summary>Titles under which the post of a cell's secretary is held.</summary>
        public List<string> SecretaryTitles { get; set; } = [];

        /// <summary>Words in the title of a post that heads an agency, a village or a residential group.</summary>
        public List<string> HeadWords { get; set; } = [];

        public List<SecretaryGroup> Secretaries { get; set; } = [];

        public List<Band> Ages { get; set; } = [];

        public List<Band> PartyAges { get; set; } = [];

        /// <summary>The tables counted by what the files say.</summary>
        public List<FormDefinition> Forms { get; set; } = [];
    }

    /// <summary>A row of increase or decrease. A probationary one is part of the row before and adds to no sum.</summary>
    public sealed class MovementRow
    {
        public string Label { get; set; } = "";

        public bool IsUp { get; set; }

        public List<MovementKind> Kinds { get; set; } = [];

        public bool Probationary { get; set; }

        public bool Holds(Movement movement) => movement.IsUp == IsUp && Kinds.Contains(movement.Kind) && (!Probationary || movement.WasProbationary);
    }

    /// <summary>So many years, both inside.</summary>
    public sealed class Band
    {
        public string Label { get; set; } = "";

        public int From { get; set; }

        public int To { get; set; }
    }
}

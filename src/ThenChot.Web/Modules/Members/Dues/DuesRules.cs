using ThenChot.Domain.Members.Dues;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>The rule rows of rules/dues.yaml.</summary>
public sealed class DuesRules(RuleBook book)
{
    private const string Name = "dues";

    /// <summary>The row of a month: the one in force on its last day.</summary>
    public DuesRule In(Period month) => Row(book.InForce<Settings>(Name, month.End));

    /// <summary>The row a sheet was drawn up by.</summary>
    public DuesRule Of(string id) => Row(book.All<Settings>(Name).First(v => v.Id == id));

    private static DuesRule Row(Rule<Settings> version) => new(
        version.Id, version.Document, version.Verified,
        [.. version.Settings.Groups.Select(g => new DuesGroup(g.Code, g.Name, g.Base, g.PerTenThousand, g.FixedVnd, g.Verified))],
        [.. version.Settings.Reliefs.Select(r => new DuesRelief(r.Code, r.Name, r.CutPercent, r.MostMonths))])
    {
        ExemptFromPartyYears = version.Settings.ExemptFromPartyYears, ArrearsMonths = version.Settings.ArrearsMonths, RoundTo = version.Settings.RoundTo,
        Shares = [.. version.Settings.Shares.Select(s => new DuesShare(s.Level, s.Percent))],
    };

    /// <summary>The settings of one version.</summary>
    public sealed class Settings
    {
        public int? ExemptFromPartyYears { get; set; }

        public int ArrearsMonths { get; set; }

        public int RoundTo { get; set; } = 1;

        public List<ShareLine> Shares { get; set; } = [];

        public List<GroupLine> Groups { get; set; } = [];

        public List<ReliefLine> Reliefs { get; set; } = [];
    }

    /// <summary>A group of payers.</summary>
    public sealed class GroupLine
    {
        public string Code { get; set; } = "";

        public string Name { get; set; } = "";

        public string Base { get; set; } = "";

        public int? PerTenThousand { get; set; }

        public long? FixedVnd { get; set; }

        public bool Verified { get; set; }
    }

    /// <summary>A relief.</summary>
    public sealed class ReliefLine
    {
        public string Code { get; set; } = "";

        public string Name { get; set; } = "";

        public int CutPercent { get; set; }

        public int? MostMonths { get; set; }

        public bool Verified { get; set; }
    }

    /// <summary>What stays at a level.</summary>
    public sealed class ShareLine
    {
        public string Level { get; set; } = "";

        public int Percent { get; set; }
    }
}

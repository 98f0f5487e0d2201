using ThenChot.Domain.Votes;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Votes;

/// <summary>The documents of <c>rules/confidence-thresholds.yaml</c> as rules of the domain. Several are in force on one day.</summary>
public sealed class ConfidenceRuleBook(RuleBook book)
{
    private const string Name = "confidence-thresholds";

    public IReadOnlyList<Rule<ThresholdSettings>> All => book.All<ThresholdSettings>(Name);

    /// <summary>Whether the document stands on a day.</summary>
    public bool InForce(string id, DateOnly on) => All.Any(rule => rule.Id == id && rule.InForceFrom <= on && (rule.InForceTo is not { } end || on < end));

    public Outcome<ConfidenceRule> Find(string id) =>
        All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase)) is { } rule
            ? Read(rule)
            : TallyRefusals.RuleUnknown(id, string.Join(", ", All.Select(known => known.Id)));

    public static ConfidenceRule Read(Rule<ThresholdSettings> rule) => new(
        rule.Id, rule.Document, TallyWords.BaseOf(rule.Settings.Base), [.. rule.Settings.Thresholds.Select(row => Read(rule.Id, row))])
    {
        Track = rule.Settings.Track switch { "party_track" => VoteTrack.PartyTrack, "elected_body" => VoteTrack.ElectedBody, _ => null },
        SlipsPerPerson = rule.Settings.SlipsPer == ThresholdSettings.PerPerson,
        VoidSpoilsSlip = rule.Settings.VoidMark == ThresholdSettings.WholeSlip,
        Openers = [.. rule.Settings.Openers.Select(row => new OpenerTerms(row.Opener, row.Share is { } share ? ShareOf(share, $"{rule.Id}, {row.Opener}") : null, row.Brackets, row.Document, row.Verified))],
        Running = rule.Settings.Running is { } running ? new RunningLow(running.Bracket, running.Proposal) : null,
    };

    private static Threshold Read(string rule, ThresholdSetting row) => new(row.Bracket, ShareOf(row.Share, $"{rule}, bracket {row.Bracket}"), row.Inclusive, row.Proposal);

    private static Fraction ShareOf(string text, string place) =>
        Fraction.TryParse(text, out var share) ? share : throw new InvalidOperationException($"rules/{Name}.yaml: the share of {place} is no fraction.");
}

/// <summary>What the file holds of one document.</summary>
public sealed class ThresholdSettings
{
    public const string PerPerson = "person";
    public const string WholeSlip = "slip";

    /// <summary>party_track, elected_body; null: neither alone.</summary>
    public string? Track { get; set; }

    /// <summary>ballot: slips are counted once; person: for each rated person.</summary>
    public string SlipsPer { get; set; } = "ballot";

    /// <summary>row: a blank or spoiled row voids that row alone; slip: the whole slip.</summary>
    public string VoidMark { get; set; } = "row";

    /// <summary>Day in force as printed; a year alone where the day was not confirmed.</summary>
    public string Since { get; set; } = "";

    public string? Until { get; set; }

    public string? Base { get; set; }

    public List<ThresholdSetting> Thresholds { get; set; } = [];

    public List<OpenerSetting> Openers { get; set; } = [];

    /// <summary>Null: the document does not look at the year before.</summary>
    public RunningSetting? Running { get; set; }
}

/// <summary>One opener of the two-level ballot as the file writes it.</summary>
public sealed class OpenerSetting
{
    public FollowUpOpener Opener { get; set; }

    public string? Share { get; set; }

    public List<string> Brackets { get; set; } = [];

    public bool Document { get; set; }

    public bool Verified { get; set; } = true;
}

/// <summary>What a low result two years running means, as the file writes it.</summary>
public sealed class RunningSetting
{
    public string Bracket { get; set; } = "";

    public string Proposal { get; set; } = "";
}

/// <summary>One threshold as the file writes it.</summary>
public sealed class ThresholdSetting
{
    public string Bracket { get; set; } = "";

    public string Share { get; set; } = "";

    public bool Inclusive { get; set; }

    public string Proposal { get; set; } = "";
}

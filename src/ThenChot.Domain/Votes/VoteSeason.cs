namespace ThenChot.Domain.Votes;

/// <summary>What a season asks: by which day each step is done. <c>Document</c> null: the guidance is not in the register.</summary>
public sealed record SeasonTerms(UnitId Owner, string? Title, DocumentId? Document, DateOnly ListBy, DateOnly HoldBy, DateOnly ReportBy);

/// <summary>Đợt lấy phiếu: one plan, many units that must vote, each with the days by which its list stands, the vote is held and the result reported.</summary>
public sealed class VoteSeason : IVersioned
{
    private readonly List<SeasonUnit> units = [];

    private VoteSeason()
    {
    }

    public VoteSeasonId Id { get; private set; }

    public UnitId UnitId { get; private set; }

    public string Title { get; private set; } = "";

    public DocumentId? DocumentId { get; private set; }

    public DateOnly ListBy { get; private set; }

    public DateOnly HoldBy { get; private set; }

    public DateOnly ReportBy { get; private set; }

    public int Version { get; private set; }

    /// <summary>Đơn vị phải lấy phiếu.</summary>
    public IReadOnlyList<SeasonUnit> Units => units;

    public static Outcome<VoteSeason> Open(SeasonTerms terms, IReadOnlyList<UnitId> units)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(units);
        if (VietnameseText.NfcOrNull(terms.Title) is not { } title)
        {
            return VotesRefusals.TitleMissing();
        }

        if (terms.ListBy > terms.HoldBy || terms.HoldBy > terms.ReportBy)
        {
            return VotesRefusals.SeasonDaysOutOfOrder();
        }

        if (units.Count == 0)
        {
            return VotesRefusals.SeasonWithoutUnits();
        }

        var season = new VoteSeason
        {
            Id = RandomId.New<VoteSeasonId>(),
            UnitId = terms.Owner,
            Title = title,
            DocumentId = terms.Document,
            ListBy = terms.ListBy,
            HoldBy = terms.HoldBy,
            ReportBy = terms.ReportBy,
        };
        season.units.AddRange(units.Distinct().Select(unit => SeasonUnit.Of(season.Id, unit)));
        return season;
    }

    /// <summary>The superior received the minutes of a unit.</summary>
    public Refusal? ReceiveMinutes(UnitId unit, DateOnly on, DateOnly today)
    {
        if (units.Find(one => one.UnitId == unit) is not { } asked)
        {
            return VotesRefusals.SeasonWithoutUnits();
        }

        if (on > today)
        {
            return VotesRefusals.FutureDay(today);
        }

        asked.MinutesOn = on;
        return null;
    }
}

/// <summary>Một đơn vị phải lấy phiếu trong đợt. <c>MinutesOn</c> null: its minutes have not been received.</summary>
public sealed class SeasonUnit
{
    private SeasonUnit()
    {
    }

    public VoteSeasonId SeasonId { get; private set; }

    public UnitId UnitId { get; private set; }

    public DateOnly? MinutesOn { get; internal set; }

    internal static SeasonUnit Of(VoteSeasonId season, UnitId unit) => new() { SeasonId = season, UnitId = unit };
}

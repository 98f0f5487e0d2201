using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using ThenChot.Domain.Members;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>What every page of statistics is asked for: a unit within rights, a period, a tree.</summary>
public abstract class StatisticsPage(UnitDirectory units, Actor actor) : OfficePage
{
    private const string Recast = "nay";
    private const int Years = 3;

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? UnitCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? PeriodCode { get; set; }

    /// <summary>Empty: as it stood.</summary>
    [BindProperty(SupportsGet = true, Name = "cay")]
    public string? TreeChoice { get; set; }

    /// <summary>Null when the code names no unit the actor reaches.</summary>
    public UnitRef? Unit { get; private set; }

    /// <summary>Why nothing is shown; null when all is well.</summary>
    public Refusal? Trouble { get; protected set; }

    /// <summary>The reader may see the members of the unit, so that nothing is covered.</summary>
    public bool SeesMembers { get; private set; } = true;

    public Period Period => Period.TryParse(PeriodCode, out var asked) ? asked : SeesMembers ? Period.ForYear(Day.Year) : Period.Holding(PeriodKind.Quarter, Day).Previous;

    public DateOnly? Tree => TreeChoice == Recast ? Day : null;

    public IEnumerable<SelectListItem> Periods => Enumerable.Range(0, Years).Select(back => Period.ForYear(Day.Year - back))
        .SelectMany(static year => new[] { year, Period.ForHalf(year.Year, 1), Period.ForNineMonths(year.Year) }.Concat(year.Split(PeriodKind.Quarter)).Concat(year.Split(PeriodKind.Month)))
        .Where(period => period.Start <= Day && (SeesMembers || IsTold(period))).Append(Period).DistinctBy(static period => period.Code, StringComparer.Ordinal).Select(period => new SelectListItem(period.Name, period.Code, period == Period));

    /// <summary>Empty: the page is read on one tree alone.</summary>
    public virtual IEnumerable<SelectListItem> Trees =>
    [
        new("Theo tổ chức tại thời điểm", "", TreeChoice != Recast),
        new("Quy đổi theo tổ chức hiện nay", Recast, TreeChoice == Recast),
    ];

    /// <summary>Which forms there are to choose from; empty: the page is one form.</summary>
    public virtual IEnumerable<SelectListItem> Forms => [];

    protected Actor Reader => actor;

    protected virtual string Right => MemberPermissions.Read;

    /// <summary>Its numbers are of a period, so that who may not see the members reads ended quarters or longer alone.</summary>
    protected virtual bool IsByPeriod => true;

    protected Scope Scope => actor.ScopeOf(Right);

    /// <summary>The address of another page of the same question; what is named besides stands instead.</summary>
    protected string AddressOf(string path, params IEnumerable<KeyValuePair<string, string?>> more) =>
        QueryHelpers.AddQueryString(path, more.Concat([new("don-vi", Unit?.Code), new("ky", Period.Code), new("cay", Tree is null ? null : Recast)]).Where(static q => q.Value is not null).DistinctBy(static q => q.Key, StringComparer.Ordinal));

    /// <summary>The unit asked for, else the topmost the actor reaches; false with <see cref="Trouble"/> when there is none, or the period cannot be read.</summary>
    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        Unit = string.IsNullOrWhiteSpace(UnitCode)
            ? (await units.AtPathsAsync(Scope.Paths.Take(1), Today, cancel)) is [var top, ..] ? top : null
            : await units.FindReachedByCodeAsync(UnitCode, Today, Scope, Today, cancel);
        SeesMembers = Unit is null || actor.CanIn(MemberPermissions.Read, Unit.Path);
        Trouble = Unit is null ? MembersRefusals.UnitNotThere(UnitCode ?? "")
            : PeriodCode is { Length: > 0 } code && !Period.TryParse(code, out _) ? MembersRefusals.PeriodMalformed(code)
            : IsByPeriod && !SeesMembers && !IsTold(Period) ? MembersRefusals.PeriodTooFine
            : null;
        return Trouble is null;
    }

    /// <summary>Long enough, and over, so that two readings of it tell nothing of one member.</summary>
    protected bool IsTold(Period period) => period.Kind != PeriodKind.Month && period.End < Today;
}

using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Web.Modules.Reports.Reading;

/// <summary>The first day of the figures of a report when nobody chose one.</summary>
internal static class ReportStart
{
    /// <summary>
    /// As the outline says; else the year in which the programme's action period begins, whole, because figures are reported
    /// by whole periods; else the year of the report.
    /// </summary>
    public static DateOnly Of(Outline outline, ProgrammeRef? programme, DateOnly asOf) =>
        outline.FiguresFrom ?? new DateOnly(programme?.ActiveFrom.Year ?? asOf.Year, 1, 1);
}

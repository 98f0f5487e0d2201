using ThenChot.Domain.Reports;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>Word and colour of a section that was given.</summary>
internal static class SectionTones
{
    public static string Word(SectionWork work, DateOnly today) => IsLate(work, today) ? $"quá hạn {today.DayNumber - work.DueOn.DayNumber} ngày, {SectionWork.Label(work.Step)}" : SectionWork.Label(work.Step);

    public static Tone Of(SectionWork work, DateOnly today) => IsLate(work, today) ? Tone.Bad
        : work.Step switch
        {
            SectionStep.Gathered => Tone.Good,
            SectionStep.Returned => Tone.Waiting,
            SectionStep.Sent => Tone.Waiting,
            _ => Tone.Quiet,
        };

    private static bool IsLate(SectionWork work, DateOnly today) => work.IsEditable && work.DueOn < today;
}

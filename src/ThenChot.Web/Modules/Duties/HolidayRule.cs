namespace ThenChot.Web.Modules.Duties;

/// <summary>The settings of rules/holidays.yaml: one year of days off and of weekend days worked.</summary>
public sealed class HolidayRule
{
    public const string Name = "holidays";

    public List<DaysNamed> DaysOff { get; set; } = [];

    public List<DaysNamed> DaysWorked { get; set; } = [];

    public IEnumerable<SpecialDay> Days() => DaysOff.SelectMany(d => d.Days(isWorked: false)).Concat(DaysWorked.SelectMany(d => d.Days(isWorked: true)));

    /// <summary>Days under one name; <see cref="To"/> null: one day.</summary>
    public sealed class DaysNamed
    {
        public DateOnly From { get; set; }

        public DateOnly? To { get; set; }

        public string Name { get; set; } = "";

        public IEnumerable<SpecialDay> Days(bool isWorked) =>
            Enumerable.Range(0, (To ?? From).DayNumber - From.DayNumber + 1).Select(n => new SpecialDay(From.AddDays(n), isWorked, Name));
    }
}

namespace ThenChot.Tests.House;

/// <summary>A number on a list means nothing without its day: each list of the daily work says as of which day it was read.</summary>
public sealed class AsOfTests
{
    private static readonly string[] Rooms = ["Direction", "Duties", "Documents", "Notices", "Programmes", "Reports"];

    [Fact]
    public void Every_list_of_the_daily_work_says_as_of_which_day() => Rule.Holds(
        Rooms.SelectMany(room => SourceTree.Files($"src/ThenChot.Web/Modules/{room}", "List*.cshtml"))
            .Where(file => !File.ReadAllText(file).Contains("tính đến", StringComparison.OrdinalIgnoreCase))
            .Select(file => $"{SourceTree.Short(file)} shows a list and does not say “tính đến” which day"));
}

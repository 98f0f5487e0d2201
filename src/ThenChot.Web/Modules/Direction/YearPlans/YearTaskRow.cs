using ThenChot.Domain.Direction.YearPlans;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>A task as it reads on a day.</summary>
public sealed record YearTaskRow(YearTask Task, WorkReading Reading, string Lead, string? Owner)
{
    /// <summary>Null until it happened.</summary>
    public string? HappeningUrl => !Reading.IsDone ? null : Task.HappenedAs switch
    {
        HappeningKind.Document => $"/van-ban/{Task.HappenedBy}",
        HappeningKind.Conference => $"/van-ban/hoi-nghi/{Task.HappenedBy}",
        _ => $"/nhiem-vu/{Task.HappenedBy}",
    };

    public string HappeningText => $"{Label(Task.HappenedAs ?? HappeningKind.Document)} ngày {VietnameseFormat.Date(Task.HappenedOn)}";

    public static string Label(HappeningKind kind) => kind switch
    {
        HappeningKind.Document => "văn bản",
        HappeningKind.Conference => "hội nghị",
        _ => "nhiệm vụ",
    };
}

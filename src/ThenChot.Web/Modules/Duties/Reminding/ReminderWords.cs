namespace ThenChot.Web.Modules.Duties.Reminding;

/// <summary>How the stages are called.</summary>
internal static class ReminderWords
{
    public static string Of(ReminderStage stage) => stage switch
    {
        ReminderStage.DueSoon => "sắp đến hạn",
        ReminderStage.Late => "quá hạn",
        ReminderStage.Returned => "bị trả lại",
        _ => "cấp dưới để quá hạn",
    };
}

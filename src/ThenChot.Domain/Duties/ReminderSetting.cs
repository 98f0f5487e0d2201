namespace ThenChot.Domain.Duties;

/// <summary>Thiết lập thông báo của một tài khoản: kinds it does not want to hear of, and where a daily mail goes; null: no mail.</summary>
public sealed class ReminderSetting
{
    private ReminderSetting()
    {
    }

    public Guid AccountId { get; private set; }

    /// <summary>Codes of kinds, parted by spaces.</summary>
    public string Muted { get; private set; } = string.Empty;

    public string? Mail { get; private set; }

    public IReadOnlyList<string> MutedKinds => Muted.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static ReminderSetting For(Guid account) => new() { AccountId = account };

    public Refusal? Set(IEnumerable<string> muted, string? mail)
    {
        var to = string.IsNullOrWhiteSpace(mail) ? null : mail.Trim();
        if (to is not null && !MailForm.IsSound(to))
        {
            return DutiesRefusals.MailMalformed;
        }

        Muted = string.Join(' ', muted.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Mail = to;
        return null;
    }
}

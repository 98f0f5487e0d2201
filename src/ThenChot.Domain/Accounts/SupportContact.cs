namespace ThenChot.Domain.Accounts;

/// <summary>
/// Liên hệ hỗ trợ: how those whose accounts one administers reach one at work. Entered by the administrator; null: not given, the name alone
/// is shown. The number at work stands with the post one holds.
/// </summary>
public sealed class SupportContact
{
    private SupportContact()
    {
    }

    public Guid AccountId { get; private set; }

    /// <summary>Điện thoại cơ quan of whoever holds no post; null: none, or it stands with the post.</summary>
    public string? Phone { get; private set; }

    /// <summary>Thư điện tử công vụ.</summary>
    public string? Mail { get; private set; }

    public static SupportContact Of(Guid account) => new() { AccountId = account };

    /// <summary>Empty text takes the line away.</summary>
    public Refusal? Set(string? phone, string? mail)
    {
        var (number, address) = (VietnameseText.NfcOrNull(phone), VietnameseText.NfcOrNull(mail));
        if (number is not null && !PhoneForm.IsSound(number))
        {
            return AccountRefusals.PhoneMalformed;
        }

        if (address is not null && !MailForm.IsSound(address))
        {
            return AccountRefusals.MailMalformed;
        }

        (Phone, Mail) = (number, address);
        return null;
    }
}

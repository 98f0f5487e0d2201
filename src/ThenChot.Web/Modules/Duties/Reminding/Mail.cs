using System.Net;
using System.Net.Mail;
using System.Text;

namespace ThenChot.Web.Modules.Duties.Reminding;

/// <summary>Where mail leaves (THENCHOT_SMTP_HOST, _PORT, _USER, _PASSWORD, _FROM), and the address of the office in its links (THENCHOT_PUBLIC_URL).</summary>
public sealed class MailSettings(IConfiguration configuration)
{
    public string? Host => configuration["THENCHOT_SMTP_HOST"];

    public int Port => configuration.GetValue("THENCHOT_SMTP_PORT", 25);

    public string? User => configuration["THENCHOT_SMTP_USER"];

    public string? Password => configuration["THENCHOT_SMTP_PASSWORD"];

    public string? From => configuration["THENCHOT_SMTP_FROM"];

    public string? PublicUrl => configuration["THENCHOT_PUBLIC_URL"]?.TrimEnd('/');

    /// <summary>False: this installation sends no mail.</summary>
    public bool IsSet => !string.IsNullOrEmpty(Host) && !string.IsNullOrEmpty(From) && !string.IsNullOrEmpty(PublicUrl);
}

/// <summary>Lets a letter go; tests keep it instead.</summary>
public interface IMailSender
{
    Task SendAsync(string to, string subject, string body, CancellationToken cancel);
}

/// <summary>By the SMTP server of the installation, encrypted where a user is named.</summary>
internal sealed class SmtpMailSender(MailSettings settings) : IMailSender
{
    public async Task SendAsync(string to, string subject, string body, CancellationToken cancel)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.User is not null, Credentials = settings.User is { } user ? new NetworkCredential(user, settings.Password) : null };
        using var message = new MailMessage(settings.From!, to, subject, body) { SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        await client.SendMailAsync(message, cancel);
    }
}

using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts.Passkeys;

/// <summary>What a page gives the browser: the question for the device, and the office's own note of it, sealed.</summary>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>Asks devices for passkeys and judges their answers. An answer counts for five minutes, for this host alone.</summary>
public sealed class PasskeyDesk(IPasskeyHandler<Account> handler, UserManager<Account> users, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("accounts.passkeys");

    /// <summary>Devices know the office by its name: under a bare number (127.0.0.1) there are no passkeys.</summary>
    public static bool WorksAt(HttpContext http) => !IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out _);

    /// <summary>Asks a device of the account's owner to make a key.</summary>
    public async Task<PasskeyQuestion> AskForNewAsync(Account account, string fullName, HttpContext http)
    {
        var asked = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = fullName }, http);
        return new PasskeyQuestion(asked.CreationOptionsJson, Seal(account.Id.ToString(), asked.AttestationState));
    }

    /// <summary>Asks whatever device is there who its owner is.</summary>
    public async Task<PasskeyQuestion> AskWhoAsync(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        return new PasskeyQuestion(asked.RequestOptionsJson, Seal(string.Empty, asked.AssertionState));
    }

    /// <summary>Keeps the key a device made. Runs inside an act.</summary>
    public async Task<Refusal?> KeepAsync(Account account, string name, string? answer, string? state, HttpContext http)
    {
        if (Open(account.Id.ToString(), state) is not { } question || string.IsNullOrEmpty(answer))
        {
            return AccountRefusals.PasskeyExpired;
        }

        var judged = await handler.PerformAttestationAsync(new PasskeyAttestationContext { CredentialJson = answer, AttestationState = question, HttpContext = http });
        if (!judged.Succeeded || judged.UserEntity.Id != account.Id.ToString())
        {
            return AccountRefusals.PasskeyWrong;
        }

        judged.Passkey.Name = name;
        var kept = await users.AddOrUpdatePasskeyAsync(account, judged.Passkey);
        return kept.Succeeded ? null : throw new InvalidOperationException(string.Join(", ", kept.Errors.Select(e => e.Code)));
    }

    /// <summary>Whose key an answer speaks of, before anything in it is believed; null when nobody has such a key.</summary>
    public async Task<Account?> OwnerAsync(string? answer) => IdOf(answer) is { } id ? await users.FindByPasskeyIdAsync(id) : null;

    /// <summary>True when the device of this account answered this question, now, at this host. Runs inside an act.</summary>
    public async Task<bool> IsRightAsync(Account account, string answer, string? state, HttpContext http)
    {
        if (Open(string.Empty, state) is not { } question)
        {
            return false;
        }

        var judged = await handler.PerformAssertionAsync(new PasskeyAssertionContext { CredentialJson = answer, AssertionState = question, HttpContext = http });
        if (!judged.Succeeded || judged.User.Id != account.Id)
        {
            return false;
        }

        return (await users.AddOrUpdatePasskeyAsync(account, judged.Passkey)).Succeeded;
    }

    /// <summary>The page that answers is this very office, not one beside it or around it.</summary>
    internal static ValueTask<bool> IsOwnOrigin(PasskeyOriginValidationContext page) =>
        ValueTask.FromResult(!page.CrossOrigin && page.Origin == $"{page.HttpContext.Request.Scheme}://{page.HttpContext.Request.Host}");

    private static byte[]? IdOf(string? answer)
    {
        try
        {
            using var read = JsonDocument.Parse(answer ?? string.Empty);
            return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? Base64Url.DecodeFromChars(id.GetString())
                : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return null; // no answer of a device
        }
    }

    private string Seal(string whose, string? state) =>
        protector.Protect(string.Join('|', whose, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), state));

    /// <summary>Null when the note is not ours, not about this account, or too old.</summary>
    private string? Open(string whose, string? state)
    {
        try
        {
            var parts = protector.Unprotect(state ?? string.Empty).Split('|', 3);
            var asked = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
            return parts[0] == whose && clock.GetUtcNow() - asked < Lifetime ? parts[2] : null;
        }
        catch (CryptographicException)
        {
            return null; // altered, or under a key that is gone
        }
    }
}

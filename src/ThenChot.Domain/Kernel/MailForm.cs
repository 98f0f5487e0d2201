namespace ThenChot.Domain.Kernel;

/// <summary>Dạng của địa chỉ thư điện tử: enough to catch a slip of the hand; whether a letter arrives, only a letter shows.</summary>
public static class MailForm
{
    public const int Longest = 200;

    public static bool IsSound(string address) =>
        address.Length <= Longest && address.All(static c => c is > ' ' and <= '~' and not ',') && address.Split('@') is [{ Length: > 0 }, { Length: > 2 } host]
        && host.Contains('.', StringComparison.Ordinal) && !host.EndsWith('.') && !host.StartsWith('.');
}

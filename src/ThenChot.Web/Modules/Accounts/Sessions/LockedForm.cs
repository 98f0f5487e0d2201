namespace ThenChot.Web.Modules.Accounts.Sessions;

/// <summary>What the lock page shows: where to go on, and the fields a form was sending when the session locked.</summary>
public sealed record LockedForm(string Target, bool IsPost, IReadOnlyList<KeyValuePair<string, string>> Fields, bool LostFiles)
{
    public const string Password = "MatKhauMoKhoa";
    public const string TargetField = "DiTiep";
    public const string PostField = "GuiTiep";
    public const string OutsideField = "DaXacNhan";

    internal const string MayCarry = "accounts.may-carry";

    private static readonly string[] Own = [Password, TargetField, PostField, OutsideField, "__RequestVerificationToken"];

    /// <summary>The form's fields as they came, but for our own.</summary>
    public static async Task<LockedForm> OfAsync(string target, bool isPost, HttpRequest request, CancellationToken cancel)
    {
        if (!isPost || !request.HasFormContentType)
        {
            return new LockedForm(target, false, [], false);
        }

        var form = await request.ReadFormAsync(cancel);
        return new LockedForm(
            target,
            true,
            [.. from field in form where !Own.Contains(field.Key, StringComparer.Ordinal) from value in field.Value select KeyValuePair.Create(field.Key, value ?? string.Empty)],
            form.Files.Count > 0);
    }

    /// <summary>Goes on where the session locked; a form is sent on as it was typed (307 keeps the method and the fields).</summary>
    public IActionResult GoOn(IUrlHelper url)
    {
        var local = url.IsLocalUrl(Target) ? Target : "/viec-can-xu-ly";
        return IsPost ? new LocalRedirectResult(local, permanent: false, preserveMethod: true) : new LocalRedirectResult(local);
    }
}

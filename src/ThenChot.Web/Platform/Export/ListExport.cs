namespace ThenChot.Web.Platform.Export;

/// <summary>
/// Lần xuất danh sách: kept when the list holds personal data, as the record of the act that says who took what with which filter, and when.
/// </summary>
public sealed class ListExport
{
    public Guid Id { get; init; }

    public string ListTitle { get; init; } = "";

    /// <summary>The address with its filter.</summary>
    public string Url { get; init; } = "";

    /// <summary><c>xlsx</c> or <c>csv</c>.</summary>
    public string FileFormat { get; init; } = "";

    /// <summary>An act of its own, closed before the first row is read: whoever breaks off has taken the list all the same.</summary>
    internal static Task RecordAsync(OfficePage page, ListFile file, bool csv)
    {
        var services = page.HttpContext.RequestServices;
        var acts = services.GetRequiredService<Acts.Acts>();
        return acts.RunAsync(
            "platform.export-list",
            () =>
            {
                acts.Current.Because($"Xuất danh sách “{file.Title}”");
                services.GetRequiredService<AppDb>().Add(new ListExport
                {
                    Id = Guid.CreateVersion7(page.Now),
                    ListTitle = file.Title,
                    Url = VietnameseText.Nfc(Uri.UnescapeDataString(page.Request.Path + page.Request.QueryString)),
                    FileFormat = csv ? ListSheet.Csv : "xlsx",
                });
                return Task.CompletedTask;
            },
            cancel: page.HttpContext.RequestAborted);
    }
}

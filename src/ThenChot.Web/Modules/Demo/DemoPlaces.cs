namespace ThenChot.Web.Modules.Demo;

/// <summary>Where the demo's own records stand: the review, its first draft, the report of the year, the notice of conclusions. Empty outside the demo.</summary>
public sealed record DemoPlaces(string? Review, string? Draft, string? Year, string? Notice)
{
    public const string ReviewKey = "demo-review";
    public const string DraftKey = "demo-draft";
    public const string YearKey = "demo-year";
    public const string NoticeKey = "demo-notice";

    public string ReviewUrl => Review is null ? "/bao-cao" : $"/bao-cao/{Review}";

    public string SourcesUrl => Review is null ? "/so-lieu" : $"/bao-cao/{Review}/nguon-so-lieu";

    public string PaperUrl => Review is null ? "/bao-cao" : $"/bao-cao/{Review}/xuat/docx";

    public string DraftUrl => Draft is null ? "/bao-cao" : $"/bao-cao/ban-chot/{Draft}";

    public string CompareUrl => Review is null ? "/bao-cao" : $"/bao-cao/{Review}/so-sanh";

    public string YearUrl => Year is null ? "/bao-cao" : $"/bao-cao/{Year}";

    /// <summary>The work that was given from the notice.</summary>
    public string NoticeUrl => Notice is null ? "/nhiem-vu" : $"/nhiem-vu/van-ban/{Notice}";

    public static async Task<DemoPlaces> ReadAsync(Installation installation, CancellationToken cancel) => new(
        await installation.FindAsync(ReviewKey, cancel), await installation.FindAsync(DraftKey, cancel), await installation.FindAsync(YearKey, cancel),
        await installation.FindAsync(NoticeKey, cancel));
}

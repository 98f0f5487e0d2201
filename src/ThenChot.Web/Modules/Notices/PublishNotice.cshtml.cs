using ThenChot.Domain.Notices;

namespace ThenChot.Web.Modules.Notices;

/// <summary>Công bố thông báo: only by whoever answers for the whole organisation.</summary>
[Demand(NoticePermissions.Publish)]
public sealed class PublishNoticeModel(AppDb db, Acts acts, Actor actor) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public IActionResult OnGet() => Whole ? Page() : Gone();

    [Writes(NoticesModule.Publish)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!Whole)
        {
            return Gone();
        }

        var outcome = Notice.Publish(Id.New<NoticeId>(Now), new NoticeText(In.Title, In.Body, In.Basis, In.Figures), Today);
        if (!outcome.TryGet(out var notice, out var refusal))
        {
            return await RefusedAsync(FieldOf(refusal), refusal);
        }

        db.Add(notice);
        acts.Current.Because(notice.Basis);
        return Done("Đã công bố.", $"/cong-bo/{notice.Id}");
    }

    private bool Whole => actor.CanIn(NoticePermissions.Publish, TreePath.Root(1));

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "notices.title" => "In.Title",
        "notices.body" => "In.Body",
        "notices.basis" => "In.Basis",
        _ => "In.Figures",
    };

    public sealed class Input
    {
        public string? Title { get; set; }

        public string? Body { get; set; }

        public string? Basis { get; set; }

        public string? Figures { get; set; }
    }
}

using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Comments;

/// <summary>Trao đổi: what people of the office say to each other beside a record, and whom they ask to look.</summary>
public static class CommentsModule
{
    public static Module Module { get; } = new("comments")
    {
        Map = CommentsMap.Map,
        Services = services => services.AddScoped<CommentDesk>().AddSingleton(new DutyKind(TalkModel.Mentioned, "Được nhắc trong trao đổi")),
        Acts = [new ActKind("comments.write", "Ghi ý kiến trao đổi"), new ActKind("comments.withdraw", "Rút ý kiến trao đổi"), new ActKind("comments.see", "Đã xem ý kiến có nhắc tên")],
    };
}

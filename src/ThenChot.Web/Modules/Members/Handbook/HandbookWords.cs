using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>How pages name requests, meetings and what was entered for a cell.</summary>
internal static class HandbookWords
{
    public static string Name(RequestKind kind) => kind switch
    {
        RequestKind.Correction => "Sửa điều ghi sai",
        RequestKind.Addition => "Bổ sung điều còn thiếu",
        RequestKind.Restriction => "Hạn chế xử lý dữ liệu của tôi",
        RequestKind.Objection => "Phản đối việc xử lý dữ liệu của tôi",
        _ => "Rút lại sự đồng ý đã cho",
    };

    public static string Name(RequestStage stage) => stage switch
    {
        RequestStage.AtCell => "chờ chi bộ trả lời",
        RequestStage.AtOffice => "chờ cấp trên thực hiện",
        RequestStage.Done => "đã thực hiện",
        RequestStage.Declined => "không thực hiện",
        _ => "đã rút",
    };

    public static string Name(CellMeetingKind kind) => kind == CellMeetingKind.Thematic ? "Sinh hoạt chuyên đề" : "Sinh hoạt chi bộ thường kỳ";

    public static string Name(StandInState state) => state switch
    {
        StandInState.AwaitsCell => "chờ chi bộ xác nhận",
        StandInState.Confirmed => "chi bộ đã xác nhận",
        _ => "chi bộ báo chưa đúng",
    };

    public static Tone Tone(RecordRequest of, DateOnly day) => of.Stage switch
    {
        RequestStage.Done => Platform.Ui.Elements.Tone.Good,
        RequestStage.Declined or RequestStage.TakenBack => Platform.Ui.Elements.Tone.Quiet,
        _ => of.RunsOutOn < day ? Platform.Ui.Elements.Tone.Bad : Platform.Ui.Elements.Tone.Waiting,
    };

    public static Tone Tone(StandInState state) => state switch
    {
        StandInState.AwaitsCell => Platform.Ui.Elements.Tone.Waiting,
        StandInState.Confirmed => Platform.Ui.Elements.Tone.Good,
        _ => Platform.Ui.Elements.Tone.Bad,
    };

    public static IEnumerable<SelectListItem> RequestKinds => Enum.GetValues<RequestKind>().Select(static k => new SelectListItem(Name(k), k.ToString()));

    public static IEnumerable<SelectListItem> MeetingKinds => Enum.GetValues<CellMeetingKind>().Select(static k => new SelectListItem(Name(k), k.ToString()));
}

using ThenChot.Domain.Organizations.Strengthening;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Organizations.Strengthening;

/// <summary>A strengthening file as a line, read on a day. <paramref name="RatedOn"/>: the rating before which it should be finished.</summary>
public sealed record FileRow(StrengtheningFile File, string Unit, string Owner, StrengtheningStatus Status, DateOnly RatedOn)
{
    public bool IsPastRating => File.DoneOn is { } done ? done > RatedOn : File.DueOn > RatedOn;

    public string Word => Status switch
    {
        StrengtheningStatus.Done => "đã xong",
        StrengtheningStatus.Late => "quá hạn",
        _ => "đang củng cố",
    };

    public Tone Tone => Status switch
    {
        StrengtheningStatus.Done => Tone.Good,
        StrengtheningStatus.Late => Tone.Bad,
        _ => Tone.Waiting,
    };
}

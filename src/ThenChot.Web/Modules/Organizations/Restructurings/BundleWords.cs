using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>How pages show bundles.</summary>
internal static class BundleWords
{
    public static Tone ToneOf(BundleState state) => state switch
    {
        BundleState.Submitted => Tone.Waiting,
        BundleState.Returned => Tone.Bad,
        BundleState.Applied => Tone.Good,
        _ => Tone.Quiet,
    };

    public static string Moment(DateTimeOffset at) => WorkingDay.LocalOf(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The kinds a person may draft, as the list of a form.</summary>
    public static IReadOnlyList<RestructuringKind> Kinds { get; } = [.. Enum.GetValues<RestructuringKind>().Where(kind => kind != RestructuringKind.Reverse)];
}

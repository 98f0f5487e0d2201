using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Comments.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A unit's report may be commented on by everybody who sees it as it stands: the unit, and once it is sent its superiors.</summary>
internal sealed class ReportTalk(SubmissionDesk desk, Actor actor) : ICommented
{
    public string Prefix => "/ky-bao-cao/";

    public async Task<CommentedRecord?> FindAsync(string address, CancellationToken cancel)
    {
        if (address[Prefix.Length..].Split('/') is not [var round, "don-vi", var unit] || !Guid.TryParseExact(round, "D", out var ofRound) || !Guid.TryParseExact(unit, "D", out var ofUnit)
            || !actor.Can(FigurePermissions.Read) || await desk.ShowAsync(new RoundId(ofRound), new UnitId(ofUnit), null, cancel) is not { } form || !actor.CanSee(form.UnitPath, form.State))
        {
            return null;
        }

        return new($"{form.Round.Name} của {form.UnitName}", form.Unit, [form.Unit], FigurePermissions.Read);
    }
}

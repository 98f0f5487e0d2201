namespace ThenChot.Web.Modules.Accounts.Contract;

/// <summary>A unit was asked to answer, from the day it was asked to the day it was due.</summary>
public sealed record AnswerAsked(UnitId Unit, DateOnly OpenedOn, DateOnly DueOn);

/// <summary>A later module says when units had to answer, so that an account is judged by the rhythm of its work.</summary>
public interface IWorkRhythm
{
    /// <summary>The permissions of those who answer.</summary>
    IReadOnlyCollection<string> Answering { get; }

    Task<IReadOnlyList<AnswerAsked>> AskedAsync(CancellationToken cancel);
}

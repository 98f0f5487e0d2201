using ThenChot.Domain.Figures;

namespace ThenChot.Tests.Figures;

/// <summary>Builders of the figures' domain.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2023, 4, 10, 2, 0, 0, TimeSpan.Zero);

    public static readonly Period Q1 = Period.Parse("2023-Q1");

    public static readonly UnitId City = Unit(1);

    public static UnitId Unit(int n) => new(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    public static Figure Figure(string code, Func<FigureContent, FigureContent>? change = null)
    {
        var content = new FigureContent { Name = $"Số {code}", UnitOfMeasure = "lượt" };
        return Made(Domain.Figures.Figure.Define(code, change?.Invoke(content) ?? content));
    }

    public static Round Round(params Figure[] figures) => Made(Domain.Figures.Round.Open(
        Id.New<RoundId>(Now), City, null, Q1, EntryScope.WholeBody,
        new(new(2023, 4, 5), new(2023, 4, 15), 3), figures, ["Đánh giá chung"], [Unit(2), Unit(3)], false, Now));

    public static Submission Submission(Round round, params (Figure Figure, decimal Value)[] cells)
    {
        var submission = Domain.Figures.Submission.Start(Id.New<SubmissionId>(Now), round, Unit(2), Now);
        foreach (var (figure, value) in cells)
        {
            Xunit.Assert.Null(submission.Write(figure, new CellInput { Typed = value }, 0, "Cán bộ A", Now));
        }

        return submission;
    }

    public static T Made<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);

    public static Refusal Refused<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out _, out var why) ? throw new InvalidOperationException("It was accepted.") : why;
}

using ThenChot.Domain.Figures;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Figures;

/// <summary>What came of writing a form into a report: faults and open questions by figure, or somebody was faster.</summary>
public sealed record EditResult(
    Submission? Submission, bool Conflict, Refusal? Refusal, IReadOnlyDictionary<string, string> Faults, IReadOnlyDictionary<string, string> Questions)
{
    private static readonly Dictionary<string, string> None = new(StringComparer.Ordinal);

    public static EditResult Somebody { get; } = new(null, true, null, None, None);

    public static EditResult Refused(Refusal refusal) => new(null, false, refusal, None, None);
}

/// <summary>Writes a form into the unit's report, the same way for drafts, for sending and for uploaded templates.</summary>
public sealed class ReportEditor(AppDb db, SubmissionDesk desk, FigureCatalogue catalogue, Assignees assignees, RuleBook rules, Actor actor, Acts acts)
{
    public async Task<EditResult> ApplyAsync(RoundId roundId, UnitId unit, ReportInput input, DateTimeOffset now, CancellationToken cancel)
    {
        var round = await desk.RoundAsync(roundId, cancel) ?? throw new InvalidOperationException("The page found the round before.");
        var submission = await desk.LatestAsync(roundId, unit, cancel);
        if (submission is not null && submission.Version != input.Version)
        {
            return EditResult.Somebody;
        }

        acts.Current.OnUnit(unit);
        if (submission is null)
        {
            submission = Submission.Start(Id.New<SubmissionId>(now), round, unit, now);
            db.Add(submission);
        }

        var refusal = WriteWords(submission, round, input, now) ?? await AssignAsync(submission, input, now, cancel);
        return refusal is null ? await WriteCellsAsync(submission, round, input, now, cancel) : EditResult.Refused(refusal);
    }

    private static Refusal? WriteWords(Submission submission, Round round, ReportInput input, DateTimeOffset now)
    {
        foreach (var part in input.Parts.Where(part => round.Parts.Exists(asked => asked.Id == part.Id)))
        {
            if (submission.WritePart(part.Id, part.Text, now) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<Refusal?> AssignAsync(Submission submission, ReportInput input, DateTimeOffset now, CancellationToken cancel)
    {
        var changed = input.Assignments.Where(typed => submission.Assignments.Find(known => known.Part == typed.Part) is var known
            && (known?.BoardId != typed.Board || known?.PersonId != typed.Person)).ToList();
        if (changed.Count == 0)
        {
            return null;
        }

        var choices = await assignees.ReadAsync(submission.UnitId, VietnameseFormat.DayOf(now), cancel);
        foreach (var typed in changed)
        {
            if (choices.Find(typed.Board, typed.Person) is not { } assignee)
            {
                return FiguresRefusals.AssigneeUnknown(typed.Part);
            }

            if (submission.Assign(typed.Part, assignee, now) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<EditResult> WriteCellsAsync(Submission submission, Round round, ReportInput input, DateTimeOffset now, CancellationToken cancel)
    {
        var all = await catalogue.AllAsync(cancel);
        var contexts = await desk.ContextsAsync(round.Period, submission.UnitId, [.. round.Figures.Select(figure => figure.FigureCode)], cancel);
        var settings = rules.InForce<FigureSettings>("figures", VietnameseFormat.DayOf(now)).Settings;
        var jump = new JumpRule(settings.JumpPercent, settings.JumpDifference);
        var (faults, questions) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var figure in round.Figures.OrderBy(asked => asked.Position).Select(asked => all[asked.FigureCode]))
        {
            if (input.Cell(figure.Code) is not { } cell)
            {
                continue;
            }

            var context = contexts.GetValueOrDefault(figure.Code, CellContext.Empty);
            var read = CellCheck.Read(figure, cell.Text);
            var written = new CellInput
            {
                Typed = read.Value,
                Unread = read.Fault is null ? null : cell.Text,
                Nature = cell.Nature,
                Reason = VietnameseText.Nfc(cell.Reason),
            };
            if (submission.Write(figure, written, context.CumulativeBefore, actor.Name, now) is { } refusal)
            {
                return EditResult.Refused(refusal);
            }

            if (read.Fault is not null)
            {
                faults[figure.Code] = read.Fault;
            }
            else if (read.Value is { } typed && written.Reason.Length == 0 && CellCheck.Asks(figure, typed, context, jump) is { } question)
            {
                questions[figure.Code] = question;
            }
        }

        foreach (var broken in Breaks(submission, all))
        {
            faults.TryAdd(broken.FigureCode, broken.Sentence);
        }

        return new(submission, false, null, faults, questions);
    }

    private static IEnumerable<RelationBreak> Breaks(Submission submission, IReadOnlyDictionary<string, Figure> all)
    {
        var values = submission.Entries.ToDictionary(entry => entry.FigureCode, entry => Scaled.Value(entry.Value), StringComparer.Ordinal);
        decimal? ValueOf(string code) => values.TryGetValue(code, out var value) ? value
            : all.TryGetValue(code, out var figure) && figure.IsComputed ? figure.RatioOf(values.GetValueOrDefault(figure.Numerator!), values.GetValueOrDefault(figure.Denominator!))
            : null;
        return Relation.ParseLines(all.Values.Where(figure => values.ContainsKey(figure.Code) || figure.IsComputed).Select(figure => figure.Relations))
            .Select(relation => relation.Check(ValueOf, code => all.TryGetValue(code, out var figure) ? figure.Name : code))
            .OfType<RelationBreak>();
    }
}

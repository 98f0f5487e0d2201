using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Web.Modules.Direction.Inquiries;

namespace ThenChot.Web.Modules.Direction.Contract;

/// <summary>A field of a seeded round; <c>Kind</c> as its enum word (Number, Text, Day, YesNo, Rows), <c>Columns</c> as they are typed in the form.</summary>
public sealed record InquiryFieldSeed(string Label, string Kind, bool Required, string? Columns = null);

/// <summary>
/// An answer as it went: values in the order of the fields (lists left out), lines of the first list. <c>SentOn</c> null: a draft;
/// <c>AwaitsSignature</c>: with the leader.
/// </summary>
public sealed record InquiryAnswerSeed(UnitId Unit, string By, DateOnly SavedOn, DateOnly? SentOn, bool Received, IReadOnlyList<string?> Values, IReadOnlyList<IReadOnlyList<string>> Lines)
{
    public bool AwaitsSignature { get; init; }
}

/// <summary>Ad hoc rounds for the demo and for tests; the caller opens the act, and what a form would refuse throws.</summary>
public sealed class InquirySeeds(AppDb db, InquiryDuties duties)
{
    public async Task<Guid> AddAsync(string name, string? note, UnitId asker, DateOnly openedOn, DateOnly dueOn, IReadOnlyList<InquiryFieldSeed> fields, IEnumerable<UnitId> units, IReadOnlyList<InquiryAnswerSeed> answers, CancellationToken cancel = default)
    {
        var opened = Inquiry.Open(asker, new(name, note, dueOn, NeedsSignature: true), [.. fields.Select(f => new InquiryFieldTerms(f.Label, Enum.Parse<InquiryFieldKind>(f.Kind), f.Required, f.Columns))], units, openedOn, At(openedOn));
        if (!opened.TryGet(out var inquiry, out var why))
        {
            throw new InvalidOperationException(why.Sentence);
        }

        foreach (var seed in answers)
        {
            Live(inquiry, inquiry.Answers.First(a => a.Unit == seed.Unit), seed);
        }

        db.Add(inquiry);
        duties.Opened(inquiry);
        await db.SaveChangesAsync(cancel);
        return inquiry.Id.Value;
    }

    private static void Live(Inquiry inquiry, InquiryAnswer answer, InquiryAnswerSeed seed)
    {
        var single = inquiry.Asked.Where(f => f.Kind is not (InquiryFieldKind.Rows or InquiryFieldKind.File)).ToList();
        var columns = inquiry.Asked.FirstOrDefault(f => f.Kind == InquiryFieldKind.Rows) is { } list ? inquiry.ColumnsOf(list.Id) : [];
        var cells = single.Zip(seed.Values, (field, text) => new TypedCell(field.Id, 0, text))
            .Concat(seed.Lines.SelectMany((line, n) => columns.Zip(line, (column, text) => new TypedCell(column.Id, n + 1, text))));
        var fault = answer.Fill(inquiry, [.. cells], At(seed.SavedOn)).Select(f => f.Why).FirstOrDefault();
        Allowed(fault);
        Allowed(seed.AwaitsSignature || seed.SentOn is not null ? answer.Send(inquiry, seed.By, seed.SavedOn) : null);
        Allowed(seed.SentOn is { } on ? answer.SignOff(inquiry, seed.By, on) : null);
        Allowed(seed.Received ? answer.Receive("Ban Tổ chức Thành ủy", At(seed.SentOn!.Value)) : null);
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    private static void Allowed(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
    }
}

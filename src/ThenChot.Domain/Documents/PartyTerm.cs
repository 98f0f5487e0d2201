namespace ThenChot.Domain.Documents;

/// <summary>
/// Nhiệm kỳ: from the day after a congress closes (<see cref="From"/>) to the day the next one closes, so <see cref="To"/> is the
/// first day of the next term; null while it runs. Numbers of documents run through a whole term.
/// </summary>
public sealed class PartyTerm
{
    /// <summary>The code of the period, such as <c>T2020-2025</c>.</summary>
    public string Code { get; init; } = "";

    public DocumentLevel Level { get; init; }

    public string Name { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public DateSpan Span => new(From, To);
}

/// <summary>Các nhiệm kỳ, dated data of <c>rules/party-terms.yaml</c>.</summary>
public sealed class PartyTerms
{
    public List<PartyTerm> Terms { get; init; } = [];

    /// <summary>
    /// The series a number belongs to: the term, or the year for papers of the State, which begin anew each year. Below the centre the
    /// city's terms hold. Null when the day is unknown or lies in two terms.
    /// </summary>
    public string? SeriesOf(RegisterNumber number, PartialDate? issuedOn)
    {
        if (number.Family == DocumentFamily.State)
        {
            return (number.Year ?? issuedOn?.Year)?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (issuedOn is not { } day)
        {
            return null;
        }

        var level = number.Level == DocumentLevel.Central ? DocumentLevel.Central : DocumentLevel.City;
        return Terms.Find(term => term.Level == level && term.Span.Contains(day.Earliest) && term.Span.Contains(day.Latest))?.Code;
    }
}

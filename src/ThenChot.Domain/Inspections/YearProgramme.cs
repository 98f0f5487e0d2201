namespace ThenChot.Domain.Inspections;

/// <summary>
/// Chương trình kiểm tra, giám sát của năm of one body. <c>ApprovedOn</c> null: still drafted; once approved a line changes only with its reason.
/// </summary>
public sealed class YearProgramme : IVersioned
{
    private readonly List<ProgrammeLine> lines = [];

    private YearProgramme()
    {
    }

    public YearProgrammeId Id { get; private set; }

    public UnitId UnitId { get; private set; }

    public BodyKind BodyKind { get; private set; }

    public int Year { get; private set; }

    /// <summary>Số chương trình; null until approved.</summary>
    public string? Symbol { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ProgrammeLine> Lines => lines;

    public static Outcome<YearProgramme> Draft(UnitId unit, BodyKind body, int year, DateOnly today, DateTimeOffset now) =>
        year < today.Year - 5 || year > today.Year + 1
            ? InspectionsRefusals.YearOutside(year, today.Year)
            : new YearProgramme { Id = Kernel.Id.New<YearProgrammeId>(now), UnitId = unit, BodyKind = body, Year = year };

    /// <summary>Thêm một cuộc; after approval with the reason of the adjustment.</summary>
    public Refusal? Add(LineTerms terms, string? reason, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var (why, content) = (VietnameseText.NfcOrNull(reason), VietnameseText.Nfc(terms.Content));
        if (ApprovedOn is not null && why is null)
        {
            return InspectionsRefusals.AdjustmentUnexplained;
        }

        if ((terms.UnitId is null) == (terms.PersonId is null))
        {
            return InspectionsRefusals.SubjectMissing;
        }

        if (content.Length is 0 or > CaseSubject.MaxLength)
        {
            return InspectionsRefusals.TextMissing("Nội dung", CaseSubject.MaxLength);
        }

        if (terms.FromMonth is < 1 or > 12 || terms.ToMonth < terms.FromMonth || terms.ToMonth > 12)
        {
            return InspectionsRefusals.MonthsReversed;
        }

        if (terms.LooksTo < terms.LooksFrom)
        {
            return InspectionsRefusals.PeriodReversed(terms.LooksFrom.Value, terms.LooksTo.Value);
        }

        if (lines.Exists(l => l.DroppedOn is null && l.KindCode == terms.Kind && ((l.UnitId is not null && l.UnitId == terms.UnitId) || (l.PersonId is not null && l.PersonId == terms.PersonId))))
        {
            return InspectionsRefusals.LineTwice;
        }

        lines.Add(new ProgrammeLine(Id, terms with { Content = content, Lead = VietnameseText.NfcOrNull(terms.Lead) }, ApprovedOn is null ? null : today, why, now));
        return null;
    }

    /// <summary>Bỏ một cuộc: not one that was opened; after approval with its reason.</summary>
    public Refusal? Drop(ProgrammeLineId line, string? reason, DateOnly today)
    {
        if (lines.Find(l => l.Id == line && l.DroppedOn is null) is not { } found)
        {
            return InspectionsRefusals.LineGone;
        }

        if (found.CaseId is not null)
        {
            return InspectionsRefusals.LineOpened;
        }

        if (ApprovedOn is null)
        {
            lines.Remove(found);
            return null;
        }

        if (VietnameseText.NfcOrNull(reason) is not { } why)
        {
            return InspectionsRefusals.AdjustmentUnexplained;
        }

        found.Drop(today, why);
        return null;
    }

    public Refusal? Approve(string? symbol, DateOnly on, DateOnly today)
    {
        if (ApprovedOn is not null)
        {
            return InspectionsRefusals.ApprovedAlready(ApprovedOn.Value);
        }

        if (lines.Count == 0)
        {
            return InspectionsRefusals.NothingPlanned;
        }

        if (on > today)
        {
            return InspectionsRefusals.Ahead("Ngày ban hành", on);
        }

        if (VietnameseText.NfcOrNull(symbol) is not { } number)
        {
            return InspectionsRefusals.DecisionMalformed;
        }

        (Symbol, ApprovedOn) = (number, on);
        return null;
    }

    /// <summary>A case was opened from the line.</summary>
    public Refusal? Open(ProgrammeLineId line, InspectionCaseId inspection)
    {
        if (ApprovedOn is null)
        {
            return InspectionsRefusals.NotApproved;
        }

        if (lines.Find(l => l.Id == line && l.DroppedOn is null) is not { } found)
        {
            return InspectionsRefusals.LineGone;
        }

        if (found.CaseId is not null)
        {
            return InspectionsRefusals.LineOpened;
        }

        found.Open(inspection);
        return null;
    }
}

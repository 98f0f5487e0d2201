using Microsoft.AspNetCore.Mvc.RazorPages;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Web.Modules.Organizations.Register;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Organizations.Committees;

/// <summary>Lines of a committee, with the titles of the documents they cite.</summary>
public sealed record SeatTable(IReadOnlyList<Seated> Rows, IReadOnlyDictionary<DocumentId, string> Titles, bool MayEdit, UnitId Unit)
{
    /// <summary>Seats that ended can no longer end, but be corrected.</summary>
    public bool MayCorrect { get; init; }
}

/// <summary>Cấp ủy of a unit on the working day, its earlier terms, and what the rules of size say about it.</summary>
[Demand(OrganizationPermissions.ReadPeople)]
public sealed class ShowCommitteeModel(UnitReach reach, CommitteeReader reader, RegisterRules rules, ILegalBasis basis, Actor actor) : UnitPage(reach, actor)
{
    public DateOnly ReadOn { get; private set; }

    /// <summary>Null while no term was in office that day.</summary>
    public CommitteeTerm? Term { get; private set; }

    public CommitteeCount Count { get; private set; } = null!;

    public IReadOnlyList<Seated> Seated { get; private set; } = [];

    public IReadOnlyList<Seated> Left { get; private set; } = [];

    public IReadOnlyList<SizeFinding> Findings { get; private set; } = [];

    public IReadOnlyList<(CommitteeTerm Term, IReadOnlyList<Seated> Seats)> OtherTerms { get; private set; } = [];

    public IReadOnlyDictionary<DocumentId, string> Titles { get; private set; } = new Dictionary<DocumentId, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.ReadPeople, cancel))
        {
            return Gone();
        }

        ReadOn = Unit.On(Day);
        var record = await reader.ReadAsync(Id, ReadOn, cancel);
        Term = record.TermOn(ReadOn);
        Count = record.CountOn(ReadOn);
        var ofTerm = record.Seats.ToLookup(s => s.Seat.TermId);
        Seated = Term is null ? [] : [.. ofTerm[Term.Id].Where(s => s.Seat.Span.Contains(ReadOn))];
        Left = Term is null ? [] : [.. ofTerm[Term.Id].Except(Seated)];
        OtherTerms = [.. record.Terms.Where(t => t != Term).Select(t => (t, (IReadOnlyList<Seated>)[.. ofTerm[t.Id]]))];
        Findings = [.. rules.Sizes(Unit.Kind, ReadOn).Where(r => Term is not null || r.Measure is SizeMeasure.OfficialMembers).Select(r => r.Check(Count)).Where(f => f.Answer is not SizeAnswer.NotConcerned)];
        Titles = await basis.TitlesAsync(record.Seats.Select(s => s.Seat.DecisionId).Concat(record.Terms.Select(t => t.DecisionId)).OfType<DocumentId>(), cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => await OnGetAsync(cancel) is not PageResult ? Gone() : await this.ListAsync<Seated>(
        new("cap-uy", $"Cấp ủy {Unit.Name}") { Personal = true }, Seated,
        new("Họ và tên", 30, s => s.FullName), new("Chức danh", 30, s => s.Seat.Title), new("Ban thường vụ", 14, s => s.Seat.IsStanding ? "có" : null),
        new("Từ ngày", 13, s => s.Seat.From), new("Quyết định", 40, s => s.Seat.DecisionId is { } d ? Titles.GetValueOrDefault(d) : null));

    public static string WordOf(SizeAnswer answer) => answer switch
    {
        SizeAnswer.Kept => "đúng quy định",
        SizeAnswer.Broken => "chưa đúng quy định",
        SizeAnswer.NotEntered => "chưa nhập quy định",
        _ => "chưa có số để xét",
    };

    public static Tone ToneOf(SizeAnswer answer) => answer switch
    {
        SizeAnswer.Kept => Tone.Good,
        SizeAnswer.Broken => Tone.Waiting,
        _ => Tone.Quiet,
    };

    public static string Bound(SizeFinding finding) => finding.Rule.Value is not { } value ? "chưa nhập"
        : finding.Rule.Measure is SizeMeasure.StandingShare ? $"không quá {value} cấp ủy{(finding.Allowed is { } most ? $", tức {most}" : "")}"
        : $"{(finding.Rule.IsAtMost ? "không quá" : "từ")} {value}";
}

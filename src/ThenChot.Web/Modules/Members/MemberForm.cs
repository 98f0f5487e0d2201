using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThenChot.Domain.Members;

namespace ThenChot.Web.Modules.Members;

/// <summary>What the forms of a file have in common; dates are typed as the paper has them.</summary>
public class MemberForm
{
    public string? FullName { get; set; }

    public string? BornOn { get; set; }

    public string? DecidedOn { get; set; }

    public string? CeremonyOn { get; set; }

    public string? OfficialOn { get; set; }

    public string? Card { get; set; }

    public string? Citizen { get; set; }

    public Sex? Sex { get; set; }

    public string? OtherName { get; set; }

    public string? BirthPlace { get; set; }

    public string? HomePlace { get; set; }

    public string? Residence { get; set; }

    public string? Occupation { get; set; }

    public string? Schooling { get; set; }

    public string? Profession { get; set; }

    public string? Theory { get; set; }

    /// <summary>The file that bears a number just refused, for who may look at it.</summary>
    [BindNever]
    public string? TakenUrl { get; set; }

    internal MemberParticulars Particulars => new(Sex)
    {
        OtherName = OtherName, BirthPlace = BirthPlace, HomePlace = HomePlace, Residence = Residence, Occupation = Occupation, Schooling = Schooling, Profession = Profession, Theory = Theory,
    };

    /// <summary>Null, with a message at each field, when a date cannot be read or the decision is missing.</summary>
    internal (PartialDate? Born, MemberDates Dates)? Read(ModelStateDictionary state)
    {
        var born = Date(state, nameof(BornOn), BornOn);
        var decided = Date(state, nameof(DecidedOn), DecidedOn);
        var ceremony = Date(state, nameof(CeremonyOn), CeremonyOn);
        var official = Date(state, nameof(OfficialOn), OfficialOn);
        if (string.IsNullOrWhiteSpace(DecidedOn))
        {
            state.AddModelError("In.DecidedOn", MembersRefusals.DecisionMissing.Sentence);
        }

        return state.IsValid && decided is { } known ? (born, new MemberDates(known, ceremony, official)) : null;
    }

    internal static PartialDate? Date(ModelStateDictionary state, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (PartialDate.TryParse(VietnameseText.Nfc(text), out var date))
        {
            return date;
        }

        state.AddModelError($"In.{field}", MembersRefusals.DateMalformed.Sentence);
        return null;
    }

    /// <summary>The field at which a refusal is shown; null: none of them, so above the form.</summary>
    internal static string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        "members.date-ahead" when refusal.Sentence.StartsWith("Lễ", StringComparison.Ordinal) => "In.CeremonyOn",
        "members.date-ahead" when refusal.Sentence.StartsWith("Ngày chính thức", StringComparison.Ordinal) => "In.OfficialOn",
        "members.date-ahead" when refusal.Sentence.StartsWith("Ngày sinh hoạt", StringComparison.Ordinal) => "In.From",
        "members.date-ahead" or "members.decided-before-birth" => "In.DecidedOn",
        "members.ceremony-before-decision" => "In.CeremonyOn",
        "members.official-before-joining" or "members.probation-too-short" or "members.official-after-leaving" => "In.OfficialOn",
        "members.deduction-unexplained" => "In.DeductionReason",
        "members.not-a-cell" or "members.cell-closed" or "members.same-cell" => "In.Cell",
        "members.cell-not-yet" or "members.stay-before-joining" or "members.moves-before-stay" => "In.From",
        "organizations.born-in-future" => "In.BornOn",
        _ when refusal.Code.StartsWith("organizations.person", StringComparison.Ordinal) => "In.FullName",
        _ => null,
    };
}

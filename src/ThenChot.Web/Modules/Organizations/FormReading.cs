using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Whole numbers and reasons as people type them; what cannot be read is said at its field.</summary>
internal static class FormReading
{
    /// <summary>Null when nothing was typed, or the field now says <paramref name="malformed"/>. Range is the domain's to judge.</summary>
    public static int? Whole(this ModelStateDictionary state, string field, string? text, Refusal malformed)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (VietnameseFormat.TryNumber(text, out var number) && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue)
        {
            return (int)number;
        }

        state.AddModelError(field, malformed.Sentence);
        return null;
    }

    /// <summary>Why something on record is corrected; when it was not typed, the field asks for it.</summary>
    public static string Reason(this ModelStateDictionary state, string field, string? text)
    {
        var reason = VietnameseText.Nfc(text);
        if (reason.Length is 0 or > CommitteeSeat.MaxReasonLength)
        {
            state.AddModelError(field, RegisterRefusals.CorrectionReasonMissing.Sentence);
        }

        return reason;
    }
}

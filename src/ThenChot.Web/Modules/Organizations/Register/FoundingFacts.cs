using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>Writes the first entries of a unit's register with its founding, and says which condition of size it does not meet.</summary>
public sealed class FoundingFacts(AppDb db, RegisterRules rules, TimeProvider clock)
{
    public IReadOnlyList<SelectListItem> Types(DateOnly day) => [.. rules.Types(day).Settings.Types.Select(t => new SelectListItem(t.Name, t.Code))];

    /// <summary>The number typed; null when none was, or the field now says what is wrong.</summary>
    public static int? Members(FoundingInput input, string field, ModelStateDictionary state)
    {
        var number = state.Whole(field, input.OfficialMembers, RegisterRefusals.MembersMalformed);
        if (number is < 0 or > UnitFact.MostMembers)
        {
            state.AddModelError(field, RegisterRefusals.MembersMalformed.Sentence);
        }

        return number;
    }

    /// <summary>Adds the entries to the open act.</summary>
    public void Record(UnitId unit, DateOnly foundedOn, FoundingInput input, int? members, DocumentId? decision)
    {
        Add(UnitFactKind.Seat, input.Seat, null, null, null, string.IsNullOrWhiteSpace(input.Seat));
        Add(UnitFactKind.OrganizationType, null, input.Type, null, null, !rules.Types(foundedOn).Settings.Types.Exists(t => t.Code == input.Type));
        Add(UnitFactKind.OfficialMembers, null, null, members, null, members is null);
        Add(UnitFactKind.FoundingDecision, null, null, null, decision, decision is null);

        void Add(UnitFactKind kind, string? text, string? code, int? number, DocumentId? cited, bool isEmpty)
        {
            if (!isEmpty)
            {
                var life = new DateSpan(foundedOn, null);
                db.Add(UnitFact.Record(unit, kind, new UnitFactContent(text, code, number, life, cited), life, [], clock.GetUtcNow()).TryGet(out var fact, out var why) ? fact : throw new InvalidOperationException(why.Sentence));
            }
        }
    }

    /// <summary>The conditions of founding that the number does not meet, as a sentence; empty when there are none.</summary>
    public string Remark(string kind, DateOnly foundedOn, int? members)
    {
        var count = new CommitteeCount(0, 0, 0, 0, members);
        var broken = rules.Sizes(kind, foundedOn).Where(r => r.Measure is SizeMeasure.OfficialMembers).Select(r => r.Check(count)).FirstOrDefault(f => f.Answer is SizeAnswer.Broken);
        return broken is null ? "" : $" Lưu ý: có {broken.Found} đảng viên chính thức, {broken.Rule.Document} cần từ {broken.Allowed}.";
    }
}

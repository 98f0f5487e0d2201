using ThenChot.Domain.Members;

namespace ThenChot.Web.Modules.Members.Merging;

/// <summary>A number that was refused because another file bears it: where to look at that file, for who may.</summary>
public sealed class NumberHolder(AppDb db, MemberNumbers numbers, MemberRules rules, MemberReach reach, WorkingDay day)
{
    /// <summary>Beside <paramref name="edited"/> when there is such a file already, else the file alone; null: nobody bears it, or beyond reach.</summary>
    public async Task<string?> UrlAsync(MemberId? edited, NumberKind kind, string? typed, CancellationToken cancel)
    {
        var terms = rules.TermsOf(null, day.Today);
        if (!MemberNumber.Read(typed, kind, kind == NumberKind.Card ? terms.CardDigits : terms.CitizenDigits).TryGet(out var digits, out _))
        {
            return null;
        }

        var key = numbers.DigestOf(digits, kind);
        var files = db.Set<MemberFile>().AsNoTracking();
        var holder = await (kind == NumberKind.Card ? files.Where(f => f.CardKey == key) : files.Where(f => f.CitizenKey == key)).Select(f => (MemberId?)f.Id).FirstOrDefaultAsync(cancel);
        return holder is not { } id || id == edited || await reach.FindAsync(id, MemberPermissions.Edit, cancel: cancel) is null ? null
            : edited is { } mine ? $"/dang-vien/trung-lap/{mine}/{id}" : $"/dang-vien/{id}";
    }
}

using ThenChot.Domain.Members;

namespace ThenChot.Web.Modules.Members;

/// <summary>Số thẻ và số định danh: sealed on the way in, found by their digest alone, opened only for whoever may.</summary>
public sealed class MemberNumbers(AppDb db, FieldSeal seal)
{
    /// <summary>The digest by which a number is found.</summary>
    public string DigestOf(string digits, NumberKind kind) => seal.DigestOf(digits, FieldOf(kind));

    public string Seal(MemberId member, NumberKind kind, string digits) => seal.Seal(digits, PlaceOf(member, kind));

    /// <summary>Takes what was typed into the file; an empty field keeps what stands. One number belongs to one file.</summary>
    public async Task<Refusal?> TakeAsync(MemberFile file, NumberKind kind, string? typed, MemberTerms terms, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (!MemberNumber.Read(typed, kind, kind == NumberKind.Card ? terms.CardDigits : terms.CitizenDigits).TryGet(out var digits, out var why))
        {
            return why;
        }

        var key = DigestOf(digits, kind);
        var id = file.Id;
        var taken = await db.Set<MemberFile>().AnyAsync(f => f.Id != id && (kind == NumberKind.Card ? f.CardKey == key : f.CitizenKey == key), cancel);
        if (taken)
        {
            return MembersRefusals.NumberTaken(kind);
        }

        if (key != (kind == NumberKind.Card ? file.CardKey : file.CitizenKey))
        {
            file.Number(kind, Seal(file.Id, kind, digits), key);
        }

        return null;
    }

    /// <summary>In clear.</summary>
    public Outcome<string> Open(MemberFile file, NumberKind kind) => seal.Open((kind == NumberKind.Card ? file.CardSealed : file.CitizenSealed) ?? "", PlaceOf(file.Id, kind));

    /// <summary>As everybody sees it: masked; null where none was entered, and the refusal's sentence where the key is not the right one.</summary>
    public string? Masked(MemberFile file, NumberKind kind) =>
        (kind == NumberKind.Card ? file.CardSealed : file.CitizenSealed) is null ? null
        : Open(file, kind).TryGet(out var digits, out var why) ? MemberNumber.Mask(digits) : why.Sentence;

    private static string FieldOf(NumberKind kind) => kind == NumberKind.Card ? "card" : "citizen";

    private static string PlaceOf(MemberId member, NumberKind kind) => $"member_file/{member}/{FieldOf(kind)}";
}

namespace ThenChot.Domain.Documents;

/// <summary>Thể loại văn bản: the name identifies it; <see cref="Codes"/> are what symbols print for it, none when unknown.</summary>
public sealed class DocumentType
{
    public string Name { get; init; } = "";

    public List<string> Codes { get; init; } = [];
}

/// <summary>Danh mục thể loại và ký hiệu, dated data of <c>rules/document-types.yaml</c>: knows how each code is spelled.</summary>
public sealed class DocumentCatalogue
{
    /// <summary>The letter with which the press writes TW; without its marks it would be read as TU.</summary>
    private const string WrittenCentre = "tư";

    public List<DocumentType> Types { get; init; } = [];

    public List<string> PartyBodies { get; init; } = [];

    public List<string> StateBodies { get; init; } = [];

    public DocumentType? Find(string? name)
    {
        var key = VietnameseText.SearchKey(name);
        return Types.Find(type => string.Equals(VietnameseText.SearchKey(type.Name), key, StringComparison.Ordinal));
    }

    /// <summary>All types that a code can stand for.</summary>
    public IReadOnlyList<DocumentType> OfCode(string code) => Types.FindAll(type => type.Codes.Contains(code, StringComparer.Ordinal));

    /// <summary>The canonical spelling of a type code; an unknown one in capitals unless somebody mixed cases on purpose.</summary>
    public string TypeCode(string typed) => Spelled(typed, Types.SelectMany(static type => type.Codes)) ?? Capitals(typed);

    /// <summary>The canonical spellings a body code can have: two when "TƯ" was written.</summary>
    public IReadOnlyList<string> BodyCodes(string typed)
    {
        if (!typed.ToLowerInvariant().EndsWith(WrittenCentre, StringComparison.Ordinal))
        {
            return [Body(typed)];
        }

        var stem = typed[..^2];
        return [Body(stem + "TW"), Body(stem + "TU")];
    }

    /// <summary>Null when the body is not in the catalogue.</summary>
    public DocumentFamily? FamilyOf(string bodyCode) =>
        PartyBodies.Contains(bodyCode, StringComparer.Ordinal) ? DocumentFamily.Party
        : StateBodies.Contains(bodyCode, StringComparer.Ordinal) ? DocumentFamily.State
        : null;

    /// <summary>Cuts letters that nothing separates where a known type ends and a known body begins; null when there is no such place.</summary>
    public (string Type, string Body)? Split(string letters)
    {
        for (var length = letters.Length - 1; length > 0; length--)
        {
            var (type, body) = (letters[..length], letters[length..]);
            if (Spelled(type, Types.SelectMany(static t => t.Codes)) is not null && FamilyOf(BodyCodes(body)[0]) is not null)
            {
                return (type, body);
            }
        }

        return null;
    }

    private static string Capitals(string typed) =>
        typed.Any(char.IsLower) && typed.Any(char.IsUpper) ? typed : typed.ToUpperInvariant();

    private string Body(string typed) => Spelled(typed, PartyBodies.Concat(StateBodies)) ?? Capitals(typed);

    /// <summary>With the typed marks if such a code exists, else without marks.</summary>
    private static string? Spelled(string typed, IEnumerable<string> codes)
    {
        var known = codes.ToList();
        var key = VietnameseText.SearchKey(typed);
        return known.Find(code => string.Equals(code, typed, StringComparison.OrdinalIgnoreCase))
            ?? known.Find(code => string.Equals(VietnameseText.SearchKey(code), key, StringComparison.Ordinal));
    }
}

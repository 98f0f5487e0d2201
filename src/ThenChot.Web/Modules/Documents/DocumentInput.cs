using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents;

/// <summary>What the forms of a document post; days as people type them, because often only a year is known.</summary>
public sealed class DocumentInput
{
    private const string Missing = "Không được để trống.";

    public string? Symbol { get; set; }

    public string? TypeName { get; set; }

    public string? Issuer { get; set; }

    public string? IssuedOn { get; set; }

    public string? Series { get; set; }

    public string? Subject { get; set; }

    public string? Signer { get; set; }

    public string? SignerTitle { get; set; }

    public string? InForceFrom { get; set; }

    public string? InForceTo { get; set; }

    public string? Note { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>The person confirms that the same symbol of another issuer is another document.</summary>
    public bool Another { get; set; }

    public int Version { get; set; }

    public static DocumentInput Of(Document document) => new()
    {
        Symbol = document.Symbol,
        TypeName = document.TypeName,
        Issuer = document.Issuer,
        IssuedOn = document.IssuedOn?.Text,
        Series = document.Series,
        Subject = document.Subject,
        Signer = document.Signer,
        SignerTitle = document.SignerTitle,
        InForceFrom = VietnameseFormat.Date(document.InForceFrom),
        InForceTo = VietnameseFormat.Date(document.InForceTo),
        Note = document.Note,
        Version = document.Version,
    };

    /// <summary>Null when a field cannot be read; the state then says which and why.</summary>
    internal DocumentContent? ToContent(DocumentLaw law, ModelStateDictionary state, string field, string? symbolField = null)
    {
        var before = state.ErrorCount;
        var number = law.Meant(Symbol, Issuer);
        if (number is null)
        {
            state.AddModelError(symbolField ?? $"{field}.Symbol", string.IsNullOrWhiteSpace(Symbol) ? Missing : DocumentsRefusals.SymbolUnreadable(Symbol).Sentence);
        }

        var type = TypeOf(law, number);
        Require(state, $"{field}.TypeName", type);
        Require(state, $"{field}.Issuer", Issuer);
        Require(state, $"{field}.Subject", Subject);
        var typedDay = string.IsNullOrWhiteSpace(IssuedOn) ? law.Read(Symbol)?.IssuedOn?.Text : IssuedOn;
        var issued = Day(state, $"{field}.IssuedOn", typedDay);
        var from = FullDay(state, $"{field}.InForceFrom", InForceFrom);
        var to = FullDay(state, $"{field}.InForceTo", InForceTo);
        return state.ErrorCount > before ? null : new DocumentContent
        {
            Symbol = Symbol!,
            TypeName = type!,
            Issuer = Issuer!,
            Subject = Subject!,
            IssuedOn = issued,
            Series = string.IsNullOrWhiteSpace(Series) || issued is { Day: not null } ? null : Series,
            Signer = Signer,
            SignerTitle = SignerTitle,
            InForceFrom = from,
            InForceTo = to,
            Note = Note,
        };
    }

    /// <summary>Left open, the type follows from the symbol where only one type prints its code.</summary>
    private string? TypeOf(DocumentLaw law, RegisterNumber? number) =>
        !string.IsNullOrWhiteSpace(TypeName) ? TypeName
        : number is not null && law.Catalogue.OfCode(number.TypeCode) is [var only] ? only.Name
        : null;

    private static void Require(ModelStateDictionary state, string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            state.AddModelError(field, Missing);
        }
    }

    private static PartialDate? Day(ModelStateDictionary state, string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (PartialDate.TryParse(VietnameseText.Nfc(typed), out var day))
        {
            return day;
        }

        state.AddModelError(field, $"“{typed}” không phải là ngày. Viết như 07/08/2023, 8/2023 hoặc 2023.");
        return null;
    }

    private static DateOnly? FullDay(ModelStateDictionary state, string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (VietnameseFormat.TryDate(typed, out var day))
        {
            return day;
        }

        state.AddModelError(field, $"“{typed}” không phải là ngày. Viết như 07/08/2023.");
        return null;
    }
}

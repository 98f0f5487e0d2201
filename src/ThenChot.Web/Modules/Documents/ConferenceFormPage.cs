using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents;

/// <summary>What entering and correcting a conference share: the form and how it is read.</summary>
public abstract class ConferenceFormPage(AppDb db, DocumentLawBook laws) : OfficePage
{
    [BindProperty]
    public ConferenceInput Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Forms { get; } = [.. Enum.GetValues<ConferenceForm>().Select(static f => new SelectListItem(DocumentWords.Of(f), f.ToString()))];

    protected AppDb Db => db;

    /// <summary>At the field it is about: the numbers of people, or the list of documents.</summary>
    protected Task<IActionResult> RefusedConferenceAsync(Refusal refusal) =>
        RefusedAsync(refusal.Code is "documents.more-present-than-invited" ? "Input.Present" : "Input.Documents", refusal);

    /// <summary>One symbol a line, each found in the register; what is wrong is said of its line.</summary>
    protected async Task<List<Document>> DocumentsAsync(CancellationToken cancel)
    {
        var law = laws.On(Today);
        var lines = (Input.Documents ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var readings = lines.Select(line => (Line: line, Reading: law.Read(line))).ToList();
        var keys = readings.Where(r => r.Reading is not null).SelectMany(r => r.Reading!.Readings).Select(n => n.Key).Distinct(StringComparer.Ordinal).ToList();
        var known = await Db.Set<Document>().AsNoTracking().Where(d => keys.Contains(d.SymbolKey)).ToListAsync(cancel);
        var documents = new List<Document>();
        foreach (var (line, reading) in readings)
        {
            var found = reading is null ? [] : Meant(known, reading);
            if (found.Count == 1)
            {
                documents.Add(found[0]);
                continue;
            }

            var refusal = reading is null ? DocumentsRefusals.SymbolUnreadable(line)
                : found.Count == 0 ? DocumentsRefusals.SymbolNotInRegister(reading.Number.Text)
                : DocumentsRefusals.SymbolNeedsDay(reading.Number.Text, found.Count);
            ModelState.AddModelError("Input.Documents", refusal.Sentence);
        }

        return documents;
    }

    private static List<Document> Meant(List<Document> known, NumberReading reading)
    {
        foreach (var number in reading.Readings)
        {
            var found = known.FindAll(d => d.SymbolKey == number.Key
                && (reading.IssuedOn is not { } day || d.IssuedOn is not { } issued || (issued.Earliest <= day.Latest && day.Earliest <= issued.Latest)));
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    public sealed class ConferenceInput
    {
        [Required]
        [StringLength(300)]
        public string? Name { get; set; }

        [Required]
        [StringLength(200)]
        public string? Host { get; set; }

        [Required]
        public DateOnly? HeldOn { get; set; }

        public ConferenceForm Form { get; set; }

        [Range(0, 100_000)]
        public int? Points { get; set; }

        [Range(0, 10_000_000)]
        public int? Invited { get; set; }

        [Range(0, 10_000_000)]
        public int? Present { get; set; }

        [Required]
        public string? Documents { get; set; }

        [StringLength(2000)]
        public string? Note { get; set; }

        public int Version { get; set; }

        internal ConferenceContent ToContent() => new()
        {
            Name = Name!, Host = Host!, HeldOn = HeldOn!.Value, Form = Form, Points = Points, Invited = Invited, Present = Present, Note = Note,
        };
    }
}

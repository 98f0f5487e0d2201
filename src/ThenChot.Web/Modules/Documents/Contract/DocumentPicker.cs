using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThenChot.Domain.Documents;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Documents.Contract;

/// <summary>Turns a posted <see cref="DocumentPick"/> into a document of the register, entering it first where asked; what is wrong is said at its field.</summary>
public sealed class DocumentPicker(DocumentRegister register, DocumentEntry entry, DocumentLawBook laws, FileVault vault, WorkingDay day, Actor actor)
{
    public bool MayRegister => actor.Can(DocumentPermissions.Register);

    public IEnumerable<string> TypeNames => laws.On(day.Today).Catalogue.Types.Select(static t => t.Name);

    /// <summary>Null when nothing was typed or <paramref name="state"/> now says what is wrong. A new entry is made inside the open act.</summary>
    public async Task<DocumentId?> ResolveAsync(DocumentPick pick, ModelStateDictionary state, string field, bool required = false, CancellationToken cancel = default)
    {
        if (pick.IsEmpty)
        {
            if (required)
            {
                state.AddModelError($"{field}.Text", "Không được để trống.");
            }

            return null;
        }

        if (pick.IsNew && pick.Chosen is null)
        {
            return await EnterAsync(pick, state, field, cancel);
        }

        var found = await register.AllBySymbolAsync(pick.Text, null, cancel);
        if (found.Count == 1 || found.Any(d => d.Id == pick.Chosen))
        {
            return found.Count == 1 ? found[0].Id : pick.Chosen;
        }

        pick.Options = found;
        pick.IsUnknown = found.Count == 0;
        var reading = laws.On(day.Today).Read(pick.Text);
        var refusal = reading is null ? DocumentsRefusals.SymbolUnreadable(pick.Text!)
            : found.Count == 0 ? DocumentsRefusals.SymbolUnknown(reading.Number.Text)
            : DocumentsRefusals.SymbolAmbiguous(reading.Number.Text, found.Count);
        state.AddModelError($"{field}.Text", refusal.Sentence);
        return null;
    }

    /// <summary>The full day of the document just resolved, also of one entered in the same act; null: not known in full, so it proves no date.</summary>
    public async Task<DateOnly?> DayOfAsync(DocumentId document, DocumentPick pick, CancellationToken cancel = default)
    {
        var issued = (await register.FindAsync(document, cancel)) is { } known ? known.IssuedOn : PartialDate.TryParse(pick.IssuedOn, out var typed) ? typed : null;
        return issued is { Day: not null } day ? day.Earliest : null;
    }

    private async Task<DocumentId?> EnterAsync(DocumentPick pick, ModelStateDictionary state, string field, CancellationToken cancel)
    {
        pick.IsUnknown = true;
        if (!MayRegister)
        {
            state.AddModelError($"{field}.Text", "Đồng chí chưa có quyền ghi văn bản vào sổ; hãy chọn văn bản đã có.");
            return null;
        }

        var input = new DocumentInput { Symbol = pick.Text, TypeName = pick.TypeName, Issuer = pick.Issuer, IssuedOn = pick.IssuedOn, Subject = pick.Subject };
        if (input.ToContent(laws.On(day.Today), state, field, symbolField: $"{field}.Text") is not { } content)
        {
            return null;
        }

        if (pick.File is not null)
        {
            if (!(await vault.SaveAsync(pick.File, cancel)).TryGet(out var file, out var unfit))
            {
                state.AddModelError($"{field}.File", unfit.Sentence);
                return null;
            }

            content = content with { FileId = file };
        }

        var entered = await entry.RegisterAsync(content, pick.Another, cancel);
        if (entered.Document is { } made)
        {
            return made.Id;
        }

        state.AddModelError($"{field}.Text", entered.Refusal!.Sentence);
        if (entered.Existing is { } existing && await register.FindAsync(existing, cancel) is { } there)
        {
            pick.Options = [there];
        }

        return null;
    }
}

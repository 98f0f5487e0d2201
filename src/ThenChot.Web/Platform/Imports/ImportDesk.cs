using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Platform.Imports;

/// <summary>Uploads and what people decide about them. Each sees the uploads of their own.</summary>
public sealed class ImportDesk(AppDb db, FileVault vault, ImportKinds kinds, Actor actor, TimeProvider clock)
{
    /// <summary>Half a million rows of some twenty columns.</summary>
    public const long LargestSize = 64 * 1024 * 1024;

    private const int Shown = 50;

    /// <summary>Keeps the file, unless it cannot be read or was taken before.</summary>
    public async Task<Outcome<ImportId>> UploadAsync(ImportKind kind, IFormFile upload, CancellationToken cancel)
    {
        if (upload.Length > LargestSize)
        {
            return FileRefusals.TooLarge(upload.Length, LargestSize);
        }

        // The server keeps a long upload in a temporary file: it is read from there.
        await using var content = upload.OpenReadStream();
        if (!HeadOf(kind, content, upload.FileName).TryGet(out var head, out var why))
        {
            return why;
        }

        if (head.Sample is null)
        {
            return ImportRefusals.NoRows(upload.FileName);
        }

        if (!(await vault.PourAsync(upload.FileName, content, LargestSize, cancel)).TryGet(out var stored, out why))
        {
            return why;
        }

        if (await TakenBeforeAsync(db, kind.Code, stored.Sha256, cancel) is { } taken)
        {
            return taken;
        }

        var now = clock.GetUtcNow();
        var import = new Import
        {
            Id = Id.New<ImportId>(now),
            Kind = kind.Code,
            State = ImportState.Uploaded,
            FileId = stored.Id,
            FileName = stored.Name,
            Sha256 = stored.Sha256,
            UploadedBy = actor.AccountId ?? Guid.Empty,
            UploadedByName = actor.Name,
            UploadedAt = now,
        };
        db.Add(import);
        return import.Id;
    }

    /// <summary>Null when it is not there, not theirs, or they may no longer bring in this kind.</summary>
    public async Task<(Import Import, ImportKind Kind)?> FindAsync(ImportId id, CancellationToken cancel) =>
        await db.Set<Import>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.UploadedBy == actor.AccountId, cancel) is { } import
            && kinds.Find(import.Kind) is { } kind && kind.IsFor(actor)
            ? (import, kind)
            : null;

    public async Task<IReadOnlyList<Import>> MineAsync(CancellationToken cancel) =>
        await db.Set<Import>().AsNoTracking().Where(i => i.UploadedBy == actor.AccountId).OrderByDescending(i => i.UploadedAt).Take(Shown).ToListAsync(cancel);

    /// <summary>The headings of the file with the mapping to begin with: the one used last for such headings, or by name.</summary>
    internal async Task<Outcome<(ImportHead Head, int[] Mapping)>> MappingAsync(Import import, ImportKind kind, CancellationToken cancel)
    {
        await using var content = await vault.OpenAsync(import.FileId, cancel) ?? Stream.Null;
        if (!HeadOf(kind, content, import.FileName).TryGet(out var head, out var why))
        {
            return why;
        }

        var known = await db.Set<ImportMapping>().AsNoTracking().FirstOrDefaultAsync(m => m.Kind == kind.Code && m.Headings == head.Key, cancel);
        var mapping = known is null ? head.Guess(kind) : Read(known.Mapping);
        return (head, mapping.Length == kind.Columns.Count ? mapping : head.Guess(kind));
    }

    /// <summary>Remembers the mapping and hands the file to the check.</summary>
    internal async Task<Refusal?> CheckAsync(ImportId id, ImportKind kind, ImportHead head, int[] mapping, CancellationToken cancel)
    {
        var text = string.Join(',', mapping.Select(static c => c.ToString(CultureInfo.InvariantCulture)));
        var known = await db.Set<ImportMapping>().FindAsync([kind.Code, head.Key], cancel);
        if (known is null)
        {
            db.Add(new ImportMapping { Kind = kind.Code, Headings = head.Key, Mapping = text });
        }
        else
        {
            known.Mapping = text;
        }

        await db.SaveChangesAsync(cancel);
        var moved = await db.Set<Import>().Where(i => i.Id == id && (i.State == ImportState.Uploaded || i.State == ImportState.Checked)).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, ImportState.Checking).SetProperty(i => i.Mapping, text).SetProperty(i => i.Conversions, string.Empty).SetProperty(i => i.Progress, 0).SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null), cancel);
        return moved == 1 ? null : ImportRefusals.Stale;
    }

    /// <summary>Checks once more from the beginning, with the text of some columns converted, or with none any more.</summary>
    internal async Task<Refusal?> ConvertAsync(ImportId id, IReadOnlyList<TextConversion> conversions, CancellationToken cancel)
    {
        var text = TextConversions.Write(conversions);
        var moved = await db.Set<Import>().Where(i => i.Id == id && i.State == ImportState.Checked).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, ImportState.Checking).SetProperty(i => i.Conversions, text).SetProperty(i => i.Progress, 0).SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null), cancel);
        return moved == 1 ? null : ImportRefusals.Stale;
    }

    public async Task<Refusal?> TakeAsync(ImportId id, bool goodRowsOnly, CancellationToken cancel)
    {
        var moved = await db.Set<Import>().Where(i => i.Id == id && i.State == ImportState.Checked && (goodRowsOnly || i.FaultyRows == 0) && i.FaultyRows + i.UnchangedRows < i.Rows).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, ImportState.Taking).SetProperty(i => i.GoodRowsOnly, goodRowsOnly).SetProperty(i => i.Progress, 0).SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null), cancel);
        return moved == 1 ? null : ImportRefusals.Stale;
    }

    public async Task<Refusal?> DropAsync(ImportId id, CancellationToken cancel)
    {
        var moved = await db.Set<Import>().Where(i => i.Id == id && (i.State == ImportState.Uploaded || i.State == ImportState.Checked))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Dropped), cancel);
        return moved == 1 ? null : ImportRefusals.Stale;
    }

    /// <summary>The refusal when a file of this content was taken as this kind before.</summary>
    internal static async Task<Refusal?> TakenBeforeAsync(AppDb db, string kind, string sha256, CancellationToken cancel)
    {
        var taken = await db.Set<Import>().AsNoTracking().Where(i => i.Kind == kind && i.Sha256 == sha256 && i.State == ImportState.Taken).FirstOrDefaultAsync(cancel);
        return taken is null ? null : ImportRefusals.TakenAlready(taken.FileName, taken.UploadedByName, taken.FinishedAt ?? taken.UploadedAt);
    }

    private static int[] Read(string mapping) => [.. mapping.Split(',').Select(static c => int.Parse(c, CultureInfo.InvariantCulture))];

    private static Outcome<ImportHead> HeadOf(ImportKind kind, Stream content, string fileName)
    {
        if (!SheetStream.Open(content, fileName, kind.Limits).TryGet(out var file, out var why))
        {
            return why;
        }

        using (file)
        {
            try
            {
                return ImportHead.Find(kind, file.Rows(), fileName);
            }
            catch (SheetFaultException fault) when (fault.Refusal is not null)
            {
                return fault.Refusal;
            }
        }
    }
}

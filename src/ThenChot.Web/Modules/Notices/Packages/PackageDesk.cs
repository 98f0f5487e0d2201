using System.Security.Cryptography;
using ThenChot.Domain.Notices;

namespace ThenChot.Web.Modules.Notices.Packages;

/// <summary>Makes and takes packages; both sides write an act.</summary>
public sealed class PackageDesk(AppDb db, Acts acts, TimeProvider clock)
{
    /// <summary>Every notice that stands, signed; the file appears when the act is stored.</summary>
    public async Task<Outcome<Package>> MakeAsync(string file, ECDsa key, CancellationToken cancel = default)
    {
        if (File.Exists(file))
        {
            return NoticesRefusals.FileExists(file);
        }

        Package? made = null;
        var unfinished = file + ".partial";
        var refusal = await acts.RunAsync(
            NoticesModule.Make,
            async () =>
            {
                var last = await LastAsync(PackageWay.Made, cancel);
                var notices = await db.Set<Notice>().AsNoTracking().Include(n => n.Lines).Where(n => n.WithdrawnOn == null).OrderBy(n => n.Id).ToListAsync(cancel);
                var packed = notices.Select(n => new PackedNotice(n.Id.Value, n.Title, n.Body, n.Basis, n.PublishedOn, [.. n.Lines.OrderBy(l => l.Number).Select(l => new PackedLine(l.Label, l.Value))])).ToList();
                var bytes = PackageFile.Sign(new PackageContent(last + 1, clock.GetUtcNow(), packed), key).ToJson();
                await File.WriteAllBytesAsync(unfinished, bytes, cancel);
                made = Package.Make(Id.New<PackageId>(clock.GetUtcNow()), last, PackageFile.KeyDigest(key), Digest(bytes), packed.Count, clock.GetUtcNow());
                db.Add(made);
                return null;
            },
            cancel: cancel);
        File.Move(unfinished, file);
        return refusal is null ? made! : refusal;
    }

    /// <summary>Everything in a checked package takes the place of what stands: new notices appear, those it lacks go.</summary>
    public async Task<Outcome<Package>> TakeAsync(byte[] file, IReadOnlyList<ECDsa> keys, CancellationToken cancel = default)
    {
        if (!PackageFile.Read(file, keys).TryGet(out var read, out var refusal))
        {
            return refusal;
        }

        Package? taken = null;
        refusal = await acts.RunAsync(
            NoticesModule.Take,
            async () =>
            {
                var outcome = Package.Take(Id.New<PackageId>(clock.GetUtcNow()), read.Content.Number, await LastAsync(PackageWay.Taken, cancel), read.File.Key, Digest(file), read.Content.Notices.Count, clock.GetUtcNow());
                if (!outcome.TryGet(out taken, out var older))
                {
                    return older;
                }

                db.Add(taken);
                await ReplaceAsync(read.Content.Notices, cancel);
                return null;
            },
            cancel: cancel);
        return refusal is null ? taken! : refusal;
    }

    private async Task ReplaceAsync(IReadOnlyList<PackedNotice> packed, CancellationToken cancel)
    {
        var standing = await db.Set<Notice>().Include(n => n.Lines).ToListAsync(cancel);
        var kept = packed.Select(p => new NoticeId(p.Id)).ToHashSet();
        foreach (var gone in standing.Where(n => !kept.Contains(n.Id)))
        {
            db.RemoveRange(gone.Lines);
            db.Remove(gone);
        }

        var there = standing.Select(n => n.Id).ToHashSet();
        db.AddRange(packed.Where(p => !there.Contains(new NoticeId(p.Id)))
            .Select(p => Notice.Taken(new NoticeId(p.Id), p.Title, p.Body, p.Basis, p.PublishedOn, p.Lines.Select(l => (l.Label, l.Value)))));
    }

    private async Task<int> LastAsync(PackageWay way, CancellationToken cancel) =>
        await db.Set<Package>().Where(p => p.Way == way).MaxAsync(p => (int?)p.Number, cancel) ?? 0;

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

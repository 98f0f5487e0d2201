namespace ThenChot.Web.Platform.Export;

/// <summary>
/// The first sheet of an upload that holds anything, row by row: whoever reads half a million rows keeps one. A file that turns out to be
/// damaged or too big in the middle throws <see cref="SheetFaultException"/>.
/// </summary>
public sealed class SheetStream : IDisposable
{
    private readonly IDisposable? book;
    private readonly Func<double> share;
    private readonly IEnumerable<SheetRow> rows;
    private readonly string fileName;

    private SheetStream(string fileName, IEnumerable<SheetRow> rows, Func<double> share, IDisposable? book) =>
        (this.fileName, this.rows, this.share, this.book) = (fileName, rows, share, book);

    /// <summary>How much was read, 0 to 1.</summary>
    public double Share => share();

    public static Outcome<SheetStream> Open(byte[] content, string fileName, SheetLimits limits) => Open(new MemoryStream(content, writable: false), fileName, limits);

    /// <summary>Reads where <paramref name="content"/> lies; it must let itself be read again from its beginning, and stays open. One reading of it at a time.</summary>
    public static Outcome<SheetStream> Open(Stream content, string fileName, SheetLimits limits)
    {
        if (!SheetReader.KindOf(content, fileName).TryGet(out var kind, out var why))
        {
            return why;
        }

        try
        {
            switch (kind)
            {
                case ".csv":
                    return CsvText.Open(content, fileName, limits).TryGet(out var text, out var no)
                        ? new SheetStream(fileName, text.Rows(), () => text.Share, null)
                        : no;
                case ".xls":
                    var sheets = SheetReader.Guarded(fileName, () => SheetReader.OldWorkbook(content, fileName, limits));
                    return new SheetStream(fileName, sheets.FirstOrDefault(static s => s.Rows.Count > 0)?.Rows ?? [], static () => 1, null);
                default:
#pragma warning disable CA2000 // the stream owns the book
                    var xlsx = SheetReader.Guarded(fileName, () => new XlsxBook(content, fileName, limits));
#pragma warning restore CA2000
                    return new SheetStream(fileName, Enumerable.Range(0, xlsx.Sheets.Count).Select(xlsx.Rows).FirstOrDefault(static r => r.Any()) ?? [], () => xlsx.Share, xlsx);
            }
        }
        catch (SheetFaultException fault) when (fault.Refusal is not null)
        {
            return fault.Refusal;
        }
    }

    public IEnumerable<SheetRow> Rows()
    {
        using var walk = rows.GetEnumerator();
        while (SheetReader.Guarded(fileName, walk.MoveNext))
        {
            yield return walk.Current;
        }
    }

    public void Dispose() => book?.Dispose();
}

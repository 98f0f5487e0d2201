namespace ThenChot.Web.Platform.Export;

/// <summary>
/// A part of an archive as it is unpacked, counted: what the archive says of its own sizes is not believed. Too much in all, or
/// far more than the packed bytes can honestly hold, ends the reading.
/// </summary>
internal sealed class UnpackedStream(Stream inner, long packed, string fileName, SheetLimits limits, UnpackedStream.Meter meter) : Stream
{
    /// <summary>Below this much, texts that repeat may shrink as they like.</summary>
    private const long Harmless = 32L * 1024 * 1024;

    private long own;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => own;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int read)
    {
        own += read;
        meter.Total += read;
        if (meter.Total > limits.UnpackedBytes || (own > Harmless && own > packed * limits.UnpackedRatio))
        {
            throw new SheetFaultException(SheetRefusals.TooBig(fileName, limits));
        }

        return read;
    }

    /// <summary>Bytes unpacked so far over all parts of one file.</summary>
    internal sealed class Meter
    {
        public long Total { get; set; }
    }
}

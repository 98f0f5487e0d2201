using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ThenChot.Web.Platform.Imports;

/// <summary>Reads a sequence on a thread of its own, a few pieces ahead of whoever works on them.</summary>
internal static class ReadAhead
{
    private const int Pieces = 2;

    /// <summary>The pieces in their order; a fault of the reading comes where its piece would have come. When this ends, the reading has ended.</summary>
    public static async IAsyncEnumerable<T> OfAsync<T>(IEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancel)
    {
        var read = Channel.CreateBounded<T>(new BoundedChannelOptions(Pieces) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => ReadAsync(source, read.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var piece in read.Reader.ReadAllAsync(cancel))
            {
                yield return piece;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync<T>(IEnumerable<T> source, ChannelWriter<T> read, CancellationToken stop)
    {
        try
        {
            foreach (var piece in source)
            {
                await read.WriteAsync(piece, stop);
            }

            read.Complete();
        }
        catch (Exception fault)
        {
            read.Complete(fault); // thrown again to whoever reads the pieces
        }
    }
}

using System.Buffers.Binary;

namespace ThenChot.Domain.Kernel;

/// <summary>A typed identifier: a version 7 <see cref="Guid"/> that cannot be mistaken for another kind of record.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The stored value.</summary>
    Guid Value { get; }

    /// <summary>Gives a stored value its type back.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Makes new identifiers; they sort by the instant they were made at.</summary>
public static class Id
{
    /// <summary>A new identifier of version 7 at the instant <paramref name="now"/>.</summary>
    public static TId New<TId>(DateTimeOffset now)
        where TId : struct, IId<TId> => TId.From(Guid.CreateVersion7(now));

    /// <summary>The instant, to the millisecond, that an identifier made by <see cref="New"/> carries.</summary>
    public static DateTimeOffset MadeAt<TId>(TId id)
        where TId : struct, IId<TId>
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
    }
}

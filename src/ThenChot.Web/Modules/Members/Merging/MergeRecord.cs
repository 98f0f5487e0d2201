using System.Text.Json;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Merging;

namespace ThenChot.Web.Modules.Members.Merging;

/// <summary>What a merge needs to be taken apart: both files as they were, and which rows were made to name the kept one. Numbers stand as ciphertext.</summary>
public sealed class MergeRecord
{
    public FileMergeId MergeId { get; init; }

    public string States { get; init; } = "";

    public string Moved { get; init; } = "";

    internal static MergeRecord Of(FileMergeId id, MergeStates states, MovedRows moved) =>
        new() { MergeId = id, States = JsonSerializer.Serialize(states), Moved = JsonSerializer.Serialize(moved) };

    internal MergeStates ReadStates() => JsonSerializer.Deserialize<MergeStates>(States)!;

    internal MovedRows ReadMoved() => JsonSerializer.Deserialize<MovedRows>(Moved)!;
}

/// <summary>Rows that named the retired person and file, by table and column.</summary>
internal sealed record MovedRows(Dictionary<string, List<string>> OfPerson, Dictionary<string, List<string>> OfFile);

/// <summary>Hai hồ sơ đã được xem và là hai người khác nhau: they are not proposed again. One id is the smaller of the two.</summary>
public sealed class ToldApart
{
    public MemberId OneId { get; init; }

    public MemberId OtherId { get; init; }

    public string ByName { get; init; } = "";

    public DateOnly ToldOn { get; init; }

    public string Reason { get; init; } = "";

    public static (MemberId One, MemberId Other) InOrder(MemberId a, MemberId b) => a.Value.CompareTo(b.Value) < 0 ? (a, b) : (b, a);
}

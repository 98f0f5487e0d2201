namespace ThenChot.Web.Platform.Data;

/// <summary>Rows of the platform's own bookkeeping (acts, keys, migrations), written without an act.</summary>
public interface IOutsideActs;

/// <summary>Names of the annotations the platform puts on mapped properties.</summary>
public static class Marks
{
    /// <summary>Protected: acts and history hold only the SHA-256 of the value.</summary>
    public const string Protected = "ThenChot:Protected";

    /// <summary>Sealed: rows of the entity are part of a paper that is checked against its seal, so they name whom they named; the value says which paper.</summary>
    public const string Sealed = "ThenChot:Sealed";
}

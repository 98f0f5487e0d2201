namespace ThenChot.Web.Platform.Imports;

/// <summary>The workbook of a check, every faulty cell marked. Made by the office, so it is no upload and no act.</summary>
public sealed class ImportBook : IOutsideActs
{
    public ImportId ImportId { get; init; }

    public byte[] Bytes { get; init; } = [];
}

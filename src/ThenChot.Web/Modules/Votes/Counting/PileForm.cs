namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>Bốn ô của một chồng phiếu as typed.</summary>
public sealed class PileForm
{
    public int Row { get; set; }

    public string? High { get; set; }

    public string? Medium { get; set; }

    public string? Low { get; set; }

    public string? Void { get; set; }

    /// <summary>Digits alone: no sign, no fraction; empty unless all four are.</summary>
    public IReadOnlyList<int> Counts
    {
        get
        {
            var read = new[] { High, Medium, Low, Void }.Select(text => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1).ToList();
            return read.Contains(-1) ? [] : read;
        }
    }
}

namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>Bốn ô của một chồng phiếu as typed.</summary>
public sealed class PileForm
{
    private const int Longest = 400;

    public int Row { get; set; }

    /// <summary>The count of the pile that the form was opened for.</summary>
    public string? Turn { get; set; }

    public string? High { get; set; }

    public string? Medium { get; set; }

    public string? Low { get; set; }

    public string? Void { get; set; }

    /// <summary>What is missing to the longest that four boxes and a refusal may be.</summary>
    public string Filler(string fault) => new('.', Math.Max(0, Longest - fault.Length - new[] { High, Medium, Low, Void }.Sum(text => text?.Length ?? 0)));

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

namespace ThenChot.Web.Platform.Imports;

/// <summary>Looks at the text of a check, column by column, and says what seems typed in an old code or all in capitals.</summary>
internal sealed class TextWatch
{
    /// <summary>Enough to know a column by.</summary>
    private const int MostValues = 1_000;

    private readonly ImportKind kind;
    private readonly int[] mapping;
    private readonly TextConversion[] conversions;
    private readonly Column[] columns;

    public TextWatch(ImportKind kind, int[] mapping, TextConversion[] conversions)
    {
        (this.kind, this.mapping, this.conversions) = (kind, mapping, conversions);
        columns = Array.ConvertAll(mapping, static _ => new Column());
    }

    public void Look(ImportBatch batch)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            if (mapping[at] < 0 || kind.Columns[at].Choices is not null)
            {
                continue;
            }

            foreach (var row in batch.Rows.Where(_ => columns[at].Values.Count < MostValues))
            {
                columns[at].Add(conversions[at] == TextConversion.None ? row.Source[mapping[at]] : conversions[at].Apply(row.Source[mapping[at]]));
            }
        }
    }

    public IReadOnlyList<ConversionOffer> Offers() => [.. columns.SelectMany((column, at) => column.Offers().Select(offer => new ConversionOffer(at, offer, column.Sample(offer), offer.Apply(column.Sample(offer)))))];

    private sealed class Column
    {
        /// <summary>Of a hundred values of several words: so many in one case make it a habit.</summary>
        private const int Habit = 80;

        private const int FewestValues = 2;

        private readonly LegacyTally tally = new();

        public List<string> Values { get; } = [];

        public void Add(string value)
        {
            if (value.Length > 0)
            {
                Values.Add(value);
                tally.Add(value);
            }
        }

        public IEnumerable<TextConversion> Offers()
        {
            var read = tally.Code switch
            {
                LegacyCode.Tcvn3 => TextConversion.Tcvn3,
                LegacyCode.Vni => TextConversion.Vni,
                _ => TextConversion.None,
            };
            if (read != TextConversion.None)
            {
                yield return read;
            }

            // A font of capitals shows small letters as capitals: what it wrote is small once it is read.
            var lines = Values.Select(value => read.Apply(value)).Where(static v => v.Contains(' ', StringComparison.Ordinal) && v.Any(char.IsLetter) && !v.Any(char.IsDigit)).ToList();
            var capitals = lines.Count(static v => !v.Any(char.IsLower));
            var small = read == TextConversion.None ? 0 : lines.Count(static v => !v.Any(char.IsUpper));
            if (lines.Count >= FewestValues && Math.Max(capitals, small) * 100 >= lines.Count * Habit)
            {
                yield return read | TextConversion.ProperCase;
            }
        }

        /// <summary>The first value that the conversion changes.</summary>
        public string Sample(TextConversion conversion) => Values.Find(value => conversion.Apply(value) != value) ?? Values[0];
    }
}

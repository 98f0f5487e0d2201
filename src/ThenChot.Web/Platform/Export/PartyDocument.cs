namespace ThenChot.Web.Platform.Export;

/// <summary>A document of the Party as its author thinks of it; <see cref="PartyDocumentWriter"/> sets it by the layout in force.</summary>
public sealed record PartyDocument
{
    /// <summary>The body above the issuer (cơ quan cấp trên); null for a head of one line.</summary>
    public string? ParentBody { get; init; }

    public required string IssuingBody { get; init; }

    /// <summary>Null before signing: room is left for the clerk.</summary>
    public int? Number { get; init; }

    /// <summary>What follows the number, such as <c>BC/BCĐ</c>.</summary>
    public required string Symbol { get; init; }

    public required string Place { get; init; }

    /// <summary>Null before signing: room is left for the day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The day of the draft: gives the month and year while <see cref="Date"/> is null, and so the layout in force.</summary>
    public required DateOnly DraftedOn { get; init; }

    public required string TypeName { get; init; }

    public string? Subject { get; init; }

    /// <summary>Dự thảo lần n; null once issued.</summary>
    public int? Draft { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public Signature? Signature { get; init; }

    /// <summary>Nơi nhận, without dashes; the writer adds "Lưu" as given last.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Annexes follow the signature, each on a page of its own.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];
}

/// <summary>Who signs: authority lines (T/M BAN THƯỜNG VỤ, K/T TRƯỞNG BAN), title, name (null before signing).</summary>
public sealed record Signature(IReadOnlyList<string> Authority, string Title, string? Name);

/// <summary>Phụ lục. <paramref name="Number"/> null prints "Phụ lục" alone; a wide table asks for a page lying down.</summary>
public sealed record Annex(int? Number, string Title, string? Note, IReadOnlyList<Block> Blocks, bool Landscape = false);

/// <summary>A piece of the body.</summary>
public abstract record Block
{
    public static Block Heading(int level, string text) => new HeadingBlock(level, text);

    public static Block Paragraph(string text) => new ParagraphBlock([new Inline(text)]);

    public static Block Paragraph(params IReadOnlyList<Inline> parts) => new ParagraphBlock(parts);

    public static Block List(IEnumerable<string> items) => new ListBlock([.. items]);
}

public sealed record HeadingBlock(int Level, string Text) : Block;

public sealed record ParagraphBlock(IReadOnlyList<Inline> Parts) : Block;

public sealed record ListBlock(IReadOnlyList<string> Items) : Block;

/// <summary>A native table. The header repeats on each page; columns of one <see cref="TableColumn.Group"/> share a head above them.</summary>
public sealed record TableBlock(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : Block
{
    public string? Caption { get; init; }

    public string? Note { get; init; }
}

/// <summary>A text and below it the same as a QR code, a picture, on one page; the alternative text is for who does not see it.</summary>
public sealed record QrBlock(string Text, string Alt) : Block
{
    public double SizeMm { get; init; } = 20;
}

/// <summary>A native chart that opens for editing in the word processor.</summary>
public sealed record ChartBlock(ChartKind Kind, string Title, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) : Block
{
    public string? ValueTitle { get; init; }

    public double HeightMm { get; init; } = 90;
}

public enum ChartKind
{
    Columns,
    Bars,
    Lines,
}

/// <summary>One series; a null value leaves a gap, it is never drawn as zero.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);

public sealed record Inline(string Text, bool Bold = false, bool Italic = false);

/// <summary><paramref name="Weight"/> is the share of the width. Numbers stand right unless said otherwise.</summary>
public sealed record TableColumn(string Title, double Weight, CellAlign Align = CellAlign.Auto, int Decimals = 0)
{
    public string? Group { get; init; }
}

/// <summary>Cells are text, numbers or days; null prints empty. A row with <see cref="Span"/> prints its first cell over the whole width.</summary>
public sealed record TableRow(params IReadOnlyList<object?> Cells)
{
    public bool Bold { get; init; }

    public bool Span { get; init; }
}

public enum CellAlign
{
    Auto,
    Left,
    Centre,
    Right,
}

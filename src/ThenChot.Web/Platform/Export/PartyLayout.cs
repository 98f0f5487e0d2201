namespace ThenChot.Web.Platform.Export;

/// <summary>
/// Every metric of a document (thể thức): of the Party from <c>rules/party-document-layout.yaml</c>, of bodies of the State from
/// <c>rules/state-document-layout.yaml</c>. What only the State's papers have is empty or zero in the Party's.
/// </summary>
public sealed record PartyLayout
{
    /// <summary>Names of the values that no official text confirmed yet.</summary>
    public List<string> Unverified { get; init; } = [];

    public string Font { get; init; } = "";

    public PaperSize Paper { get; init; } = new();

    public PageMargins Margins { get; init; } = new();

    public PageNumberLayout PageNumber { get; init; } = new();

    /// <summary>Share of the width that the left column of the head takes, in percent.</summary>
    public int HeadLeftShare { get; init; }

    public string PartyTitleText { get; init; } = "";

    /// <summary>Length of the solid line below the title, in millimetres.</summary>
    public double PartyTitleRuleMm { get; init; }

    /// <summary>Tiêu ngữ below the title; empty: none.</summary>
    public string Motto { get; init; } = "";

    public TextStyle MottoStyle { get; init; } = new();

    /// <summary>What stands before the number, and between number and symbol.</summary>
    public string NumberLabel { get; init; } = "Số ";

    public string NumberSeparator { get; init; } = "-";

    /// <summary>Thay mặt, as written before the body in whose name is signed.</summary>
    public string OnBehalf { get; init; } = "T/M";

    /// <summary>Length of a solid line below the issuing body, in place of the mark; zero: the mark.</summary>
    public double BodyRuleMm { get; init; }

    /// <summary>Length of a solid line below the subject, in place of the mark; zero: the mark.</summary>
    public double TypeNameRuleMm { get; init; }

    /// <summary>The asterisk below the issuing body.</summary>
    public string BodyMark { get; init; } = "";

    /// <summary>The short dashes below the subject.</summary>
    public string TypeNameMark { get; init; } = "";

    public int LeadingZeroDays { get; init; }

    public int LeadingZeroMonths { get; init; }

    public int LeadingZeroNumberBelow { get; init; }

    /// <summary>Room for the signature between title and name, in points.</summary>
    public double SignatureGapPt { get; init; }

    public PartyStyles Styles { get; init; } = new();
}

public sealed record PaperSize
{
    public double WidthMm { get; init; }

    public double HeightMm { get; init; }
}

public sealed record PageMargins
{
    public double TopMm { get; init; }

    public double BottomMm { get; init; }

    public double LeftMm { get; init; }

    public double RightMm { get; init; }
}

public sealed record PageNumberLayout
{
    public double SizePt { get; init; }

    public double FromEdgeMm { get; init; }
}

/// <summary>How one element is set; what is absent is zero or plain.</summary>
public sealed record TextStyle
{
    public double SizePt { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    public double FirstLineMm { get; init; }

    /// <summary>Exact line pitch in points; zero is single spacing.</summary>
    public double LinePt { get; init; }

    public double BeforePt { get; init; }

    public double AfterPt { get; init; }
}

public sealed record PartyStyles
{
    public TextStyle PartyTitle { get; init; } = new();

    public TextStyle ParentBody { get; init; } = new();

    public TextStyle IssuingBody { get; init; } = new();

    public TextStyle Number { get; init; } = new();

    public TextStyle LetterSubject { get; init; } = new();

    public TextStyle DraftMark { get; init; } = new();

    public TextStyle PlaceAndDate { get; init; } = new();

    public TextStyle TypeName { get; init; } = new();

    public TextStyle Subject { get; init; } = new();

    public TextStyle TypeNameRule { get; init; } = new();

    public TextStyle Body { get; init; } = new();

    public TextStyle Heading1 { get; init; } = new();

    public TextStyle Heading2 { get; init; } = new();

    public TextStyle Heading3 { get; init; } = new();

    public TextStyle AnnexNumber { get; init; } = new();

    public TextStyle AnnexTitle { get; init; } = new();

    public TextStyle AnnexNote { get; init; } = new();

    public TextStyle Caption { get; init; } = new();

    public TextStyle TableHeader { get; init; } = new();

    public TextStyle TableCell { get; init; } = new();

    public TextStyle TableNote { get; init; } = new();

    public TextStyle Authority { get; init; } = new();

    public TextStyle SignerTitle { get; init; } = new();

    public TextStyle SignerName { get; init; } = new();

    public TextStyle RecipientsLabel { get; init; } = new();

    public TextStyle Recipients { get; init; } = new();
}

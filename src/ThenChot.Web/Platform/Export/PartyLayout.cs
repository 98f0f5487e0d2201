namespace ThenChot.Web.Platform.Export;

/// <summary>Every metric of a Party document (thể thức), read from <c>rules/party-document-layout.yaml</c>; nothing of it stands in code.</summary>
public sealed record PartyLayout
{
    /// <summary>Names of the values that no official text confirmed yet.</summary>
    public IReadOnlyList<string> Unverified { get; init; } = [];

    public required string Font { get; init; }

    public required PaperSize Paper { get; init; }

    public required PageMargins Margins { get; init; }

    public required PageNumberLayout PageNumber { get; init; }

    /// <summary>Share of the width that the left column of the head takes, in percent.</summary>
    public required int HeadLeftShare { get; init; }

    public required string PartyTitleText { get; init; }

    /// <summary>Length of the solid line below the title, in millimetres.</summary>
    public required double PartyTitleRuleMm { get; init; }

    /// <summary>The asterisk below the issuing body.</summary>
    public required string BodyMark { get; init; }

    /// <summary>The short dashes below the subject.</summary>
    public required string TypeNameMark { get; init; }

    public required int LeadingZeroDays { get; init; }

    public required int LeadingZeroMonths { get; init; }

    public required int LeadingZeroNumberBelow { get; init; }

    /// <summary>Room for the signature between title and name, in points.</summary>
    public required double SignatureGapPt { get; init; }

    public required PartyStyles Styles { get; init; }
}

public sealed record PaperSize
{
    public required double WidthMm { get; init; }

    public required double HeightMm { get; init; }
}

public sealed record PageMargins
{
    public required double TopMm { get; init; }

    public required double BottomMm { get; init; }

    public required double LeftMm { get; init; }

    public required double RightMm { get; init; }
}

public sealed record PageNumberLayout
{
    public required double SizePt { get; init; }

    public required double FromEdgeMm { get; init; }
}

/// <summary>How one element is set; what is absent is zero or plain.</summary>
public sealed record TextStyle
{
    public required double SizePt { get; init; }

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
    public required TextStyle PartyTitle { get; init; }

    public required TextStyle ParentBody { get; init; }

    public required TextStyle IssuingBody { get; init; }

    public required TextStyle Number { get; init; }

    public required TextStyle LetterSubject { get; init; }

    public required TextStyle DraftMark { get; init; }

    public required TextStyle PlaceAndDate { get; init; }

    public required TextStyle TypeName { get; init; }

    public required TextStyle Subject { get; init; }

    public required TextStyle TypeNameRule { get; init; }

    public required TextStyle Body { get; init; }

    public required TextStyle Heading1 { get; init; }

    public required TextStyle Heading2 { get; init; }

    public required TextStyle Heading3 { get; init; }

    public required TextStyle AnnexNumber { get; init; }

    public required TextStyle AnnexTitle { get; init; }

    public required TextStyle AnnexNote { get; init; }

    public required TextStyle Caption { get; init; }

    public required TextStyle TableHeader { get; init; }

    public required TextStyle TableCell { get; init; }

    public required TextStyle TableNote { get; init; }

    public required TextStyle Authority { get; init; }

    public required TextStyle SignerTitle { get; init; }

    public required TextStyle SignerName { get; init; }

    public required TextStyle RecipientsLabel { get; init; }

    public required TextStyle Recipients { get; init; }
}

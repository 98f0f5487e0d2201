using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>What the form of a report posts.</summary>
[ValidateNever]
public sealed class ReportInput
{
    /// <summary>The version the form was filled from; -1 while there was none.</summary>
    public int Version { get; set; } = -1;

    public List<CellForm> Cells { get; set; } = [];

    public List<PartForm> Parts { get; set; } = [];

    public List<AssignmentForm> Assignments { get; set; } = [];

    public CellForm? Cell(string code) => Cells.Find(cell => cell.Code == code);
}

/// <summary>One cell as it was typed.</summary>
[ValidateNever]
public sealed class CellForm
{
    public string Code { get; set; } = string.Empty;

    public string? Text { get; set; }

    public EntryNature Nature { get; set; }

    public string? Reason { get; set; }
}

/// <summary>One narrative part as it was written.</summary>
[ValidateNever]
public sealed class PartForm
{
    public FigureRowId Id { get; set; }

    public string? Text { get; set; }
}

/// <summary>Who in the unit looks after a part.</summary>
[ValidateNever]
public sealed class AssignmentForm
{
    public string Part { get; set; } = string.Empty;

    public UnitId? Board { get; set; }

    public PersonId? Person { get; set; }
}

/// <summary>Settings of rules/figures.yaml.</summary>
public sealed class FigureSettings
{
    public decimal JumpPercent { get; set; }

    public decimal JumpDifference { get; set; }

    public decimal CompletenessGoodPercent { get; set; }
}

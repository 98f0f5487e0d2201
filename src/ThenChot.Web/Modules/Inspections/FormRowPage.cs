using ThenChot.Web.Modules.Inspections.Counting;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>A case as it is called.</summary>
public sealed record CaseLink(Guid Id, string Decision, DateOnly DecidedOn);

/// <summary>What lies behind one row of a statistics form, page by page: what the reader reaches, and how much more there is.</summary>
public abstract class FormRowPage(InspectionForms reader, UnitDirectory units, Actor actor) : FormPage(reader, units, actor)
{
    [BindProperty(SupportsGet = true, Name = "nhom")]
    public FormGroup? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "dong")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public int Pages { get; private set; } = 1;

    public int Total { get; private set; }

    /// <summary>What the reader does not reach.</summary>
    public int Closed { get; private set; }

    public string BackUrl => AddressOf("/kiem-tra/thong-ke");

    /// <summary>How much there is and how much of it is open to the reader; the page asked for is one of those there are.</summary>
    protected void Found(int all, int open, int size)
    {
        (Total, Closed, Pages) = (open, all - open, Math.Max(1, (int)Math.Min(int.MaxValue, ((long)open + size - 1) / size)));
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
    }
}

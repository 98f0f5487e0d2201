using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>What the pages of a form share: which one is asked, and what of it this reader is told.</summary>
public abstract class FormPage(StatisticsForms forms, MemberRules rules, UnitDirectory units, Actor actor) : StatisticsPage(units, actor)
{
    [BindProperty(SupportsGet = true, Name = "bieu")]
    public string? FormCode { get; set; }

    public Platform.Rules.Rule<StatisticsForms.Settings> Rules => forms.On(Period.End);

    /// <summary>The one asked for, else the first.</summary>
    public FormDefinition Form => Rules.Settings.Forms.Find(f => f.Code == FormCode) ?? Rules.Settings.Forms[0];

    public override IEnumerable<SelectListItem> Forms => Rules.Settings.Forms.Select(f => new SelectListItem(f.Name, f.Code, f.Code == Form.Code));

    public bool SeesRestricted => Unit is not null && Reader.CanIn(MemberPermissions.Family, Unit.Path);

    protected override string Right => MemberPermissions.Count;

    /// <summary>Why the group is not counted; null: it is.</summary>
    protected Refusal? NotKept(FormGroup group) => group.Restricted is { } kind ? rules.MayKeep(kind, false, Today) : null;

    protected bool IsCovered(FormGroup group) => !SeesMembers || (group.Restricted is not null && !SeesRestricted);

    /// <summary>This period and the same one of the year before.</summary>
    protected IReadOnlyList<(DateOnly First, DateOnly Last)> Spans => [(Period.Start, Period.End), (Period.SamePeriodLastYear.Start, Period.SamePeriodLastYear.End)];

    protected string FormAddress(string path, params IEnumerable<KeyValuePair<string, string?>> more) => AddressOf(path, more.Prepend(new("bieu", Form.Code)));
}

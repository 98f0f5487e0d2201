using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Tests.Members.Procedures;

/// <summary>Cases of the shipped rules, walked by hand; working days are Monday to Friday.</summary>
internal static class SomeCase
{
    public static readonly DateTimeOffset Now = new(2026, 8, 3, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 8, 3);
    public static readonly UnitId Cell = Id.New<UnitId>(Now);
    public static readonly UnitId OtherCell = Id.New<UnitId>(Now);
    public static readonly UnitId Grassroots = Id.New<UnitId>(Now);
    public static readonly UnitId Superior = Id.New<UnitId>(Now);
    public static readonly ProcedureRules Rules = new(new RuleBook(Path.Combine(AppContext.BaseDirectory, "rules")));
    public static readonly MemberTerms Terms = new(12, ["cell"], [12], [12]);
    public static readonly CellPlace Place = new(Cell, "Chi bộ minh họa", "cell", new DateSpan(new DateOnly(2000, 1, 1), null));

    /// <summary>Both cells beneath one grassroots committee.</summary>
    public static readonly CaseRoute Route = new(new Dictionary<StepLevel, UnitId>
    {
        [StepLevel.Cell] = Cell, [StepLevel.Grassroots] = Grassroots, [StepLevel.Superior] = Superior, [StepLevel.ReceivingCell] = OtherCell,
    });

    public static readonly WorkingCalendar Calendar = WorkingCalendar.WeekendsOnly;

    public static DateOnly WeekdaysAfter(DateOnly from, int days) => Calendar.AddWorkingDays(from, days);

    public static MemberCase Open(ProcedureKind kind, DateOnly on, DateOnly? countsFrom = null, DateOnly? leftBefore = null, CaseRoute? route = null)
    {
        Assert.True(TryOpen(kind, on, countsFrom, leftBefore, route).TryGet(out var made, out var why), why?.Sentence);
        return made;
    }

    public static Outcome<MemberCase> TryOpen(ProcedureKind kind, DateOnly on, DateOnly? countsFrom = null, DateOnly? leftBefore = null, CaseRoute? route = null)
    {
        Assert.True(Rules.InForce(kind, on).TryGet(out var rule, out var why), why?.Sentence);
        var start = new CaseStart(kind, Id.New<PersonId>(Now), kind is ProcedureKind.Admission or ProcedureKind.Arrival ? null : Id.New<MemberId>(Now), Cell, on, countsFrom ?? on)
        {
            ToCell = kind == ProcedureKind.TransferWithin ? OtherCell : null, Elsewhere = "Đảng ủy minh họa", Ground = "Minh họa", Until = on.AddMonths(6), LeftBefore = leftBefore,
            Carried = kind == ProcedureKind.Arrival ? new MemberDates(new PartialDate(2010), new PartialDate(2010), new PartialDate(2011)) : null,
        };
        return MemberCase.Open(start, rule, route ?? Route, Calendar, Today, Now, "Người thử");
    }

    public static ProcedureRule RuleOf(this MemberCase of, DateOnly on) => Rules.For(of, on);

    public static void GiveAll(this MemberCase of, DateOnly on)
    {
        foreach (var paper in of.RuleOf(on).Papers)
        {
            Assert.Null(of.Give(paper.Code, on, null, of.RuleOf(on), Today));
        }
    }

    public static MeetingVote Ballots(int yes, int no = 0, int convened = 10) => new(convened, 0, 0, 0, 0, 0, yes, no);

    public static Refusal? Do(this MemberCase of, string step, DateOnly on, MeetingVote? vote = null, string? note = null, PartialDate? born = null, string? paper = "01")
    {
        var rule = of.RuleOf(on);
        return of.Record(new StepRecord(step, on) { Paper = paper, Note = note, Vote = vote ?? (rule.Step(step)?.Threshold is null ? null : Ballots(10)), BornOn = born, Finding = rule.Step(step)?.AsksFinding == true ? ScreeningFinding.Kept : null, ByName = "Người thử" }, rule, Route, Calendar, Today);
    }

    /// <summary>Does every step up to the one named, all on one day, with all papers there.</summary>
    public static MemberCase UpTo(this MemberCase of, string step, DateOnly on)
    {
        of.GiveAll(on);
        while (of.Step != step)
        {
            Assert.Null(of.ClosedOn);
            Assert.Null(of.Do(of.Step, on));
        }

        return of;
    }
}

using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Badges;

/// <summary>What a level does with the proposals it has.</summary>
public enum BadgeDeed
{
    Send,
    Return,
    Drop,
    Award,
}

/// <summary>What was typed for it; the first badge number, the others follow in the order of the list.</summary>
public sealed record BadgeOrder(string? Remark, DateOnly On, string? Decision, int? FirstBadge);

/// <summary>Proposes badges and carries lists on in the open act; one duty a proposal lies with the unit that has it.</summary>
public sealed class BadgeBook(AppDb db, BadgeReader reader, BadgeRules rules, DutyBook duties, WorkingDays days, UnitDirectory units, MemberReach reach, Actor actor, WorkingDay day, TimeProvider clock)
{
    private const string Code = "members.badge";

    public static DutyKind Kind { get; } = new(Code, "Huy hiệu Đảng") { HeardWith = MemberPermissions.Unsolved };

    /// <summary>For a member whom the actor may lead through procedures.</summary>
    public async Task<Outcome<BadgeAward>> ProposeAsync(MemberId member, BadgeRound round, int years, BadgeKind kind, string? ground, CancellationToken cancel)
    {
        if (await reach.FindAsync(member, MemberPermissions.Procedures, cancel: cancel) is not { } found)
        {
            return BadgeRefusals.NotForThisMember;
        }

        if (await db.Set<BadgeAward>().AnyAsync(a => a.MemberId == member && a.Years == years && a.Stage != BadgeStage.Dropped, cancel))
        {
            return BadgeRefusals.AlreadyListed;
        }

        var announced = (await reader.DisciplinesAsync([found.File.PersonId], cancel))[found.File.PersonId].ToList();
        if (!BadgeAward.Propose(found.File, round, years, kind, ground, rules.On(day.Today), announced, clock.GetUtcNow()).TryGet(out var made, out var why))
        {
            return why;
        }

        db.Add(made);
        await RenewAsync(made, cancel);
        return made;
    }

    public async Task<Refusal?> StepAsync(IReadOnlyList<BadgeAward> awards, BadgeDeed deed, BadgeOrder order, CancellationToken cancel)
    {
        var holders = (await units.FindManyAsync(awards.Select(a => a.HolderId), day.Today, cancel)).ToDictionary(u => u.Id);
        foreach (var (place, award) in awards.Index())
        {
            var holder = holders[award.HolderId];
            var refusal = deed switch
            {
                BadgeDeed.Send => holder.ParentId is { } above ? award.Send(above) : BadgeRefusals.NoLevelAbove,
                BadgeDeed.Return => award.Return(order.Remark),
                BadgeDeed.Drop => award.Drop(order.Remark),
                _ => holder.ParentId is not null || !actor.CanIn(MemberPermissions.Decide, holder.Path) ? BadgeRefusals.NotTheDecidingLevel
                    : award.Award(order.On, order.Decision, order.FirstBadge is { } first ? (first + place).ToString("000000", CultureInfo.InvariantCulture) : null, day.Today),
            };
            if (refusal is not null)
            {
                return refusal;
            }

            if (award.Stage == BadgeStage.Awarded)
            {
                Enter(award);
            }

            await RenewAsync(award, cancel);
        }

        return null;
    }

    /// <summary>The award stands in the member's file from then on.</summary>
    private void Enter(BadgeAward award)
    {
        var content = $"Huy hiệu {award.Years} năm tuổi Đảng, số {award.BadgeNumber}, quyết định số {award.DecisionNumber}{(award.Kind == BadgeKind.Posthumous ? " (truy tặng)" : "")}";
        if (MemberEntry.Write(award.MemberId, EntryKind.Honour, PartialDate.On(award.DecidedOn!.Value), null, content, day.Today, clock.GetUtcNow()).TryGet(out var entry, out _))
        {
            db.Add(entry);
        }
    }

    /// <summary>A proposal made elsewhere in the open act: its duty, or its line in the file.</summary>
    internal Task EnteredAsync(BadgeAward award, CancellationToken cancel)
    {
        if (award.Stage == BadgeStage.Awarded)
        {
            Enter(award);
        }

        return RenewAsync(award, cancel);
    }

    private async Task RenewAsync(BadgeAward award, CancellationToken cancel)
    {
        await duties.CloseAsync(award.Id.Value, cancel: cancel);
        if (award.Stage == BadgeStage.OnTheWay)
        {
            var root = await units.FindRootAsync(day.Today, cancel);
            var due = rules.On(day.Today).DueOn(award.RoundOn, award.HolderId == root?.Id, await days.ReadAsync(cancel));
            duties.Open(new NewDuty(Code, award.Id.Value, $"Xét đề nghị tặng Huy hiệu Đảng đợt {VietnameseFormat.Date(award.RoundOn)}", award.HolderId, MemberPermissions.Procedures, day.Today, due, $"/huy-hieu?dot={award.RoundOn:yyyy-MM-dd}")
            {
                IsReturned = award.Remark is not null,
            });
        }
    }
}

namespace ThenChot.Domain.Members.Statistics;

/// <summary>Sổ tăng, giảm: walks through what happened to members within a period and says what of it was up or down for the counted unit.</summary>
public static class MovementBook
{
    /// <summary>Every movement of these members from the first to the last day of the period, in the order of days.</summary>
    public static IReadOnlyList<Movement> Read(IEnumerable<MemberHistory> members, DateOnly first, DateOnly last, ICountingTree tree)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(tree);
        return [.. members.SelectMany(member => Of(member, first, last, tree)).OrderBy(static m => m.On).ThenBy(static m => m.Member.Value)];
    }

    /// <summary>True when the member is counted that day.</summary>
    public static bool Counts(MemberHistory member, DateOnly day, ICountingTree tree)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(tree);
        return member.StayOn(day) is >= 0 and var stay && tree.Counts(member, stay, day);
    }

    private static List<Movement> Of(MemberHistory member, DateOnly first, DateOnly last, ICountingTree tree)
    {
        var found = new List<Movement>();
        var days = member.Stays.SelectMany(stay => tree.TurnsOf(stay.Unit).Append(stay.Span.From).Append(stay.Span.To ?? stay.Span.From)).Where(day => first <= day && day <= last).Distinct().Order();
        foreach (var day in days)
        {
            var eve = day.AddDays(-1);
            var (old, now) = (member.StayOn(eve), member.StayOn(day));
            var (was, isIn) = (old >= 0 && tree.Counts(member, old, eve), now >= 0 && tree.Counts(member, now, day));
            if (was != isIn)
            {
                found.Add(new Movement(member.Id, day, Kind(member, old, now, day, tree), isIn, member.IsProbationaryOn(eve)));
            }
        }

        return found;
    }

    private static MovementKind Kind(MemberHistory member, int old, int now, DateOnly day, ICountingTree tree) => (old, now) switch
    {
        (< 0, _) => member.Stays[now].CameAs is { } way ? Of(way)
            : now > 0 ? MovementKind.Restored
            : member.JoinedOn.Earliest <= day && day <= member.JoinedOn.Latest ? MovementKind.Admitted
            : MovementKind.Arrived,
        (_, < 0) => Of(member.Stays[old].LeftAs ?? (old == member.Stays.Count - 1 ? member.LeftAs : null)),
        _ => old == now || tree.HasEnded(member.Stays[old].Unit, day) ? MovementKind.Restructured : MovementKind.Transferred,
    };

    private static MovementKind Of(EntryWay way) => way switch
    {
        EntryWay.Admitted => MovementKind.Admitted,
        EntryWay.Readmitted => MovementKind.Readmitted,
        EntryWay.Restored => MovementKind.Restored,
        _ => MovementKind.Arrived,
    };

    private static MovementKind Of(LeavingKind? kind) => kind switch
    {
        LeavingKind.Died => MovementKind.Died,
        LeavingKind.Expelled => MovementKind.Expelled,
        LeavingKind.StruckOff => MovementKind.StruckOff,
        LeavingKind.Resigned => MovementKind.Resigned,
        LeavingKind.AdmissionAnnulled => MovementKind.Annulled,
        LeavingKind.MovedAway => MovementKind.MovedAway,
        _ => MovementKind.LeftUnsaid,
    };
}

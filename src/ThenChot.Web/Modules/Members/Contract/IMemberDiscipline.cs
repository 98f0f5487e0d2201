namespace ThenChot.Web.Modules.Members.Contract;

/// <summary>A discipline that was announced and stands: of whom, its form in words (khiển trách), since when.</summary>
public sealed record AnnouncedDiscipline(PersonId Person, string Form, DateOnly On);

/// <summary>What stands against a person on a day.</summary>
public enum MemberBarKind
{
    /// <summary>Đình chỉ sinh hoạt đảng, chức vụ.</summary>
    Suspended,

    /// <summary>Kỷ luật đang có hiệu lực.</summary>
    Disciplined,

    /// <summary>Chưa được bổ nhiệm, giới thiệu ứng cử chức vụ cao hơn: a bar of its own, mostly longer than the effect of the discipline.</summary>
    HigherPost,

    /// <summary>Đang xem xét kỷ luật: concluded to be disciplined and not decided yet; told to those alone who carry out a procedure that has to wait for it.</summary>
    Considered,
}

/// <summary>A dated fact of discipline, <c>Label</c> in words (đình chỉ sinh hoạt đảng). <c>To</c> is the first day without it; null: it does not end by itself.</summary>
public sealed record MemberBar(PersonId Person, MemberBarKind Kind, string Label, DateOnly From, DateOnly? To);

/// <summary>Kỷ luật as facts: the module that decides it pushes them, so that Members knows what waits for it. Each call is one query.</summary>
public interface IMemberDiscipline
{
    Task<IReadOnlyList<AnnouncedDiscipline>> OfAsync(IReadOnlyCollection<PersonId> persons, CancellationToken cancel);

    /// <summary>What stands on a day.</summary>
    Task<IReadOnlyList<MemberBar>> BarsAsync(IReadOnlyCollection<PersonId> persons, DateOnly on, CancellationToken cancel);
}

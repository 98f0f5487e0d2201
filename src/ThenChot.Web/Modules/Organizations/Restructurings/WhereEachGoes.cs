using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Which unit each child goes to, and where the posts and open work of every unit that ends are looked at and handed over; no query.</summary>
internal static class WhereEachGoes
{
    public static IEnumerable<ConsequenceList> Of(IReadOnlyList<RestructuringEffect> acts, Func<UnitId, PicturedUnit> unitOf, bool mayHandOver)
    {
        List<ConsequenceList> lists =
        [
            new("Đơn vị trực thuộc về đâu", [.. acts.SelectMany(act => act.Moves.Where(move => move.OldParent is not null)
                .Select(move => new ConsequenceLine(unitOf(move.Unit).Label, $"từ {unitOf(move.OldParent!.Value).Name} sang {unitOf(move.NewParent).Name}, ngày {VietnameseFormat.Date(act.On)}")))]),
            new("Chức vụ và việc còn dở của đơn vị kết thúc hoạt động", [.. acts.SelectMany(act => act.Ending.Select(unit => (act.On, Id: unit, Unit: unitOf(unit))))
                .Where(ending => ending.Unit.Url is not null)
                .Select(ending => new ConsequenceLine(
                    ending.Unit.Label,
                    $"chức vụ, vai trò, báo cáo và nhiệm vụ còn dở: bàn giao trước ngày {VietnameseFormat.Date(ending.On)}",
                    mayHandOver ? $"/ban-giao/lap?don-vi={ending.Id}" : null))]),
        ];
        return lists.Where(list => list.Lines.Count > 0);
    }
}

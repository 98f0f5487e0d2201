using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Which unit each child goes to, and what becomes of each post, and where the open work of every unit that ends is looked at and handed over; no query.</summary>
internal static class WhereEachGoes
{
    public static IEnumerable<ConsequenceList> Of(IReadOnlyList<RestructuringEffect> acts, Func<UnitId, PicturedUnit> unitOf, bool mayHandOver, bool mayReadPeople)
    {
        List<ConsequenceList> lists =
        [
            new("Đơn vị trực thuộc về đâu", [.. acts.SelectMany(act => act.Moves.Where(move => move.OldParent is not null)
                .Select(move => new ConsequenceLine(unitOf(move.Unit).Label, $"từ {unitOf(move.OldParent!.Value).Name} sang {unitOf(move.NewParent).Name}, ngày {VietnameseFormat.Date(act.On)}")))]),
            Posts(acts, unitOf, mayReadPeople),
            new("Việc còn dở của đơn vị kết thúc hoạt động", [.. acts.SelectMany(act => act.Ending.Select(unit => (act.On, Id: unit, Unit: unitOf(unit))))
                .Where(ending => ending.Unit.Url is not null)
                .Select(ending => new ConsequenceLine(
                    ending.Unit.Label,
                    $"báo cáo và nhiệm vụ còn dở: bàn giao trước ngày {VietnameseFormat.Date(ending.On)}",
                    mayHandOver ? $"/ban-giao/lap?don-vi={ending.Id}" : null))]),
        ];
        return lists.Where(list => list.Lines.Count > 0);
    }

    /// <summary>What becomes, or became, of each post of a unit that ends.</summary>
    public static ConsequenceList Posts(IReadOnlyList<RestructuringEffect> acts, Func<UnitId, PicturedUnit> unitOf, bool mayReadPeople) =>
        new("Chức vụ", [.. acts.SelectMany(act => act.Posts.Select(post => new ConsequenceLine(
                unitOf(post.Unit).Label,
                $"{post.Title}, đồng chí {post.Holder}, giữ từ {VietnameseFormat.Date(post.Since)}: " + (post.IsRestored ? "giữ lại như trước thao tác bị hủy bỏ"
                    : post.Heir is { } heir ? $"tiếp tục ở {unitOf(heir).Name} từ ngày {VietnameseFormat.Date(act.On)}"
                    : $"hết cùng đơn vị từ ngày {VietnameseFormat.Date(act.On)}"),
                mayReadPeople ? $"/nguoi/{post.Person}" : null)))]);
}

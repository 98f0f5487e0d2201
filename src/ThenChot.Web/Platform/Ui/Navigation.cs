namespace ThenChot.Web.Platform.Ui;

/// <summary>The main navigation as one person sees it: the entries of all modules that the person's rights open.</summary>
public static class Navigation
{
    public static IReadOnlyList<NavItem> For(Actor actor, ModuleList modules)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(modules);
        return actor.IsSignedIn
            ? [.. modules.All.SelectMany(m => m.Navigation).Where(i => i.Permission is null ? !actor.IsVisitor : actor.Can(i.Permission)).OrderBy(i => i.Group).ThenBy(i => i.Order)]
            : [];
    }

    /// <summary>The heading of a group; empty for what needs none.</summary>
    public static string TitleOf(NavGroup group) => group switch
    {
        NavGroup.Reports => "Số liệu, báo cáo",
        NavGroup.Programmes => "Chương trình",
        NavGroup.Direction => "Chỉ đạo, điều hành",
        NavGroup.Members => "Đảng viên",
        NavGroup.Oversight => "Kiểm tra, tín nhiệm",
        NavGroup.Organization => "Tổ chức",
        NavGroup.Administration => "Quản trị",
        _ => "",
    };

    /// <summary>The entry whose address is the longest beginning of the path; null when none is.</summary>
    public static NavItem? Current(IEnumerable<NavItem> items, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return items.Where(i => IsWithin(path, i.Url)).MaxBy(i => i.Url.Length);
    }

    private static bool IsWithin(string path, string url) =>
        string.Equals(path, url, StringComparison.OrdinalIgnoreCase)
        || (url.Length > 1 && path.StartsWith(url + "/", StringComparison.OrdinalIgnoreCase));
}

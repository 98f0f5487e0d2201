using ThenChot.Web.Platform.Ui;

namespace ThenChot.Tests.Platform.Ui;

public sealed class NavigationTests
{
    private static readonly NavItem[] Items =
    [
        new("Chương trình", "/chuong-trinh", "target", null, NavGroup.Programmes, 1),
        new("Chỉ tiêu", "/chuong-trinh/chi-tieu", "target", null, NavGroup.Programmes, 2),
        new("Tổ chức", "/to-chuc", "sitemap", null, NavGroup.Organization, 3),
    ];

    [Theory]
    [InlineData("/chuong-trinh", "Chương trình")]
    [InlineData("/chuong-trinh/01", "Chương trình")]
    [InlineData("/chuong-trinh/chi-tieu/3", "Chỉ tiêu")]
    [InlineData("/to-chuc-khac", null)]
    [InlineData("/", null)]
    public void The_current_entry_is_the_longest_beginning_of_the_address(string path, string? title) =>
        Assert.Equal(title, Navigation.Current(Items, path)?.Title);
}

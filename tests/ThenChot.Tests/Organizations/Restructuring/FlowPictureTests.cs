using ThenChot.Web.Modules.Organizations.Restructurings;
using ThenChot.Web.Platform.Ui.Charts;

namespace ThenChot.Tests.Organizations.Restructuring;

public sealed class FlowPictureTests
{
    [Fact]
    public void A_picture_one_can_look_over_is_drawn_whole()
    {
        var picture = FlowPicture.Of([.. District(1, 60)], null);

        Assert.Equal(60, picture.Chart!.Links.Count);
        Assert.Empty(picture.Groups);
    }

    [Fact]
    public void A_larger_one_is_drawn_by_groups_that_nothing_flowed_between()
    {
        FlowLink[] links = [.. District(1, 40), .. District(2, 30), new("QU02 · Quận 2", "PX01 · Phường 1", 1, "kế thừa"), .. District(3, 20)];

        var all = FlowPicture.Of(links, null);
        Assert.Null(all.Chart);
        Assert.Equal([("QU01", "Quận 1"), ("QU03", "Quận 3")], all.Groups.Select(group => (group.Code, group.Name)));
        Assert.Equal(links.Length, all.Groups.Sum(group => group.Links.Count));
        Assert.Equal((40 + 30, 2), (all.Groups[0].Before, all.Groups[0].After));
        Assert.Equal(20, FlowPicture.Of(links, "QU03").Chart!.Links.Count);
        Assert.Null(FlowPicture.Of(links, "QU99").Chart);
    }

    /// <summary>A district and its wards that all go into one new ward.</summary>
    private static IEnumerable<FlowLink> District(int n, int links) => Enumerable.Range(0, links)
        .Select(i => new FlowLink(i == 0 ? $"QU{n:00} · Quận {n}" : $"QU{n:00}.{i:000} · Phường {n}.{i}", $"PX{n:00} · Phường {n}", 1, "kế thừa"));
}

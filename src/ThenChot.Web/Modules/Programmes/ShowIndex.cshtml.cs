using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Các số công bố của một chỉ số bên ngoài theo năm tham chiếu; số nào được chọn và vì sao.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class ShowIndexModel(AppDb db, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? Name { get; set; }

    public IReadOnlyList<string> Names { get; private set; } = [];

    public IReadOnlyList<IGrouping<int, Claim>> Years { get; private set; } = [];

    public bool MayEdit => actor.Can(ProgrammePermissions.Edit);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var claims = await db.Set<Claim>().AsNoTracking().Where(c => c.PublishedOn == null || c.PublishedOn <= Day).ToListAsync(cancel);
        Names = [.. claims.Select(c => c.Index).Concat(await db.Set<Target>().Where(t => t.IndexName != null).Select(t => t.IndexName!).ToListAsync(cancel)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Name ??= Names is [var first, ..] ? first : null;
        Years = [.. claims.Where(c => c.Index == Name).OrderBy(c => c.PublishedOn).GroupBy(c => c.Year).OrderByDescending(g => g.Key)];
    }

    /// <summary>What a claim gives, in words.</summary>
    public static string Text(Claim claim) => string.Join(", ", new[]
    {
        claim.Value is { } value ? $"giá trị {VietnameseFormat.Number(value)}" : null,
        claim.Rank is { } rank ? $"hạng {rank}" + (claim.RankedAmong is { } among ? $"/{among}" : "") : null,
        claim.Group is { } group ? $"nhóm {group}" : null,
    }.OfType<string>());
}

using ThenChot.Domain.Inspections;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Which papers a case asks for: the latest list brought in for its kind by the day of its decision, else the one that the rule of that day holds.</summary>
public sealed class PaperLists(AppDb db)
{
    public async Task<IReadOnlyList<PaperTemplate>> OfAsync(Rule<KindSettings> rule, string kind, DateOnly decided, CancellationToken cancel)
    {
        var listed = await db.Set<ListedPaper>().AsNoTracking().Where(paper => paper.KindCode == kind && paper.From <= decided).ToListAsync(cancel);
        return listed.Count == 0
            ? InspectionRules.PapersOf(rule, kind)
            : [.. listed.Where(paper => paper.From == listed.Max(static one => one.From)).Select(static paper => paper.ToTemplate())];
    }

    /// <summary>Mẫu trống của một giấy tờ, of the list that asked for it; null: none was given.</summary>
    public Task<FileId?> FormOfAsync(string kind, string code, DateOnly decided, CancellationToken cancel) => (
        from form in db.Set<PaperForm>()
        where form.KindCode == kind && form.Code == code && form.From == db.Set<ListedPaper>().Where(paper => paper.KindCode == kind && paper.From <= decided).Max(static paper => (DateOnly?)paper.From)
        select (FileId?)form.FileId).SingleOrDefaultAsync(cancel);
}

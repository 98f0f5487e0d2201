using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Giao chỉ tiêu năm cho các đơn vị trong một bảng; ô để trống là không giao.</summary>
[Demand(ProgrammePermissions.Edit)]
public sealed class EditQuotasModel(AppDb db, ProgrammeAccess access, Choices choices, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public TargetId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public Target Target { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        var given = await db.Set<Quota>().AsNoTracking().Where(q => q.Target == Id && q.Year == Year).ToDictionaryAsync(q => q.Unit, q => q.Amount);
        Rows = [.. (await choices.LeadingAsync()).Where(u => u.Kind == "committee").Select(u => new Row { Unit = u.Id, Name = u.Name, Amount = given.TryGetValue(u.Id, out var amount) ? VietnameseFormat.Number(amount) : null })];
        return Page();
    }

    [Writes("programmes.quota")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        var given = await db.Set<Quota>().Where(q => q.Target == Id && q.Year == Year).ToDictionaryAsync(q => q.Unit);
        var known = (await choices.LeadingAsync()).Select(u => u.Id).ToHashSet();
        for (var i = 0; i < Rows.Count; i++)
        {
            if (known.Contains(Rows[i].Unit) && Give(Rows[i], given) is { } message)
            {
                ModelState.AddModelError($"Rows[{i}].Amount", message);
            }
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        acts.Current.Because($"Giao chỉ tiêu năm {Year}");
        return Done($"Đã giao chỉ tiêu năm {Year}.", $"/chuong-trinh/chi-tieu/{Id}/giao?nam={Year}");
    }

    private string? Give(Row row, Dictionary<UnitId, Quota> given)
    {
        var before = given.GetValueOrDefault(row.Unit);
        if (string.IsNullOrWhiteSpace(row.Amount))
        {
            if (before is not null)
            {
                db.Remove(before);
            }

            return null;
        }

        if (!VietnameseFormat.TryNumber(row.Amount, out var amount))
        {
            return $"“{row.Amount}” không phải là số.";
        }

        if (before is not null)
        {
            return before.Change(amount)?.Sentence;
        }

        if (!Quota.Give(Id, Year, row.Unit, amount, Now).TryGet(out var quota, out var why))
        {
            return why.Sentence;
        }

        db.Add(quota);
        return null;
    }

    private async Task<bool> FindAsync()
    {
        var target = await db.Set<Target>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == Id);
        if (target is null || Year is < 1930 or > 2200 || await access.EditableAsync(target.Programme) is null)
        {
            return false;
        }

        Target = target;
        return true;
    }

    public sealed class Row
    {
        public UnitId Unit { get; set; }

        public string Name { get; set; } = "";

        public string? Amount { get; set; }
    }
}

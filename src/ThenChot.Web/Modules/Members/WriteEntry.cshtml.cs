using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;

namespace ThenChot.Web.Modules.Members;

/// <summary>Ghi thêm hoặc sửa một mục của hồ sơ; restricted blocks need their own right.</summary>
[Demand(MemberPermissions.Edit)]
public sealed class WriteEntryModel(AppDb db, MemberReach reach, MemberRules rules, Actor actor, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "muc")]
    public MemberEntryId? Entry { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public MemberAtHand Current { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(MemberId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        if (Entry is not null)
        {
            if (await EntryAsync(id, cancel) is not { } entry)
            {
                return Gone();
            }

            In = new Input { Kind = entry.Kind, Since = entry.Since?.Text, Until = entry.Until?.Text, Content = entry.Content, Version = entry.Version };
        }

        return Page();
    }

    [Writes("members.write-entry")]
    public async Task<IActionResult> OnPostAsync(MemberId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return Gone();
        }

        var old = Entry is null ? null : await EntryAsync(id, cancel);
        if ((Entry is not null && old is null) || !MayWrite(old?.Kind ?? In.Kind))
        {
            return Gone();
        }

        var (since, until) = (MemberForm.Date(ModelState, nameof(In.Since), In.Since), MemberForm.Date(ModelState, nameof(In.Until), In.Until));
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var kind = old?.Kind ?? In.Kind;
        var refusal = rules.MayKeep(kind, MemberEntry.IsSingle(kind) && await db.Set<MemberEntry>().AnyAsync(e => e.MemberId == id && e.Kind == kind && e.Id != Entry, cancel), Today);
        if (refusal is not null)
        {
            return await RefusedAsync(old is null ? "In.Kind" : "In.Content", refusal);
        }

        if (old is not null)
        {
            db.Expect(old, In.Version);
            refusal = old.Correct(since, until, In.Content, Today);
        }
        else if (MemberEntry.Write(id, In.Kind, since, until, In.Content, Today, Now).TryGet(out var made, out refusal))
        {
            db.Add(made);
        }

        if (refusal is not null)
        {
            return await RefusedAsync(refusal.Code switch { "members.date-ahead" => "In.Since", "members.ends-before-start" => "In.Until", _ => "In.Content" }, refusal);
        }

        acts.Current.OnUnit(Current.File.CellId);
        return Done("Đã ghi vào hồ sơ.", $"/dang-vien/{id}");
    }

    private async Task<bool> ShowAsync(MemberId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, MemberPermissions.Edit, cancel: cancel) is not { } found)
        {
            return false;
        }

        Current = found;
        Kinds = Enum.GetValues<EntryKind>().Where(kind => MayWrite(kind) && rules.MayKeep(kind, false, Today) is null).Select(k => new SelectListItem(MemberEntry.Label(k), k.ToString()));
        return true;
    }

    private bool MayWrite(EntryKind kind) => !MemberEntry.IsRestricted(kind) || actor.CanIn(MemberPermissions.Family, Current.Path);

    private async Task<MemberEntry?> EntryAsync(MemberId id, CancellationToken cancel)
    {
        var entry = await db.Set<MemberEntry>().FirstOrDefaultAsync(e => e.Id == Entry && e.MemberId == id, cancel);
        return entry is not null && MayWrite(entry.Kind) ? entry : null;
    }

    public sealed class Input
    {
        public EntryKind Kind { get; set; }

        public string? Since { get; set; }

        public string? Until { get; set; }

        public string? Content { get; set; }

        public int Version { get; set; }
    }
}

using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Dues;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>A record to look at, and why; the list decides nothing. Null member: nobody admitted yet.</summary>
public sealed record CheckRow(string Why, string FullName, string Cell, DateOnly? Since, string Url, MemberId? Member);

/// <summary>Rà soát: records that do not fit together. A person looks, hears the member, and opens a procedure where one is needed.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ListToCheckModel(CaseReach reach, MemberReach members, MemberRules rules, ProcedureRules procedures, ArrearsReader arrears, UnitDirectory units, PersonDirectory people, Installation installation, Actor actor) : OfficePage
{
    /// <summary>So many lines at most of each point to be looked at.</summary>
    public const int Most = 500;

    public IReadOnlyList<CheckRow> View { get; private set; } = [];

    /// <summary>One of the lists behind this one is longer than what is read of it.</summary>
    public bool IsCut { get; private set; }

    public bool MayOpen => actor.Can(MemberPermissions.Procedures) && !actor.IsVisitor;

    public bool IsDemo { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        View = await ReadAsync(cancel);
        IsDemo = await installation.IsDemoAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => await this.ListAsync<CheckRow>(
        new("ra-soat-dang-vien", "Hồ sơ cần kiểm tra") { Personal = true, ReadOn = Today }, await ReadAsync(cancel),
        new("Vì sao", 60, r => r.Why), new("Họ và tên", 30, r => r.FullName), new("Chi bộ", 40, r => r.Cell), new("Từ ngày", 14, r => r.Since));

    private async Task<IReadOnlyList<CheckRow>> ReadAsync(CancellationToken cancel)
    {
        var terms = rules.On(Today);
        var abandoned = Today.AddMonths(-terms.MonthsOfOpenFile);
        var helped = Today.AddMonths(-terms.MonthsOfHelp);
        ProcedureKind[] transfers = [ProcedureKind.TransferWithin, ProcedureKind.TransferOut, ProcedureKind.TransferAbroad];
        var cases = await (
            from of in reach.Readable()
            where (of.ClosedOn == null && of.Kind == ProcedureKind.Admission && of.OpenedOn < abandoned && of.DecidedOn == null)
                || (of.ClosedOn == null && of.Kind == ProcedureKind.TransferTemporary && of.Until < Today)
                || (of.ClosedOn == null && transfers.Contains(of.Kind) && of.DueOn < Today)
                || (of.Kind == ProcedureKind.Screening && of.Finding == ScreeningFinding.Helped && of.OpenedOn < helped)
                || (of.Kind == ProcedureKind.Exemption && of.Outcome == CaseOutcome.Done && of.Until < Today)
            join person in people.Lines() on of.PersonId equals person.Id
            orderby of.OpenedOn, of.Id
            select new { of, person.FullName }).Take(Most).ToListAsync(cancel);
        var late = PartialDate.On(Today.AddMonths(-terms.MonthsOfOpenProbation));
        var probationers = await (
            from file in members.Within(actor.ScopeOf(MemberPermissions.Read)).AsNoTracking()
            where file.LeftOn == null && file.OfficialOn == null && (file.CeremonyOn ?? file.DecidedOn) < late
            join person in people.Lines() on file.PersonId equals person.Id
            orderby file.AgeFrom, file.Id
            select new { file.Id, file.CellId, file.DecidedOn, file.CeremonyOn, person.FullName }).Take(Most).ToListAsync(cancel);
        var owing = await arrears.ReadAsync(actor.ScopeOf(MemberPermissions.Read), cancel);
        IsCut = cases.Count >= Most || probationers.Count >= Most || owing.Count >= ArrearsReader.Most;
        var names = await units.NamesAsync(cases.Select(c => c.of.CellId).Concat(probationers.Select(p => p.CellId)).Concat(owing.Select(o => o.Cell)), Today, cancel);
        return
        [
            .. probationers.Select(p => new CheckRow($"Dự bị quá {VietnameseFormat.Number(terms.MonthsOfOpenProbation)} tháng chưa ghi ngày chính thức", p.FullName, names[p.CellId], (p.CeremonyOn ?? p.DecidedOn).Earliest, $"/dang-vien/{p.Id}", p.Id)),
            .. owing.Select(o => new CheckRow($"Chưa đóng đủ đảng phí {VietnameseFormat.Number(o.Months)} tháng trong 12 tháng", o.FullName, names[o.Cell], null, $"/dang-vien/{o.Member}", o.Member)),
            .. cases.Select(c => new CheckRow(Why(c.of, terms), c.FullName, names[c.of.CellId], c.of.Kind == ProcedureKind.Admission ? c.of.OpenedOn : c.of.Until ?? c.of.DueOn, $"/dang-vien/thu-tuc/{c.of.Id}", c.of.Kind == ProcedureKind.Admission ? null : c.of.MemberId)),
        ];
    }

    /// <summary>The case is past the step that issues its slip.</summary>
    private bool IsIssued(MemberCase of) => procedures.Of(of.RuleId, of.Kind).Steps.SkipWhile(s => s.Code != MemberCase.IssueStep).Skip(1).Any(s => s.Code == of.Step);

    private string Why(MemberCase of, MemberRules.Settings terms) => of.Kind switch
    {
        ProcedureKind.Admission => $"Hồ sơ kết nạp mở quá {VietnameseFormat.Number(terms.MonthsOfOpenFile)} tháng chưa có quyết định",
        ProcedureKind.TransferTemporary => "Hết thời gian sinh hoạt tạm thời, chưa trở về",
        ProcedureKind.Exemption => "Hết thời hạn miễn sinh hoạt",
        ProcedureKind.Screening => $"Đã giúp đỡ quá {VietnameseFormat.Number(terms.MonthsOfHelp)} tháng, xem xét lại kết quả",
        _ when IsIssued(of) => "Chuyển sinh hoạt quá hạn, nơi đến chưa tiếp nhận",
        _ => "Chuyển sinh hoạt quá hạn, nơi đi chưa cấp giấy giới thiệu",
    };
}

namespace ThenChot.Domain.Members.Procedures;

/// <summary>
/// Thay đổi trong hồ sơ đảng viên khi xong một bước. Null file: none yet; null cell: the effect needs none.
/// </summary>
public sealed record CaseChange(CaseEffect Effect, MemberCase Case, DateOnly On, MemberFile? File, CellPlace? Cell, PartialDate? BornOn, MemberTerms Terms)
{
    /// <summary>Changes the file, or makes it: then <see cref="Made"/> holds it.</summary>
    public Refusal? Apply(DateOnly today, DateTimeOffset now) => Effect switch
    {
        CaseEffect.OpensFile => Admit(today, now),
        CaseEffect.Arrives when Case.Carried is { } dates && Cell is not null => Arrive(dates, today, now),
        CaseEffect.MakesOfficial when File is not null => File.Correct(File.Dates with { OfficialOn = PartialDate.On(OfficialOn) }, BornOn, File.DeductedMonths, File.DeductionReason, Terms, today),
        CaseEffect.Places when File is not null && Cell is not null => File.Place(Cell, On, Terms, today),
        CaseEffect.Leaves when File is not null => File.Leave(WayOut(Case.Kind), On, today),
        CaseEffect.Returns when File is not null && Cell is not null => File.Return(EntryWay.Restored, Cell, On, File.Dates, BornOn, Terms, today),
        _ => null,
    };

    /// <summary>The file that was made; null: none was.</summary>
    public MemberFile? Made { get; private set; }

    /// <summary>Ngày chính thức: the end of probation, however late it was decided; counted from the ceremony.</summary>
    public DateOnly OfficialOn => Case.CountsFrom.AddMonths((Terms.ProbationMonths ?? 0) + Case.ProlongedMonths);

    public static LeavingKind WayOut(ProcedureKind kind) => kind switch
    {
        ProcedureKind.Resignation => LeavingKind.Resigned,
        ProcedureKind.StrikingOff => LeavingKind.StruckOff,
        ProcedureKind.Death => LeavingKind.Died,
        ProcedureKind.Annulment => LeavingKind.AdmissionAnnulled,
        _ => LeavingKind.MovedAway,
    };

    /// <summary>Whoever was in the register before and moved away has the same file again.</summary>
    private Refusal? Arrive(MemberDates dates, DateOnly today, DateTimeOffset now)
    {
        if (File is not null)
        {
            return File.Return(EntryWay.MovedIn, Cell!, On, dates, BornOn, Terms, today);
        }

        if (!MemberFile.Open(Case.PersonId, BornOn, dates, Terms, Cell!, On, today, now, EntryWay.MovedIn).TryGet(out var file, out var why))
        {
            return why;
        }

        Made = file;
        return null;
    }

    private Refusal? Admit(DateOnly today, DateTimeOffset now)
    {
        if (File is not null)
        {
            // Card and sheet keep the days of the first admission; probation begins anew.
            return File.Return(EntryWay.Readmitted, Cell!, On, File.Dates with { OfficialOn = null }, BornOn, Terms, today);
        }

        var dates = new MemberDates(PartialDate.On(Case.DecidedOn ?? On), PartialDate.On(On), null);

        if (!MemberFile.Open(Case.PersonId, BornOn, dates, Terms, Cell!, On, today, now).TryGet(out var file, out var why))
        {
            return why;
        }

        Made = file;
        return null;
    }
}

using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>What a case asks of its body, in the one book of duties; texts name the decision and nobody.</summary>
public sealed class CaseDuties(DutyBook book, WorkingDay day)
{
    internal static readonly DutyKind Case = new("inspections.case", "Cuộc kiểm tra, giám sát");
    internal static readonly DutyKind Discipline = new("inspections.discipline", "Thi hành kỷ luật theo kết luận");
    internal static readonly DutyKind Announcement = new("inspections.announcement", "Công bố quyết định kỷ luật");

    internal static readonly DutyKind Suspended = new("inspections.suspension", "Kết luận trước khi hết hạn đình chỉ");

    public void Opened(InspectionCase inspection) => book.Open(new NewDuty(
        Case.Code, inspection.Id.Value, $"Tiến hành và kết luận: {inspection.Decision}", inspection.UnitId, InspectionPermissions.Edit, inspection.DecidedOn, inspection.DueOn, $"/kiem-tra/{inspection.Id}"));

    public Task DatedAsync(InspectionCase inspection, CancellationToken cancel) => book.PostponeAsync(inspection.Id.Value, inspection.DueOn, Case.Code, cancel);

    /// <summary>Every subject is concluded: the case asks for nothing more.</summary>
    public Task AdvancedAsync(InspectionCase inspection, CancellationToken cancel) =>
        inspection.Phase == CasePhase.Concluding ? book.CloseAsync(inspection.Id.Value, Case.Code, cancel: cancel) : Task.CompletedTask;

    /// <summary>A conclusion opens, or when corrected closes, the duty to discipline.</summary>
    public async Task ConcludedAsync(InspectionCase inspection, CaseSubject subject, CancellationToken cancel)
    {
        await book.CloseAsync(subject.Id.Value, Discipline.Code, cancel: cancel);
        if (subject.DisciplineDue)
        {
            book.Open(new NewDuty(Discipline.Code, subject.Id.Value, $"Thi hành kỷ luật theo kết luận của {inspection.Decision}", inspection.UnitId, InspectionPermissions.Decide, subject.ConcludedOn ?? day.Today, null, $"/kiem-tra/{inspection.Id}/ky-luat/{subject.Id}"));
        }
    }

    /// <summary>A suspension asks to conclude before it ends.</summary>
    public void SuspendedBy(InspectionCase inspection, Suspension suspension) => book.Open(new NewDuty(
        Suspended.Code, suspension.Id.Value, $"Xem xét, kết luận trước khi hết hạn đình chỉ: {suspension.Symbol}", inspection.UnitId, InspectionPermissions.Decide, suspension.DecidedOn, suspension.EndsOn, $"/kiem-tra/{inspection.Id}/dinh-chi/{suspension.SubjectId}"));

    public Task ExtendedAsync(Suspension suspension, CancellationToken cancel) => book.PostponeAsync(suspension.Id.Value, suspension.EndsOn, Suspended.Code, cancel);

    public Task LiftedAsync(Suspension suspension, CancellationToken cancel) => book.CloseAsync(suspension.Id.Value, Suspended.Code, cancel: cancel);

    /// <summary>A form out of time ends the matter; a decision leaves its announcement, by the day given (null: the rule gives none).</summary>
    public async Task DecidedAsync(InspectionCase inspection, DisciplineFile file, DateOnly? announceBy, CancellationToken cancel)
    {
        if (file.Deciding?.Limitation == LimitationStanding.Out || file.DecidedOn is not null)
        {
            await book.CloseAsync(file.SubjectId.Value, cancel: cancel);
        }

        if (file is { DecidedOn: { } decided, AnnouncedOn: null })
        {
            book.Open(new NewDuty(Announcement.Code, file.SubjectId.Value, $"Công bố quyết định kỷ luật {file.Symbol}", inspection.UnitId, InspectionPermissions.Decide, decided, announceBy, $"/kiem-tra/{inspection.Id}/ky-luat/{file.SubjectId}"));
        }
    }
}

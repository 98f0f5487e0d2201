namespace ThenChot.Domain.Inspections;

/// <summary>Khiếu nại kỷ luật.</summary>
public readonly record struct DisciplineComplaintId(Guid Value) : IId<DisciplineComplaintId>
{
    public static DisciplineComplaintId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Kết quả giải quyết khiếu nại: giữ nguyên, tăng, giảm hình thức, xóa kỷ luật.</summary>
public enum ComplaintOutcome
{
    Upheld,
    Increased,
    Reduced,
    Annulled,
}

/// <summary>Khiếu nại về nội dung vi phạm, về hình thức kỷ luật, hay về trình tự, thủ tục.</summary>
public enum ComplaintGround
{
    Violation,
    Form,
    Procedure,
}

/// <summary>
/// Khiếu nại kỷ luật at one level. Refused or answered it is closed; a level is asked once it is the turn of that level, and never after the last. The decision is
/// obeyed meanwhile.
/// </summary>
public sealed class DisciplineComplaint : IVersioned
{
    private DisciplineComplaint()
    {
    }

    public DisciplineComplaintId Id { get; private set; }

    public DisciplineFileId FileId { get; private set; }

    /// <summary>Lần thứ mấy, from 1.</summary>
    public int Level { get; private set; }

    /// <summary>Null: a body of the centre.</summary>
    public UnitId? UnitId { get; private set; }

    public BodyKind? BodyKind { get; private set; }

    /// <summary>Null: a body of the city.</summary>
    public string? Central { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>What is complained about; null: the complaint does not say, or the register did not ask yet.</summary>
    public ComplaintGround? About { get; private set; }

    /// <summary>Gửi sau thời hạn: a person decides whether it is taken all the same.</summary>
    public bool IsLate { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>Why a late one was taken; null otherwise.</summary>
    public string? AcceptedBecause { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DateOnly? RefusedOn { get; private set; }

    /// <summary>Lý do không giải quyết, in the words of the rule.</summary>
    public string? RefusedBecause { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public ComplaintOutcome? Outcome { get; private set; }

    /// <summary>The form after the answer; null: kept, annulled, or not answered.</summary>
    public DisciplineForm? NewForm { get; private set; }

    public string? Symbol { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => RefusedOn is null && AnsweredOn is null;

    /// <summary>Tiếp nhận khiếu nại, against an announced decision and by the turn of the levels. <paramref name="lastDay"/> null: the rule gives no length.</summary>
    public static Outcome<DisciplineComplaint> Receive(DisciplineFile file, IReadOnlyList<ComplaintInstance> ladder, IReadOnlyList<DisciplineComplaint> earlier, DateOnly on, DateOnly? lastDay, DateOnly today, DateTimeOffset now, ComplaintGround? about = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(ladder);
        if (file.AnnouncedOn is not { } announced)
        {
            return InspectionsRefusals.NothingToComplainAbout;
        }

        if (earlier.FirstOrDefault(static one => one.IsOpen) is { } open)
        {
            return InspectionsRefusals.ComplaintOpen(open.ReceivedOn);
        }

        if (earlier.Any(static one => one.Outcome == ComplaintOutcome.Annulled))
        {
            return InspectionsRefusals.AnnulledAlready;
        }

        var level = earlier.Count(static one => one.AnsweredOn is not null) + 1;
        if (level > ladder.Count)
        {
            return InspectionsRefusals.LastLevelAnswered(ladder[^1].Central ?? "cấp cuối cùng");
        }

        var since = earlier.Select(static one => one.AnsweredOn ?? one.RefusedOn).Append(announced).Max()!.Value;
        if (on > today || on < since)
        {
            return InspectionsRefusals.DayOutside("Ngày nhận khiếu nại", on, since);
        }

        var at = ladder[level - 1];
        return new DisciplineComplaint
        {
            Id = Kernel.Id.New<DisciplineComplaintId>(now), FileId = file.Id, Level = level, UnitId = at.Unit, BodyKind = at.Body, Central = at.Central, ReceivedOn = on, IsLate = lastDay < on, About = about,
        };
    }

    /// <summary>Thụ lý; one that came late only with a reason.</summary>
    public Refusal? Accept(DateOnly on, DateOnly? dueOn, string? because, DateOnly today)
    {
        if (!IsOpen || AcceptedOn is not null)
        {
            return InspectionsRefusals.ComplaintClosed;
        }

        if (on > today || on < ReceivedOn)
        {
            return InspectionsRefusals.DayOutside("Ngày thụ lý", on, ReceivedOn);
        }

        var why = VietnameseText.NfcOrNull(because);
        if (IsLate && why is null)
        {
            return InspectionsRefusals.LateComplaint;
        }

        (AcceptedOn, AcceptedBecause, DueOn) = (on, IsLate ? why : null, dueOn);
        return null;
    }

    /// <summary>Không giải quyết, on a ground of the rule.</summary>
    public Refusal? Refuse(string? ground, IReadOnlyCollection<string> grounds, DateOnly on, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        if (!IsOpen || AcceptedOn is not null)
        {
            return InspectionsRefusals.ComplaintClosed;
        }

        if (ground is null || !grounds.Contains(ground, StringComparer.Ordinal))
        {
            return InspectionsRefusals.GroundUnknown;
        }

        if (on > today || on < ReceivedOn)
        {
            return InspectionsRefusals.DayOutside("Ngày trả lời không giải quyết", on, ReceivedOn);
        }

        (RefusedOn, RefusedBecause) = (on, ground);
        return null;
    }

    /// <summary>Quyết định giải quyết: kept, heavier, lighter or annulled; the discipline follows from that day.</summary>
    public Refusal? Answer(DisciplineFile file, ComplaintOutcome outcome, DisciplineForm? form, string? symbol, DateOnly on, DisciplineRule rule, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(rule);
        if (AcceptedOn is not { } accepted || !IsOpen)
        {
            return InspectionsRefusals.ComplaintNotAccepted;
        }

        if (on > today || on < accepted)
        {
            return InspectionsRefusals.DayOutside("Ngày giải quyết", on, accepted);
        }

        if (VietnameseText.NfcOrNull(symbol) is not { } written)
        {
            return InspectionsRefusals.TextMissing("Số quyết định giải quyết", CaseSubject.MaxLength);
        }

        if (file.StandingForm is not { } stands)
        {
            return InspectionsRefusals.AnnulledAlready;
        }

        var changed = outcome is ComplaintOutcome.Increased or ComplaintOutcome.Reduced ? form : null;
        if (outcome is ComplaintOutcome.Increased or ComplaintOutcome.Reduced)
        {
            if (changed is not { } other || !DisciplineForms.HeaviestFirst(file.Kind).Contains(other))
            {
                return InspectionsRefusals.FormNotForSubject(form ?? DisciplineForm.Dissolution, file.Kind);
            }

            if (other == stands || (other > stands) != (outcome == ComplaintOutcome.Increased))
            {
                return InspectionsRefusals.NotThatWay(stands, outcome == ComplaintOutcome.Increased);
            }
        }

        (AnsweredOn, Outcome, NewForm, Symbol) = (on, outcome, changed, written);
        if (outcome != ComplaintOutcome.Upheld)
        {
            file.Change(changed, on, rule);
        }

        return null;
    }
}

/// <summary>How grounds and outcomes of complaints are said.</summary>
public static class ComplaintWords
{
    public static string Label(ComplaintGround ground) => ground switch
    {
        ComplaintGround.Violation => "nội dung vi phạm",
        ComplaintGround.Form => "hình thức kỷ luật",
        _ => "trình tự, thủ tục",
    };

    public static string Label(ComplaintOutcome outcome) => outcome switch
    {
        ComplaintOutcome.Upheld => "giữ nguyên hình thức kỷ luật",
        ComplaintOutcome.Increased => "tăng hình thức kỷ luật",
        ComplaintOutcome.Reduced => "giảm hình thức kỷ luật",
        _ => "xóa hình thức kỷ luật",
    };
}

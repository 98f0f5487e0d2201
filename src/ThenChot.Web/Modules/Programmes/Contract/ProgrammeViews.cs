namespace ThenChot.Web.Modules.Programmes.Contract;

/// <summary>A programme; action period and term are different spans.</summary>
public sealed record ProgrammeRef(
    ProgrammeId Id, int Number, string Symbol, string Subject, DateOnly IssuedOn, UnitId Issuer, string Congress, int TermFrom, int TermTo, DateOnly ActiveFrom, DateOnly ActiveThrough, string SignerPost, DocumentId? Document, string Url);

/// <summary>A target with its confirmed word on a day; <c>WordCode</c> is exceeded, met, basically_met, ... or null while not judged.</summary>
public sealed record TargetView(
    Guid Id, string Label, bool IsSubTarget, string Name, bool IsEntered, string Bar, string? WordCode, string? Word, decimal? Value, string ValueText, string? Reason, DateOnly? JudgedOn, string? Monitor, string Url);

/// <summary>Assigned work with its status on a day. <c>DaysLeft</c> is negative when late, null when done or without a clock.</summary>
public sealed record DeliverableView(
    Guid Id, int Number, string Kind, string Title, UnitId LeadUnit, string Lead, string? Accountable, string StateCode, string State, bool IsDone, bool IsLate, bool IsIssued, bool IsImplemented, DateOnly? DueOn, int? DaysLeft, DateOnly? DoneOn, string HeldBy, DateOnly HeldSince, string Url);

/// <summary>A seat of the steering committee held on a day; <c>Person</c> null: the holder was not entered.</summary>
public sealed record SeatView(string Role, string Post, PersonId? Person, string? Fields, string? Areas, DateOnly From);

/// <summary>The steering committee and its standing agency on a day; both may be unknown.</summary>
public sealed record SteeringView(string? CommitteeName, string? StandingAgency, UnitId? StandingUnit, IReadOnlyList<SeatView> Seats);

namespace ThenChot.Domain.Organizations.Quotas;

/// <summary>Số liệu biên chế nhập vào: <paramref name="Present"/> and the day it was counted on are null together, while nobody counted.</summary>
public sealed record StaffCount(int? Given, int? Present, DateOnly? CountedOn, DocumentId? Decision);

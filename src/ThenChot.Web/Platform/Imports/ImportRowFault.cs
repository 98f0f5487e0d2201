namespace ThenChot.Web.Platform.Imports;

/// <summary>Lỗi của một dòng: where, what stands there, why it cannot be taken.</summary>
public sealed record ImportRowFault(int Row, string Column, string Value, string Reason);

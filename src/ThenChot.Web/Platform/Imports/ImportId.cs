namespace ThenChot.Web.Platform.Imports;

/// <summary>Lần nạp: identifies an upload on its way into a table.</summary>
public readonly record struct ImportId(Guid Value) : IId<ImportId>
{
    public static ImportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

namespace ThenChot.Web.Platform.Acts;

/// <summary>The POST handler writes: one transaction, one act of this kind.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WritesAttribute(string kind) : Attribute
{
    public string Kind { get; } = kind;
}

/// <summary>The POST handler stores nothing: a preview, a mapping, a dry run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadsOnlyAttribute : Attribute;

namespace ThenChot.Web.Platform.Security;

/// <summary>Every request for the page counts against the limit of its address, also one that only reads: each asks something of another machine.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitedAttribute : Attribute;

namespace ThenChot.Web.Platform.Export;

/// <summary>Rows are read one after the other, so a file may turn out to be unreadable in the middle: carries the refusal to whoever reads.</summary>
public sealed class SheetFaultException : Exception
{
    public SheetFaultException()
    {
    }

    public SheetFaultException(string message)
        : base(message)
    {
    }

    public SheetFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SheetFaultException(Refusal refusal)
        : base(refusal.Sentence) => Refusal = refusal;

    /// <summary>Null only when the exception was made without one.</summary>
    public Refusal? Refusal { get; }
}

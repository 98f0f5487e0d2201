namespace ThenChot.Web.Platform.Ui;

/// <summary>A button that a later module offers on the page of something: what it says and where it leads.</summary>
public sealed record FurtherStep(string Title, string Url);

/// <summary>Registered by modules that go on from pages of earlier ones; asks nothing of the database.</summary>
public interface IFurtherStep
{
    /// <summary>The step from the page of that address and name, about a unit where there is one; null: none for this reader.</summary>
    FurtherStep? From(string address, string name, string? unit);
}

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>The places of the city, kept once they were read: its place never changes.</summary>
public sealed class RootShelf
{
    private IReadOnlyList<DatedPlace>? root;

    /// <summary>Null for every other unit, and while nobody has read the city's.</summary>
    public IReadOnlyList<DatedPlace>? PlacesOf(UnitId unit) => root is [{ } only] && only.UnitId == unit ? root : null;

    /// <summary>Gives back what was read, and keeps it when it is the city's.</summary>
    public IReadOnlyList<DatedPlace> Keep(IReadOnlyList<DatedPlace> places)
    {
        if (places is [{ ParentId: null, To: null }])
        {
            root = places;
        }

        return places;
    }
}

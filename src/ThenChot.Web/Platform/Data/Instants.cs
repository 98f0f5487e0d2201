using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThenChot.Web.Platform.Data;

/// <summary>Instants are UTC with microseconds, so that both databases give back what was hashed.</summary>
public static class Instants
{
    public static DateTimeOffset Truncate(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % 10), TimeSpan.Zero);

    public static string ToText(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}

internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => Instants.Truncate(instant).UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc), TimeSpan.Zero));

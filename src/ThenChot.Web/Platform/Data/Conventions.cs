using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThenChot.Web.Platform.Data;

/// <summary>What is the same for every table: typed ids, enums as words, snake_case names, restrict on delete, versions.</summary>
internal static class Conventions
{
    public static void AddConversions(ModelConfigurationBuilder configuration)
    {
        foreach (var type in typeof(IId<>).Assembly.GetTypes().Concat(typeof(Conventions).Assembly.GetTypes()))
        {
            if (type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)))
            {
                configuration.Properties(type).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
            }
            else if (type.IsEnum && type.IsPublic)
            {
                configuration.Properties(type).HaveConversion(typeof(WordConverter<>).MakeGenericType(type));
            }
        }

        configuration.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configuration.Properties<Period>().HaveConversion<PeriodConverter>();
        configuration.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
    }

    public static void Finish(ModelBuilder modelBuilder, bool postgres)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
                if ((property.Name is "Path" or "SortKey" || (entity.ClrType == typeof(Acts.BulkRow) && property.Name == nameof(Acts.BulkRow.RecordId))) && property.ClrType == typeof(string) && postgres)
                {
                    property.SetCollation("C");
                }
            }

            foreach (var key in entity.GetForeignKeys().Where(k => !k.IsOwnership))
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }

            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }
        }
    }

    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Typed<TId>(value))
        where TId : struct, IId<TId>;

    private sealed class WordConverter<TEnum>() : ValueConverter<TEnum, string>(value => Words<TEnum>.Of(value), word => Words<TEnum>.Value(word))
        where TEnum : struct, Enum;

    /// <summary>The words of an enum, made once: a reading of thousands of rows asks for them thousands of times.</summary>
    private static class Words<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly Dictionary<TEnum, string> All = Enum.GetValues<TEnum>().Distinct().ToDictionary(value => value, value => SnakeCase(value.ToString()));
        private static readonly Dictionary<string, TEnum> Values = All.ToDictionary(word => word.Value, word => word.Key, StringComparer.Ordinal);

        public static string Of(TEnum value) => All.TryGetValue(value, out var word) ? word : throw new ArgumentOutOfRangeException(nameof(value), value, "No word of the enum.");

        public static TEnum Value(string word) => Values.TryGetValue(word, out var value) ? value : throw new FormatException($"“{word}” is no word of {typeof(TEnum).Name}.");
    }

    private sealed class PeriodConverter() : ValueConverter<Period, string>(period => period.Code, code => Period.Parse(code));

    private sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text));

    private static TId Typed<TId>(Guid value)
        where TId : struct, IId<TId> => TId.From(value);
}

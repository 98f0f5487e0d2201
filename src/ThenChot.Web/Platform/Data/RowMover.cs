using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ThenChot.Web.Platform.Data;

/// <summary>
/// Every row that names one record made to name another, in the open act, whatever module it belongs to; and back. Read from the model, so that
/// a table that comes later is not forgotten. What is bound (part of a row's key, or marked <see cref="Marks.Sealed"/>) cannot move and is said; of two rows that may stand only once, the one that is there already stays.
/// </summary>
public sealed class RowMover(AppDb db)
{
    private static readonly MethodInfo Moving = typeof(RowMover).GetMethod(nameof(MoveAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo Counting = typeof(RowMover).GetMethod(nameof(AnyAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>The rows moved, by table and column; keys as acts write them.</summary>
    public async Task<Dictionary<string, List<string>>> MoveAllAsync<TId>(TId from, TId to, IReadOnlySet<Type> except, CancellationToken cancel)
        where TId : struct, IId<TId>
    {
        var moved = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var property in Naming<TId>(except).Where(static p => !IsBound(p)))
        {
            var rows = await InvokeAsync<List<string>>(Moving, property, typeof(TId), property, from, to, null, cancel);
            if (rows.Count > 0)
            {
                moved[NameOf(property)] = rows;
            }
        }

        return moved;
    }

    /// <summary>Puts back those of the rows that still name what they were moved to.</summary>
    public async Task MoveBackAsync<TId>(IReadOnlyDictionary<string, List<string>> moved, TId from, TId to, IReadOnlySet<Type> except, CancellationToken cancel)
        where TId : struct, IId<TId>
    {
        foreach (var property in Naming<TId>(except).Where(p => moved.ContainsKey(NameOf(p))))
        {
            await InvokeAsync<List<string>>(Moving, property, typeof(TId), property, from, to, moved[NameOf(property)].ToHashSet(StringComparer.Ordinal), cancel);
        }
    }

    /// <summary>Papers in which the record is named in a way that cannot be changed any more.</summary>
    public async Task<IReadOnlyList<string>> BoundAsync<TId>(TId id, IReadOnlySet<Type> except, CancellationToken cancel)
        where TId : struct, IId<TId>
    {
        var bound = new List<string>();
        foreach (var property in Naming<TId>(except).Where(IsBound))
        {
            if (await InvokeAsync<bool>(Counting, property, typeof(TId), property, id, cancel))
            {
                bound.Add(property.DeclaringType.ContainingEntityType.FindAnnotation(Marks.Sealed)?.Value as string ?? "sổ ghi theo từng người");
            }
        }

        return [.. bound.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsBound(IProperty property) => property.IsPrimaryKey() || property.DeclaringType.ContainingEntityType.FindAnnotation(Marks.Sealed) is not null;

    private static bool IsItself(IEntityType type, Type id) => type.FindPrimaryKey()?.Properties is [var key] && key.ClrType == id;

    private static string NameOf(IProperty property) => $"{property.DeclaringType.ContainingEntityType.GetTableName()}.{property.GetColumnName()}";

    private IEnumerable<IProperty> Naming<TId>(IReadOnlySet<Type> except) => db.Model.GetEntityTypes()
        .Where(type => !type.IsOwned() && !IsItself(type, typeof(TId)) && !except.Contains(type.ClrType) && !typeof(IOutsideActs).IsAssignableFrom(type.ClrType))
        .SelectMany(static type => type.GetProperties())
        .Where(static p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(TId))
        .OrderBy(NameOf, StringComparer.Ordinal);

    private Task<TResult> InvokeAsync<TResult>(MethodInfo method, IProperty property, Type id, params object?[] arguments) =>
        (Task<TResult>)method.MakeGenericMethod(property.DeclaringType.ContainingEntityType.ClrType, id).Invoke(this, arguments)!;

    private async Task<List<string>> MoveAsync<T, TId>(IProperty property, TId from, TId to, HashSet<string>? only, CancellationToken cancel)
        where T : class
        where TId : struct
    {
        var rows = await Rows<T, TId>(property, from).AsTracking().ToListAsync(cancel);
        var moved = new List<string>();
        var others = property.GetContainingIndexes().Where(static i => i.IsUnique && i.Properties.Count > 1).Select(i => i.Properties.Where(p => p != property).Select(static p => p.Name).ToList()).ToList();
        var there = others.Count == 0 ? [] : await Rows<T, TId>(property, to).ToListAsync(cancel);
        foreach (var entry in rows.Select(row => db.Entry(row)))
        {
            var key = ChangeRecord.RecordId(entry);
            if (only?.Contains(key) != false && !others.Exists(index => there.Exists(row => index.TrueForAll(name => Equals(db.Entry(row).Property(name).CurrentValue, entry.Property(name).CurrentValue)))))
            {
                entry.Property(property.Name).CurrentValue = to;
                moved.Add(key);
            }
        }

        return moved;
    }

    private Task<bool> AnyAsync<T, TId>(IProperty property, TId id, CancellationToken cancel)
        where T : class
        where TId : struct => Rows<T, TId>(property, id).AnyAsync(cancel);

    private IQueryable<T> Rows<T, TId>(IProperty property, TId id)
        where T : class
        where TId : struct
    {
        var name = property.Name;
        return property.IsNullable
            ? db.Set<T>().IgnoreQueryFilters().Where(row => EF.Property<TId?>(row, name)!.Equals(id))
            : db.Set<T>().IgnoreQueryFilters().Where(row => EF.Property<TId>(row, name)!.Equals(id));
    }
}

using System.Linq.Expressions;

namespace ThenChot.Web.Platform.Data;

/// <summary>A subtree is a range of paths (path >= p and path &lt; p+), never a LIKE, which scans on both engines.</summary>
public static class TreeQuery
{
    /// <summary>Rows at or below <paramref name="path"/>.</summary>
    public static IQueryable<T> Under<T>(this IQueryable<T> rows, TreePath path, Expression<Func<T, string>> column) =>
        rows.Within(new Scope([path]), column);

    /// <summary>Rows inside the scope; an empty scope gives no rows.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Scope scope, Expression<Func<T, string>> column)
    {
        Expression any = Expression.Constant(false);
        foreach (var path in scope.Paths)
        {
            var from = path.Value;
            var to = path.UpperBound;
            any = Expression.OrElse(any, Expression.AndAlso(
                Expression.GreaterThanOrEqual(Compare(column.Body, () => from), Expression.Constant(0)),
                Expression.LessThan(Compare(column.Body, () => to), Expression.Constant(0))));
        }

        if (scope.Closed.Count > 0)
        {
            var single = scope.Closed.Select(path => path.Value).ToList();
            Expression<Func<List<string>>> known = () => single;
            any = Expression.OrElse(any, Expression.Call(known.Body, nameof(List<string>.Contains), null, column.Body));
        }

        return rows.Where(Expression.Lambda<Func<T, bool>>(any, column.Parameters));
    }

    private static MethodCallExpression Compare(Expression column, Expression<Func<string>> bound) =>
        Expression.Call(typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!, column, bound.Body);
}

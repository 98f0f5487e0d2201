using System.CommandLine;

namespace ThenChot.Web.Platform.Verbs;

/// <summary><c>schema</c>: prints the model's create script, from which migration scripts are written.</summary>
internal static class SchemaVerb
{
    public static Command Create(VerbHost host)
    {
        var provider = new Option<string>("--provider") { Description = "sqlite | postgres", DefaultValueFactory = _ => "sqlite" };
        var prefix = new Option<string>("--prefix") { Description = "Chỉ các bảng có tiền tố này", DefaultValueFactory = _ => "" };
        return VerbHost.Command("schema", "In kịch bản tạo bảng của mô hình dữ liệu", [provider, prefix], (arguments, cancel) => host.RunAsync(async services =>
        {
            var script = Script(services.GetRequiredService<ModuleList>(), arguments.GetValue(provider) == "postgres");
            foreach (var statement in Statements(script).Where(s => Concerns(s, arguments.GetValue(prefix)!)))
            {
                await host.Output.WriteLineAsync(statement + ";\n");
            }

            return null;
        }, needsTables: false));
    }

    /// <summary>EF's own create script of the whole model.</summary>
    public static string Script(ModuleList modules, bool postgres)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        _ = postgres ? options.UseNpgsql("Host=none") : options.UseSqlite("Data Source=:memory:");
        using var db = new AppDb(options.Options, modules);
        return db.Database.GenerateCreateScript();
    }

    private static IEnumerable<string> Statements(string script) =>
        script.ReplaceLineEndings("\n").Split(";\n").Select(s => s.Trim()).Where(s => s.Length > 0);

    private static bool Concerns(string statement, string prefix)
    {
        var at = statement.IndexOf("CREATE TABLE ", StringComparison.Ordinal) is >= 0 and var table ? table + 13 : statement.IndexOf(" ON ", StringComparison.Ordinal) + 4;
        return statement[at..].TrimStart('"').StartsWith(prefix, StringComparison.Ordinal);
    }
}

using System.Runtime.CompilerServices;

namespace ThenChot.Tests.House;

/// <summary>The checked-out tree, for rules that read files.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files a person wrote below a folder: nothing that the build or npm made.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(Root, f).Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "node_modules" or "lib" or "TestResults"))
            .Order(StringComparer.Ordinal);

    public static string Short(string file) => Path.GetRelativePath(Root, file);

    /// <summary>Compares a table in docs/ with what the code says; THENCHOT_WRITE_DOCS=1 writes the file instead.</summary>
    public static void MatchesDocument(string file, string heading, IEnumerable<string> rows)
    {
        var expected = heading + string.Concat(rows.Select(r => r + "\n"));
        var path = PathOf("docs", file);
        if (Environment.GetEnvironmentVariable("THENCHOT_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        var stands = File.Exists(path) ? File.ReadAllLines(path) : [];
        var lines = expected.TrimEnd('\n').Split('\n');
        var missing = lines.Except(stands, StringComparer.Ordinal).ToList();
        var extra = stands.Except(lines, StringComparer.Ordinal).ToList();
        Xunit.Assert.True(
            missing.Count == 0 && extra.Count == 0,
            $"docs/{file} is behind the code (run this test with THENCHOT_WRITE_DOCS=1 to write it).\nAdd:\n{string.Join('\n', missing)}\nRemove:\n{string.Join('\n', extra)}");
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

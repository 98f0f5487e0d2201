using Mono.Cecil;
using ThenChot.Web;

namespace ThenChot.Tests.House;

/// <summary>Modules are folders; the walls between them stand here, in the IL.</summary>
public sealed class WallTests
{
    private const string DomainRoot = "ThenChot.Domain.";
    private const string WebRoot = "ThenChot.Web.";
    private static readonly string[] OutsideWorld =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Net.", "System.Data.", "System.Console", "System.Environment", "System.TimeProvider",
        "System.Random", "System.Diagnostics.Process", "System.Threading.Thread", "System.Diagnostics.Stopwatch",
    ];

    [Fact]
    public void The_domain_references_only_System()
    {
        var others = Compiled.Domain.AssemblyReferences.Select(r => r.Name).Where(n => n != "System" && !n.StartsWith("System.", StringComparison.Ordinal));
        Rule.Holds(others);
    }

    [Fact]
    public void The_domain_does_no_input_or_output_and_has_no_clock()
    {
        var touched = Compiled.Domain.Types.SelectMany(t => Compiled.Touches(t).Select(r => (t.FullName, Touched: r.FullName)))
            .Where(p => OutsideWorld.Any(o => p.Touched == o || (o.EndsWith('.') && p.Touched.StartsWith(o, StringComparison.Ordinal))))
            .Select(p => $"{p.FullName} touches {p.Touched}").Distinct();
        Rule.Holds(touched);
    }

    [Fact]
    public void Each_part_touches_only_what_its_place_allows()
    {
        var order = OrderOfModules();
        var breaks = Compiled.Domain.Types.Concat(Compiled.Web.Types)
            .SelectMany(type => Compiled.Touches(type).Select(RoomOf).OfType<string>().Distinct().Select(to => (Type: type.FullName, From: RoomOf(type), To: to)))
            .Where(edge => edge.From is not null && edge.From != edge.To && !Allowed(edge.From, edge.To, order))
            .Select(edge => $"{edge.Type} ({edge.From}) touches {edge.To}")
            .Distinct().Order(StringComparer.Ordinal);
        Rule.Holds(breaks);
    }

    [Fact]
    public void Every_folder_of_modules_is_listed_in_the_office()
    {
        var folders = Directory.GetDirectories(SourceTree.PathOf("src", "ThenChot.Web", "Modules")).Select(f => Path.GetFileName(f)!).Where(f => SourceTree.Files(Path.Combine("src", "ThenChot.Web", "Modules", f), "*Module.cs").Any());
        Rule.Holds(folders.Except(OrderOfModules(), StringComparer.Ordinal));
    }

    private static bool Allowed(string from, string to, IReadOnlyList<string> order)
    {
        var (layer, name) = Split(from);
        var (otherLayer, otherName) = Split(to);
        return layer switch
        {
            "Domain" => to == "Domain/Kernel",
            "Platform" => to is "Domain/Kernel" or "Root",
            "Root" => true,
            "Module" => to is "Platform" or "Domain/Kernel"
                || (otherLayer == "Domain" && otherName == name)
                || (otherLayer is "Module" or "Contract" && otherName == name)
                || (otherLayer == "Contract" && Place(order, otherName) < Place(order, name)),
            "Contract" => Allowed("Module/" + name, to, order),
            _ => false,
        };
    }

    /// <summary>Domain/X, Platform, Module/X, Contract/X, Root; null for what is not ours.</summary>
    private static string? RoomOf(TypeReference type)
    {
        var space = type.DeclaringType is { } outer ? Outermost(outer).Namespace : type.Namespace;
        if (space == "AspNetCoreGeneratedDocument")
        {
            var parts = (type.DeclaringType is null ? type.Name : Outermost(type).Name).Split('_');
            return parts[0] == "Modules" ? "Module/" + parts[1] : parts[0] == "Platform" ? "Platform" : "Root";
        }

        if (space.StartsWith(DomainRoot, StringComparison.Ordinal))
        {
            return "Domain/" + space[DomainRoot.Length..].Split('.')[0];
        }

        if (!space.StartsWith(WebRoot, StringComparison.Ordinal))
        {
            return space == WebRoot.TrimEnd('.') ? "Root" : null;
        }

        var rooms = space[WebRoot.Length..].Split('.');
        return rooms[0] switch
        {
            "Modules" => (rooms.Length > 2 && rooms[2] == "Contract" ? "Contract/" : "Module/") + rooms[1],
            _ => "Platform",
        };
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static (string Layer, string Name) Split(string room) => room.Split('/') is [var layer, var name] ? (layer, name) : (room, "");

    private static int Place(IReadOnlyList<string> order, string name) => order.ToList().IndexOf(name) is >= 0 and var at ? at : int.MaxValue;

    /// <summary>Folder names in the order of <see cref="Office.Modules"/>, read from the types the list is made of.</summary>
    private static List<string> OrderOfModules()
    {
        var list = Compiled.Web.GetType("ThenChot.Web.Office").Methods.Single(m => m.Name == ".cctor");
        return [.. list.Body.Instructions.Select(i => i.Operand).OfType<MethodReference>()
            .Select(m => m.DeclaringType.Namespace).Where(n => n.StartsWith(WebRoot + "Modules.", StringComparison.Ordinal))
            .Select(n => n.Split('.')[3]).Distinct()];
    }
}

using ThenChot.Bench;

Console.OutputEncoding = System.Text.Encoding.UTF8;
switch (args)
{
    case ["figures"]:
        await FiguresBench.RunAsync();
        return 0;
    case ["imports"]:
        await ImportBench.RunAsync();
        return 0;
    case ["imports", var rows, var rounds]:
        await ImportBench.RunAsync(int.Parse(rows, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture));
        return 0;
    case ["inspections"]:
        await InspectionsBench.RunAsync(130_000);
        return 0;
    case ["inspections", var subjects]:
        await InspectionsBench.RunAsync(int.Parse(subjects, CultureInfo.InvariantCulture));
        return 0;
    case ["members"]:
        await MembersBench.RunAsync(475_000);
        return 0;
    case ["members", "--only", var parts]:
        await MembersBench.RunAsync(475_000, parts);
        return 0;
    case ["members", var members]:
        await MembersBench.RunAsync(int.Parse(members, CultureInfo.InvariantCulture));
        return 0;
    case ["members", var members, "--only", var parts]:
        await MembersBench.RunAsync(int.Parse(members, CultureInfo.InvariantCulture), parts);
        return 0;
    case ["pages"]:
        await PagesBench.RunAsync();
        return 0;
    case ["tree"]:
        await TreeBench.RunAsync();
        return 0;
    case ["tree-page"]:
        await TreePageBench.RunAsync();
        return 0;
    case ["search"]:
        await SearchBench.RunAsync();
        return 0;
    case ["work"]:
        await WorkListBench.RunAsync(200_000);
        return 0;
    case ["work", var items]:
        await WorkListBench.RunAsync(int.Parse(items, CultureInfo.InvariantCulture));
        return 0;
    case ["votes"]:
        await VotesBench.RunAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("dotnet run -c Release --project bench/ThenChot.Bench -- figures|pages|imports [rows rounds]|inspections [lượt]|members [count] [--only import,statistics,list,search,composition]|tree|tree-page|search|work [items]|votes");
        return 2;
}

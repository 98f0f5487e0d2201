using System.CommandLine;
using ThenChot.Web;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Verbs;

Console.OutputEncoding = System.Text.Encoding.UTF8;
WebApplication? built = null;
var host = new VerbHost(() => (built ??= OfficeHost.Build(DatabaseChoice.FromEnvironment())).Services, Console.Out, Console.Error);
var root = new RootCommand("Then Chốt: nền tảng công tác xây dựng Đảng của đảng bộ thành phố");
foreach (var verb in Office.In(Zones.FromEnvironment()).All.SelectMany(m => m.Verbs))
{
    VerbHost.Add(root, verb(host));
}

root.SetAction((_, cancel) => FirstStart.RunAsync(host, cancel));
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    return VerbHost.WrongUsage;
}

return await parsed.InvokeAsync();

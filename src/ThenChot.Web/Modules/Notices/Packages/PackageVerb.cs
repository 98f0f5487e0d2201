using System.CommandLine;
using ThenChot.Domain.Notices;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Notices.Packages;

/// <summary><c>package keys</c>, <c>package make F</c> and <c>package take F</c>: notices from the internal network to the Internet, by file.</summary>
internal static class PackageVerb
{
    public static Command Create(VerbHost host)
    {
        var package = new Command("package", "Gói chuyển thông báo công khai giữa hai vùng");
        package.Add(Keys(host));
        package.Add(Make(host));
        package.Add(Take(host));
        return package;
    }

    private static Command Keys(VerbHost host)
    {
        var (hidden, open) = (new Argument<string>("khóa riêng") { Description = "Tệp khóa riêng sẽ được tạo" }, new Argument<string>("khóa công khai") { Description = "Tệp khóa công khai sẽ được tạo" });
        return VerbHost.Command("keys", "Tạo một cặp khóa ký gói", [hidden, open], (arguments, cancel) => host.RunAsync(
            async _ =>
            {
                var refusal = await KeyFiles.MakeAsync(Path.GetFullPath(arguments.GetValue(hidden)!), Path.GetFullPath(arguments.GetValue(open)!), cancel);
                if (refusal is null)
                {
                    host.Print(new { privateKey = arguments.GetValue(hidden), publicKey = arguments.GetValue(open) });
                }

                return refusal;
            },
            needsTables: false));
    }

    private static Command Make(VerbHost host)
    {
        var file = new Argument<string>("tệp") { Description = "Tệp gói sẽ được tạo" };
        var key = new Option<string?>("--key") { Description = $"Tệp khóa riêng; không nêu: {KeyFiles.PrivateVariable}" };
        return VerbHost.Command("make", "Lập gói ký số gồm mọi thông báo đang công bố", [file, key], (arguments, cancel) => host.RunAsync(async services =>
        {
            if (!KeyFiles.Private(arguments.GetValue(key) ?? Environment.GetEnvironmentVariable(KeyFiles.PrivateVariable)).TryGet(out var signing, out var refusal))
            {
                return refusal;
            }

            using (signing)
            {
                return Print(host, await services.GetRequiredService<PackageDesk>().MakeAsync(Path.GetFullPath(arguments.GetValue(file)!), signing, cancel));
            }
        }));
    }

    private static Command Take(VerbHost host)
    {
        var file = new Argument<string>("tệp") { Description = "Tệp gói" };
        var key = new Option<string?>("--key") { Description = $"Tệp khóa công khai được tin; không nêu: {KeyFiles.PublicVariable}" };
        return VerbHost.Command("take", "Nhận gói: chữ ký đúng, khóa đã khai báo, mới hơn gói đã nhận", [file, key], (arguments, cancel) => host.RunAsync(async services =>
        {
            var path = Path.GetFullPath(arguments.GetValue(file)!);
            if (!KeyFiles.Public(arguments.GetValue(key) ?? Environment.GetEnvironmentVariable(KeyFiles.PublicVariable)).TryGet(out var keys, out var refusal))
            {
                return refusal;
            }

            return File.Exists(path) ? Print(host, await services.GetRequiredService<PackageDesk>().TakeAsync(await File.ReadAllBytesAsync(path, cancel), keys, cancel)) : NoticesRefusals.NotAPackage;
        }));
    }

    private static Refusal? Print(VerbHost host, Outcome<Package> outcome)
    {
        if (outcome.TryGet(out var package, out var refusal))
        {
            host.Print(new { package.Number, package.Notices, package.Sha256, key = package.KeySha256 });
        }

        return refusal;
    }
}

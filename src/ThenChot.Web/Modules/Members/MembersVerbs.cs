using System.CommandLine;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Modules.Members;

/// <summary><c>members find TEXT --as USER</c>: who is found, with the rights of that user; without <c>--as</c> with the operator's.</summary>
internal static class MembersVerbs
{
    private const int Most = 200;

    public static Command Find(VerbHost host)
    {
        var text = new Argument<string>("text") { Description = "Họ tên có dấu hoặc không dấu, hoặc chữ cái đầu" };
        var user = new Option<string?>("--as") { Description = "Tên đăng nhập: tìm trong phạm vi quyền của người đó" };
        var find = VerbHost.Command("find", "Tìm đảng viên", [text, user], (arguments, cancel) => host.RunAsync(async services =>
        {
            await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            var actor = scope.ServiceProvider.GetRequiredService<Actor>();
            if (arguments.GetValue(user) is not { } name)
            {
                actor.ActAsOperator();
            }
            else if (!await scope.ServiceProvider.GetRequiredService<IActorSource>().FillAsync(actor, name, cancel))
            {
                return new Refusal("members.user-unknown", $"Không có tài khoản đang dùng tên “{name}”.");
            }

            var day = scope.ServiceProvider.GetRequiredService<WorkingDay>().Today;
            var rows = await scope.ServiceProvider.GetRequiredService<MemberFinder>().ReadAsync(
                new MemberFilter { Text = arguments.GetValue(text) }, null, actor.ScopeOf(MemberPermissions.Read), day, default, Most, cancel);
            host.Print(rows.Select(r => new { name = r.FullName, unit = r.Cell, status = MemberWords.Name(r.Status, r.LeftAs) }));
            return null;
        }));
        return new Command("members", "Đảng viên") { find };
    }
}

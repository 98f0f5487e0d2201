using System.Net.Sockets;
using ThenChot.Tests.Crash;

namespace ThenChot.Tests.Platform;

public sealed class ServeTests
{
    [Fact]
    public async Task A_port_somebody_else_listens_on_is_one_sentence_and_exit_code_1()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await using var child = ChildOffice.Run(office.Database, "", "serve", "--urls", url);

        var said = (await child.EndAsync()).Trim();

        Assert.Equal(1, child.ExitCode);
        Assert.DoesNotContain('\n', said);
        Assert.StartsWith($"serve.address-taken: Địa chỉ {url} đang có chương trình khác dùng.", said, StringComparison.Ordinal);
    }
}

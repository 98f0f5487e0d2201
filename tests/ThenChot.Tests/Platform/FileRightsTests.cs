using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Files;
using ThenChot.Web.Platform.Imports;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.Platform;

/// <summary>A stored file opens with a record that holds it; a file that no record holds opens for whoever uploaded it.</summary>
public sealed class FileRightsTests
{
    [Theory, OnBothDatabases]
    public async Task What_nothing_holds_opens_for_its_uploader_and_every_holder_says_who_reads_it(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var (one, other, place) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new PersonId(Guid.CreateVersion7()));
        var file = new StoredFile { Id = new FileId(Guid.CreateVersion7()), Name = "a.txt", ContentType = "text/plain", UploadedBy = one };
        foreach (var (account, opens) in new[] { (one, true), (other, false) })
        {
            await using var scope = office.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().SignIn(account, place, "Người Minh Họa", []);
            Assert.Equal(opens, await scope.ServiceProvider.GetRequiredService<FileRights>().OpensAsync(file, default));
        }

        var modules = office.Services.GetRequiredService<ModuleList>().All;
        var readable = modules.SelectMany(static module => module.History.Keys).ToHashSet(StringComparer.Ordinal);
        Assert.All(modules.SelectMany(static module => module.Files), holder => Assert.Contains(holder.Table, readable));
        var holding = office.Services.CreateScope().ServiceProvider.GetRequiredService<AppDb>().Model.GetEntityTypes()
            .SelectMany(static type => type.GetProperties().Where(property => property.ClrType == typeof(FileId) || property.ClrType == typeof(FileId?)).Where(property => !property.IsPrimaryKey()).Select(_ => type.ClrType)).Where(static type => type != typeof(Import)).Distinct().Count();
        Assert.Equal(holding, modules.SelectMany(static module => module.Files).Count(static holder => holder.Table != "org_restructuring"));
    }
}

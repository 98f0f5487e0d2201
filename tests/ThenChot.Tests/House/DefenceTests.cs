using Microsoft.AspNetCore.Mvc;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ThenChot.Tests.House;

/// <summary>What every page to come keeps to: forms with their token, uploads through the checked door, redirects inside the office.</summary>
public sealed class DefenceTests
{
    /// <summary>It shows what went wrong with a form whatever the form was, and stores nothing.</summary>
    private const string PageOfErrors = "ThenChot.Web.Platform.Ui.ShowErrorModel";

    [Fact]
    public async Task Every_form_needs_its_token_but_the_page_of_errors()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        var pages = await EndpointTests.PagesAsync(office.Services);
        Assert.Equal([PageOfErrors], pages.Where(p => p.ModelTypeInfo!.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), inherit: true)).Select(p => p.ModelTypeInfo!.FullName));
        using var visitor = office.Visit();
        foreach (var open in new[] { "/dang-nhap", "/ngay-lam-viec", "/dang-xuat" })
        {
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await visitor.PostAsync(open, [("In.UserName", "ai")])).Status);
        }
    }

    [Fact]
    public void An_upload_is_opened_in_the_platform_alone() => Rule.Holds(
        Calls().Where(c => c.Called.DeclaringType.FullName == "Microsoft.AspNetCore.Http.IFormFile" && c.Called.Name is "OpenReadStream" or "CopyTo" or "CopyToAsync")
            .Where(c => !c.In.FullName.StartsWith("ThenChot.Web.Platform.", StringComparison.Ordinal))
            .Select(c => $"{c.In.FullName} opens an upload itself; Uploads, FileVault and the imports check what it is"));

    [Fact]
    public void Nobody_redirects_but_inside_the_office() => Rule.Holds(
        Calls().Where(c => (c.Called.Name is "Redirect" or "RedirectPermanent" or "RedirectPreserveMethod" && c.Called.DeclaringType.Name is "PageModel" or "PageBase" or "ControllerBase" or "Results" or "TypedResults")
                || (c.Called.Name == ".ctor" && c.Called.DeclaringType.Name is "RedirectResult" or "RedirectHttpResult"))
            .Select(c => $"{c.In.FullName} redirects to any address; LocalRedirect takes only those of the office"));

    private static IEnumerable<(TypeDefinition In, MethodReference Called)> Calls() =>
        from type in Compiled.Web.Types
        from nested in Compiled.WithNested(type)
        from method in nested.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.OpCode.FlowControl == FlowControl.Call && instruction.Operand is MethodReference
        select (type, (MethodReference)instruction.Operand);
}

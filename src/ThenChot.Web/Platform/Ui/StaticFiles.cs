namespace ThenChot.Web.Platform.Ui;

/// <summary>Styles, scripts, fonts and icons; the only endpoints besides sign-in that everybody reaches.</summary>
internal static class StaticFiles
{
    public static void Map(WebApplication app, PageActionEndpointConventionBuilder pages)
    {
        // Tests run without the manifest that the build of the executable writes.
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, $"{app.Environment.ApplicationName}.staticwebassets.endpoints.json")))
        {
            app.MapStaticAssets().AllowAnonymous();
            pages.WithStaticAssets();
        }
    }
}

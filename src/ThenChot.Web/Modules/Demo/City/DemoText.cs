using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ThenChot.Web.Modules.Demo.City;

/// <summary>Reads the files of the folder <c>demo/</c>, which are part of the executable.</summary>
public static class DemoText
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithEnforceRequiredMembers()
        .Build();

    public static string Read(string name)
    {
        using var stream = typeof(DemoText).Assembly.GetManifestResourceStream("demo/" + name)
            ?? throw new InvalidOperationException($"demo/{name} is not part of the executable.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static T ReadYaml<T>(string name) => Yaml.Deserialize<T>(Read(name));
}

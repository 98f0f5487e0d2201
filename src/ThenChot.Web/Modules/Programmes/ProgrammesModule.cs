using ThenChot.Web.Modules.Programmes.Contract;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Chương trình: programmes, governance, targets, assigned work, local plans.</summary>
public static class ProgrammesModule
{
    public static Module Module { get; } = new("programmes")
    {
        Map = ProgrammesMap.Map,
        Services = services => services.AddScoped<ProgrammeReader>().AddScoped<ProgrammeSeeds>().AddScoped<TargetRows>().AddScoped<DeliverableRows>(),
    };
}

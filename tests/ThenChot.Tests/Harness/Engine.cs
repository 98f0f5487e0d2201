using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace ThenChot.Tests.Harness;

/// <summary>The two databases; every slice test runs on both.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Runs the test once on each database. Without THENCHOT_TEST_POSTGRES the second run is skipped, in CI it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var missing = TestDatabases.PostgresServer is null && Environment.GetEnvironmentVariable("CI") is null;
        return new([
            new TheoryDataRow<Engine>(Engine.Sqlite),
            new TheoryDataRow<Engine>(Engine.Postgres) { Skip = missing ? "THENCHOT_TEST_POSTGRES names no server; ./test starts one." : null },
        ]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}

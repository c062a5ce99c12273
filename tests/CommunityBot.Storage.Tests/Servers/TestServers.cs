using CommunityBot.Servers;
using CommunityBot.Storage.Tests.Servers;

[assembly: AssemblyFixture(typeof(TestServers))]

namespace CommunityBot.Storage.Tests.Servers;

/// <summary>The real servers that the tests of this assembly share. What isn't installed skips a test, and under CI fails it.</summary>
public sealed class TestServers : IAsyncDisposable
{
    private readonly OneServer<PostgreSqlServer> _postgreSql = new(stop =>
        PostgreSqlServer.StartAsync(durable: false, stop)
    );
    private readonly OneServer<Azurite> _azurite = new(Azurite.StartAsync);

    public Task<PostgreSqlServer> PostgreSqlAsync()
    {
        Need(PostgreSqlServer.Missing);
        return _postgreSql.GetAsync(TestContext.Current.CancellationToken);
    }

    public Task<Azurite> AzuriteAsync()
    {
        Need(Azurite.Missing);
        return _azurite.GetAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _postgreSql.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    /// <summary>Skips the test where that is missing; under CI it fails.</summary>
    public static void Need(string? missing)
    {
        if (missing is null)
            return;

        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.Fail(missing);
    }
}

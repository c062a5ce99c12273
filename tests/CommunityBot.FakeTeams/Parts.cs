using CommunityBot.FakeTeams.Connector;
using CommunityBot.FakeTeams.Delivery;
using CommunityBot.FakeTeams.Entra;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.FakeTeams;

/// <summary>What the fake Teams is made of.</summary>
internal sealed class Parts : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly BotIssuer _issuer;

    public Parts(FakeTeamsOptions options)
    {
        World = new(options);
        Entra = new(options);
        Connector = new(World, Entra.Tokens, _stopping.Token);
        _issuer = new(World);
        Delivery = new(_issuer);
    }

    public TeamsWorld World { get; }

    public EntraEndpoint Entra { get; }

    public ConnectorEndpoint Connector { get; }

    public BotDelivery Delivery { get; }

    public void Map(IEndpointRouteBuilder routes)
    {
        Entra.Map(routes);
        Connector.Map(routes);
        _issuer.Map(routes);
    }

    /// <summary>Calls that hang are let go.</summary>
    public Task StopAsync() => _stopping.CancelAsync();

    public void Dispose()
    {
        Delivery.Dispose();
        _issuer.Dispose();
        _stopping.Dispose();
    }
}

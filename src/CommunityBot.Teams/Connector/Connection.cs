namespace CommunityBot.Teams.Connector;

/// <summary>The way to the people of a tenant.</summary>
/// <param name="Tenant">The tenant, whose limits count.</param>
/// <param name="ServiceUrl">Where the connector is.</param>
/// <param name="Bot">The bot's own id there (<c>28:…</c>).</param>
internal sealed record Connection(string Tenant, Uri ServiceUrl, string Bot);

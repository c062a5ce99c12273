namespace CommunityBot.FakeTeams;

/// <summary>How the fake Teams behaves.</summary>
public sealed record FakeTeamsOptions
{
    /// <summary>What ids and rates go by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether rates are watched, as published.</summary>
    public bool WatchesRates { get; init; }

    /// <summary>Whether its connector wants tokens; the Agents Playground, with which a bot without an app id speaks, doesn't.</summary>
    public bool WantsTokens { get; init; } = true;

    /// <summary>The app id of the bot.</summary>
    public string AppId { get; init; } = "00000000-aaaa-bbbb-cccc-000000000001";

    /// <summary>The secret by which the bot gets its tokens.</summary>
    public string AppSecret { get; init; } = "fake-app-secret";

    /// <summary>The one tenant, which the app registration belongs to as well.</summary>
    public string TenantId { get; init; } = "11111111-2222-3333-4444-555555555555";

    /// <summary>The most people on a page of a roster, whatever is asked for.</summary>
    public int LongestPage { get; init; } = 200;
}

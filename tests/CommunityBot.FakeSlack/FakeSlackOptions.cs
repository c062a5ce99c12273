using NodaTime;

namespace CommunityBot.FakeSlack;

/// <summary>How the fake Slack behaves; the defaults are the real one's, apart from the rates, which are off.</summary>
public sealed record FakeSlackOptions
{
    /// <summary>What triggers, response URLs, tokens and rates go by. A fake clock stands still: nothing expires by itself.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where the bot listens; null until <see cref="FakeSlackServer.Bot"/> is set, or with Socket Mode.</summary>
    public Uri? Bot { get; init; }

    /// <summary>Whether events come through sockets instead of HTTP.</summary>
    public bool SocketMode { get; init; }

    /// <summary>Whether tokens expire after twelve hours and are refreshed.</summary>
    public bool TokenRotation { get; init; }

    /// <summary>Whether rates are watched.</summary>
    public RateWatch Rates { get; init; } = RateWatch.Off;

    /// <summary>Whether history is the bot's once a minute and 15 messages, as for apps sold outside the Marketplace.</summary>
    public bool ThrottledHistory { get; init; }

    /// <summary>How long a trigger_id opens a modal.</summary>
    public Duration TriggerLife { get; init; } = Duration.FromSeconds(3);

    /// <summary>How long the bot has for an answer.</summary>
    public Duration AckLimit { get; init; } = Duration.FromSeconds(3);

    /// <summary>The waits before an event is sent a second, third and fourth time.</summary>
    public IReadOnlyList<Duration> Retries { get; init; } =
    [Duration.Zero, Duration.FromMinutes(1), Duration.FromMinutes(5)];

    /// <summary>How often a socket is pinged.</summary>
    public Duration PingInterval { get; init; } = Duration.FromSeconds(5);

    /// <summary>The app's client id.</summary>
    public string ClientId { get; init; } = "1000000001.2000000002";

    /// <summary>The app's client secret.</summary>
    public string ClientSecret { get; init; } = "fake-client-secret";

    /// <summary>What the fake signs its requests with.</summary>
    public string SigningSecret { get; init; } = "fake-signing-secret";

    /// <summary>The app-level token that opens sockets.</summary>
    public string AppToken { get; init; } = "xapp-1-A0FAKEAPP-1-fake";

    /// <summary>Where OAuth may lead back to: these addresses and what is below them.</summary>
    public IReadOnlyList<Uri> RedirectUrls { get; init; } = [new("http://127.0.0.1/"), new("http://localhost/")];

    /// <summary>The scopes of an installation that is there from the start.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = SlackDefaults.Scopes;

    /// <summary>The events that the app subscribes to, as in its manifest.</summary>
    public IReadOnlyList<string> Subscriptions { get; init; } = SlackDefaults.Subscriptions;

    /// <summary>The app's slash commands.</summary>
    public IReadOnlyList<string> Commands { get; init; } = ["/community"];

    /// <summary>Whether the app's Home has a tab; without it views.publish is refused.</summary>
    public bool HomeTab { get; init; } = true;
}

namespace CommunityBot.Slack;

/// <summary>
/// How the bot is connected to Slack; the section <c>Slack</c> of the settings. Nothing set: no Slack. For one workspace a
/// bot token and either a signing secret (HTTP) or an app token (Socket Mode); for several the client id and secret of
/// the app and a signing secret, then each workspace installs it at <c>/slack/install</c>.
/// </summary>
public sealed class SlackOptions
{
    /// <summary>The name of the settings' section.</summary>
    public const string Section = "Slack";

    /// <summary>The secret on the app's page "Basic Information" that Slack signs its requests with.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>The signing secret that was replaced a short while ago: requests signed with it are still taken.</summary>
    public string? PreviousSigningSecret { get; init; }

    /// <summary>The bot token (<c>xoxb-…</c>) of the one workspace that is connected by settings.</summary>
    public string? BotToken { get; init; }

    /// <summary>The app-level token (<c>xapp-…</c>) with the scope <c>connections:write</c>: Socket Mode.</summary>
    public string? AppToken { get; init; }

    /// <summary>How many connections Socket Mode keeps open, 1 to 10.</summary>
    public int SocketConnections { get; init; } = 2;

    /// <summary>The client id of the app, for installing it in several workspaces.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client secret of the app.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Where people reach this bot in a browser, for instance <c>https://bot.example.org</c>; for OAuth.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Another server in Slack's place, on loopback and in Development alone. Ends with a slash.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://slack.com/");
}

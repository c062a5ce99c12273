using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CommunityBot.Slack;

/// <summary>Stops the start with the sentence that says what to set.</summary>
internal sealed class SlackOptionsValidation(IHostEnvironment environment) : IValidateOptions<SlackOptions>
{
    private static readonly Uri Slack = new("https://slack.com/");

    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        List<string> mistakes = [.. Empty(options), .. Tokens(options), .. Ways(options), .. Addresses(options)];

        return mistakes.Count is 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    // An empty signing secret would be one that everybody knows.
    private static IEnumerable<string> Empty(SlackOptions options) =>
        from setting in new (string Name, string? Value)[]
        {
            (nameof(options.SigningSecret), options.SigningSecret),
            (nameof(options.PreviousSigningSecret), options.PreviousSigningSecret),
            (nameof(options.BotToken), options.BotToken),
            (nameof(options.AppToken), options.AppToken),
            (nameof(options.ClientId), options.ClientId),
            (nameof(options.ClientSecret), options.ClientSecret),
        }
        where setting.Value is not null && string.IsNullOrWhiteSpace(setting.Value)
        select $"Slack:{setting.Name} is empty. Set it, or remove it.";

    private static IEnumerable<string> Tokens(SlackOptions options)
    {
        if (options.BotToken?.StartsWith("xoxe.", StringComparison.Ordinal) is true)
            yield return "Slack:BotToken is one that ends after twelve hours (xoxe.…). Turn token rotation off in the "
                + "app's settings, or set Slack:ClientId, Slack:ClientSecret and Slack:PublicUrl and install by OAuth.";
        else if (options.BotToken?.StartsWith("xoxb-", StringComparison.Ordinal) is false)
            yield return "Slack:BotToken isn't a bot token. Set it to the Bot User OAuth Token (xoxb-…) on the app's "
                + "page \"OAuth & Permissions\".";

        if (options.AppToken?.StartsWith("xapp-", StringComparison.Ordinal) is false)
            yield return "Slack:AppToken isn't an app-level token. Set it to one (xapp-…) with the scope "
                + "connections:write, from the app's page \"Basic Information\".";

        if (options.SocketConnections is < 1 or > 10)
            yield return "Slack:SocketConnections is the number of Socket Mode connections. Set it to 1 to 10.";
    }

    private static IEnumerable<string> Ways(SlackOptions options)
    {
        if (options is { BotToken: null, ClientId: null, ClientSecret: null })
            yield return "No workspace can be connected. Set Slack:BotToken for one workspace, or Slack:ClientId, "
                + "Slack:ClientSecret and Slack:PublicUrl for several.";

        if (options is { SigningSecret: null, AppToken: null })
            yield return "Nothing can come in from Slack. Set Slack:SigningSecret for HTTP, or Slack:AppToken for "
                + "Socket Mode.";

        if (options is { SigningSecret: null, PreviousSigningSecret: not null })
            yield return "Slack:PreviousSigningSecret is beside a newer one. Set Slack:SigningSecret too.";

        if (options is { ClientId: not null, ClientSecret: null })
            yield return "Set Slack:ClientSecret, from the app's page \"Basic Information\".";

        if (options is { ClientId: null, ClientSecret: not null })
            yield return "Set Slack:ClientId, from the app's page \"Basic Information\".";

        if (options is { ClientId: not null, PublicUrl: null })
            yield return "Set Slack:PublicUrl to where people reach this bot, for instance https://bot.example.org.";
    }

    private IEnumerable<string> Addresses(SlackOptions options)
    {
        if (options.PublicUrl is { } url && !IsPublic(url))
            yield return "Slack:PublicUrl has to be an https address without a query, for instance "
                + "https://bot.example.org. In Development http on this machine will do.";

        if (options.ApiBaseUrl != Slack && !IsStandIn(options.ApiBaseUrl))
            yield return "Slack:ApiBaseUrl names another server than Slack, and would be given your tokens. It is taken "
                + "in Development alone, as an address on this machine that ends with a slash. Remove it.";
    }

    private bool IsPublic(Uri url) =>
        url.IsAbsoluteUri
        && url is { Query: "", Fragment: "", UserInfo: "" }
        && (url.Scheme == Uri.UriSchemeHttps || IsOurs(url));

    private bool IsStandIn(Uri url) =>
        url.IsAbsoluteUri && IsOurs(url) && url.AbsolutePath.EndsWith('/') && url is { Query: "", Fragment: "" };

    private bool IsOurs(Uri url) =>
        environment.IsDevelopment()
        && url.IsLoopback
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}

using CommunityBot.Slack.Install;

namespace CommunityBot.Slack.WebApi;

/// <summary>
/// The Web API as the adapter uses it: each call with its installation's token and in its lane's turn. Nothing is sent
/// again by itself: what failed may have been done, and only the outbox knows whether a message bears a second try.
/// </summary>
internal sealed class SlackApi(SlackTransport transport, ISlackInstallations installations, SlackLanes lanes)
    : ISlackApi
{
    /// <summary>The code of every call for an installation that isn't there, or not any more.</summary>
    public const string NotInstalled = "not_installed";

    public async Task<SlackAnswer<TBody>> CallAsync<TArguments, TBody>(
        SlackMethod<TArguments, TBody> method,
        string installation,
        TArguments arguments,
        string? channel,
        CancellationToken cancellationToken
    )
        where TBody : class
    {
        if (await installations.FindAsync(installation, cancellationToken) is not { } found)
            return new SlackAnswer<TBody>.Failed(NotInstalled);

        var call = new LaneCall(installation, method.Name, method.Tier, channel, (arguments as IKeyedRequest)?.Key);
        if (await lanes.EnterAsync(call, cancellationToken) is { } wait)
            return new SlackAnswer<TBody>.Limited(wait);

        var answer = await transport.CallAsync(method, found.BotToken, arguments, cancellationToken);

        // Between our reading the token and Slack's, it may have been exchanged for the next.
        if (answer is SlackAnswer<TBody>.Failed { Code: var code } && TokenTrouble.Is(code))
            answer = await CallAnewAsync(method, found, arguments, code, cancellationToken);

        return answer is SlackAnswer<TBody>.Limited limited
            ? new SlackAnswer<TBody>.Limited(lanes.Pause(call, limited.Wait))
            : answer;
    }

    private async Task<SlackAnswer<TBody>> CallAnewAsync<TArguments, TBody>(
        SlackMethod<TArguments, TBody> method,
        SlackInstallation tried,
        TArguments arguments,
        string code,
        CancellationToken cancellationToken
    )
        where TBody : class
    {
        var now = await installations.FindAsync(tried.Id, cancellationToken);
        if (now is not null && now.BotToken != tried.BotToken)
        {
            var answer = await transport.CallAsync(method, now.BotToken, arguments, cancellationToken);
            if (answer is not SlackAnswer<TBody>.Failed { Code: var again } || !TokenTrouble.Is(again))
                return answer;

            code = again;
        }

        if (!TokenTrouble.IsFinal(code))
            return new SlackAnswer<TBody>.Failed(code);

        await installations.ForgetAsync(tried.Id, cancellationToken);
        return new SlackAnswer<TBody>.Failed(NotInstalled);
    }
}

namespace CommunityBot.Slack.WebApi;

/// <summary>Slack's Web API. https://docs.slack.dev/apis/web-api</summary>
internal interface ISlackApi
{
    /// <summary>
    /// Calls a method for an installation, with its bot token, within the limits of its lane: that of the method, and of
    /// the channel where one is posted to.
    /// </summary>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed; what was asked may have been done.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time; what was asked may have been done.</exception>
    Task<SlackAnswer<TBody>> CallAsync<TArguments, TBody>(
        SlackMethod<TArguments, TBody> method,
        string installation,
        TArguments arguments,
        string? channel,
        CancellationToken cancellationToken
    )
        where TBody : class;
}

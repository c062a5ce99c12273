using System.Collections.Concurrent;
using System.Text.Json;
using CommunityBot.Slack.WebApi;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>Keeps what is asked of the Web API, as JSON, and answers ok or as it is told to.</summary>
internal sealed class RecordingApi : ISlackApi
{
    private readonly ConcurrentQueue<(string Method, JsonElement Arguments)> _calls = new();

    /// <summary>The error that a method answers with.</summary>
    public ConcurrentDictionary<string, string> Refusals { get; } = new();

    public IReadOnlyList<(string Method, JsonElement Arguments)> Calls => [.. _calls];

    public Task<SlackAnswer<TBody>> CallAsync<TArguments, TBody>(
        SlackMethod<TArguments, TBody> method,
        string installation,
        TArguments arguments,
        string? channel,
        CancellationToken cancellationToken
    )
        where TBody : class
    {
        _calls.Enqueue((method.Name, JsonSerializer.SerializeToElement(arguments, method.Arguments)));

        return Task.FromResult<SlackAnswer<TBody>>(
            Refusals.TryGetValue(method.Name, out var code)
                ? new SlackAnswer<TBody>.Failed(code)
                : new SlackAnswer<TBody>.Ok(JsonSerializer.Deserialize("{}", method.Body)!)
        );
    }
}

using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;
using Microsoft.Extensions.Caching.Memory;

namespace CommunityBot.Slack.Sending;

/// <summary>
/// Which conversation is the direct messages with whom. Slack's guide wants them opened before something is posted there
/// (https://docs.slack.dev/reference/methods/conversations.open); they are the same for ever, so they are remembered.
/// </summary>
internal sealed class DirectConversations(ISlackApi api) : IDisposable
{
    private const int MostRemembered = 50_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    public void Dispose() => _known.Dispose();

    /// <summary>The direct messages with an account.</summary>
    /// <param name="account">With whom.</param>
    /// <param name="itself">
    /// Whether it must be the conversation itself, in which can be looked. Else the user's id may stand for it, while
    /// many are opened at once: posting takes that too, and is let in four times as often.
    /// </param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public async Task<Opened> OpenAsync(Account account, bool itself, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue<string>(account, out var known))
            return With(account, known!);

        var answer = await api.CallAsync(
            SlackMethods.OpenConversation,
            account.Installation,
            new OpenConversationRequest(account.User) { Key = itself ? account.User : null },
            null,
            cancellationToken
        );

        switch (answer)
        {
            case SlackAnswer<ConversationPayload>.Ok { Body.Channel.Id: { } opened }:
                _known.Set(account, opened, new MemoryCacheEntryOptions { Size = 1 });
                return With(account, opened);
            case SlackAnswer<ConversationPayload>.Limited when !itself:
                return With(account, account.User);
            default:
                return new Opened.Not(
                    Outcome.Of(
                        answer,
                        _ => throw new HttpRequestException("Slack opened a conversation without an id.")
                    )
                );
        }
    }

    private static Opened.With With(Account account, string conversation) =>
        new(new Place(SlackPlatform.PlatformName, account.Installation, conversation));
}

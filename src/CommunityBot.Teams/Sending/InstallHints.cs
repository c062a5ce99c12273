using CommunityBot.Core.Messaging;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Sending;

/// <summary>
/// Says in a channel how people get the app for themselves, when somebody there couldn't be told something since they
/// don't have it. It names nobody, and comes at most once a week in a channel. Nothing depends on its arriving.
/// </summary>
internal sealed class InstallHints(
    TeamsPosts posts,
    TeamsRenderer renderer,
    HintRows rows,
    Texts texts,
    ILogger<InstallHints> logger
)
{
    private readonly Texts _texts = texts.With(TeamsTexts.File, TeamsTexts.Resources);

    /// <summary>Says it, unless it was said lately. What becomes of it changes nothing for the message that led to it.</summary>
    public async Task TryGiveAsync(Place channel, Reader reader, CancellationToken cancellationToken)
    {
        if (!await rows.ClaimAsync(channel, cancellationToken))
            return;

        var words = new PhraseWriter(_texts, reader).Write(TeamsTexts.HowToInstall);
        var card = renderer.Render(Message.Of(new Phrase.Verbatim(words)), reader);

        try
        {
            // Refused or not now: next week, then.
            await posts.SendAsync(channel, card, key: null, cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            logger.HintFailed(error);
        }
    }
}

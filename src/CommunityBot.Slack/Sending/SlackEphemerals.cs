using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;

namespace CommunityBot.Slack.Sending;

/// <summary>
/// Messages that one person sees where others talk too. They vanish when the page is loaded anew, and nobody can look
/// whether one arrived: tried again, it may be there twice for a moment.
/// </summary>
internal sealed class SlackEphemerals(ISlackApi api, ResponseUrls responses)
{
    /// <summary>Sends it in answer to what the person did, else into the channel.</summary>
    /// <returns>Null where that person can't be told there.</returns>
    public async Task<SendResult?> TrySendAsync(
        Outgoing outgoing,
        Audience.OneOf one,
        SlackMessage message,
        CancellationToken cancellationToken
    )
    {
        if (outgoing.ReturnTo is { } address)
        {
            var answer = new AnswerRequest(message.Text, message.Blocks) { ThreadTs = one.Place.Thread };
            var answered = await responses.PostAsync(address, answer, cancellationToken);

            if (answered is Answered.Taken)
                return new SendResult.Sent(new MessageRef(one.Place, EphemeralId.Of(outgoing.Key)));

            if (answered is Answered.Limited limited)
                return new SendResult.Later(limited.Wait);
        }

        return await PostAsync(one, message, cancellationToken);
    }

    /// <summary>Puts a message in the place of one that one person sees; only in answer to what they did there.</summary>
    public async Task<SendResult> RedrawAsync(
        MessageRef sent,
        SlackMessage message,
        CancellationToken cancellationToken
    )
    {
        if (sent.ReturnTo is not { } address)
            return new SendResult.Refused("ephemeral");

        var answer = new AnswerRequest(message.Text, message.Blocks) { ReplaceOriginal = true };

        return await responses.PostAsync(address, answer, cancellationToken) switch
        {
            Answered.Taken => new SendResult.Sent(sent),
            Answered.Limited limited => new SendResult.Later(limited.Wait),
            _ => new SendResult.Refused("expired_url"),
        };
    }

    private async Task<SendResult?> PostAsync(
        Audience.OneOf one,
        SlackMessage message,
        CancellationToken cancellationToken
    )
    {
        var answer = await api.CallAsync(
            SlackMethods.PostEphemeral,
            one.Place.Installation,
            new PostEphemeralRequest(one.Place.Conversation, one.Account.User, message.Text, message.Blocks)
            {
                ThreadTs = one.Place.Thread,
            },
            one.Place.Conversation,
            cancellationToken
        );

        // The person or the bot isn't in there.
        if (
            answer is SlackAnswer<PostedEphemeralPayload>.Failed
            {
                Code: "user_not_in_channel" or "not_in_channel" or "channel_not_found"
            }
        )
            return null;

        return Outcome.Of(answer, posted => new MessageRef(one.Place, EphemeralId.Of(posted.MessageTs ?? "")));
    }
}

using System.Diagnostics;
using System.Text.Json;
using CommunityBot.Platforms;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.Wire.Inbound;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.WaysIn;

/// <summary>Takes what comes to the events URL, or as <c>events_api</c> over Socket Mode. https://docs.slack.dev/apis/events-api</summary>
internal sealed class SlackEvents(
    ISlackInstallations installations,
    SlackSenders senders,
    IInbox inbox,
    SlackArrivals arrivals,
    ILogger<SlackEvents> logger
)
{
    /// <summary>Returns only when the inbox has it.</summary>
    public async Task<SlackReply> TakeAsync(EnvelopePayload envelope, CancellationToken cancellationToken)
    {
        switch (envelope.Type)
        {
            case "event_callback" when envelope.Event is { } told:
                return await TakeAsync(envelope, told, cancellationToken);
            case "event_callback":
                return new SlackReply.Malformed();
            case "url_verification":
                return Challenge(envelope);
            case "app_rate_limited":
                logger.EventsLimited(envelope.TeamId ?? "");
                return new SlackReply.Taken();
            default:
                logger.NotUnderstood("envelope");
                return new SlackReply.Taken();
        }
    }

    private async Task<SlackReply> TakeAsync(
        EnvelopePayload envelope,
        EventPayload told,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(envelope, cancellationToken) is not { } installation)
            return new SlackReply.Taken();

        return await TakeAsync(
            SlackEventParser.Parse(envelope.EventId, told, installation),
            installation,
            cancellationToken
        );
    }

    private async Task<SlackReply> TakeAsync(
        Meaning meaning,
        SlackInstallation installation,
        CancellationToken cancellationToken
    )
    {
        switch (meaning)
        {
            case Meaning.Nothing nothing:
                logger.Ignored(nothing.Why);
                return new SlackReply.Taken();
            case Meaning.Malformed:
                return new SlackReply.Malformed();
            case Meaning.Happened happened:
                await inbox.AcceptAsync(happened.Inbound, cancellationToken);
                return new SlackReply.Taken();
            case Meaning.Uninstalled:
                await installations.ForgetAsync(installation.Id, cancellationToken);
                return new SlackReply.Taken();
            case Meaning.Joined or Meaning.BotAdded or Meaning.UserChanged:
                await arrivals.TakeAsync(meaning, installation, cancellationToken);
                return new SlackReply.Taken();
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// In a channel that is shared with others, the event's team may be theirs; the authorization's is the one that has
    /// the app. https://docs.slack.dev/apis/events-api#authorizations
    /// </summary>
    private Task<SlackInstallation?> FindAsync(EnvelopePayload envelope, CancellationToken cancellationToken) =>
        envelope.Authorizations is { IsDefaultOrEmpty: false } all && all[0] is { } authorization
            ? senders.FindAsync(authorization.TeamId, authorization.EnterpriseId, envelope.ApiAppId, cancellationToken)
            : senders.FindAsync(
                envelope.ContextTeamId ?? envelope.TeamId,
                envelope.ContextEnterpriseId ?? envelope.EnterpriseId,
                envelope.ApiAppId,
                cancellationToken
            );

    private static SlackReply Challenge(EnvelopePayload envelope) =>
        envelope.Challenge is { } challenge
            ? new SlackReply.Answer(
                JsonSerializer.SerializeToUtf8Bytes(new(challenge), AnswerJson.Default.ChallengeRequest)
            )
            : new SlackReply.Malformed();
}

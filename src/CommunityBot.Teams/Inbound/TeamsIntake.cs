using System.Diagnostics;
using CommunityBot.Teams.Wire.Activities;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Inbound;

/// <summary>Takes activities whose sender is known.</summary>
internal sealed class TeamsIntake(
    TeamsAcquaintances acquaintances,
    TeamsArrivals arrivals,
    TeamsConversation conversation,
    TeamsGreetings greetings,
    ILogger<TeamsIntake> logger
)
{
    /// <summary>Returns only when the inbox has it, and with what is to be shown at once.</summary>
    public async Task<TeamsReply> TakeAsync(ActivityPayload activity, CancellationToken cancellationToken)
    {
        if (SceneParser.Parse(activity) is not { } scene)
        {
            logger.Ignored("no-scene");
            return activity.Type is "invoke" ? new TeamsReply.Malformed() : new TeamsReply.Taken();
        }

        await acquaintances.TakeInAsync(activity, scene, cancellationToken);

        TeamsReply reply = new TeamsReply.Taken();
        foreach (var meaning in ActivityParser.Parse(activity, scene))
            reply = await TakeAsync(meaning, activity, scene, cancellationToken);

        return reply;
    }

    private async Task<TeamsReply> TakeAsync(
        Meaning meaning,
        ActivityPayload activity,
        Scene scene,
        CancellationToken cancellationToken
    )
    {
        switch (meaning)
        {
            case Meaning.Nothing nothing:
                logger.Ignored(nothing.Why);
                return new TeamsReply.Taken();
            case Meaning.Answered answered:
                return answered.Reply;
            case Meaning.BotAdded or Meaning.BotRemoved or Meaning.Restored:
            case Meaning.Joined or Meaning.Left:
                await arrivals.TakeAsync(meaning, scene, cancellationToken);
                return new TeamsReply.Taken();
            case Meaning.Installed:
                await greetings.TakeAsync(scene, cancellationToken);
                return new TeamsReply.Taken();
            case Meaning.Happened or Meaning.Acted:
            case Meaning.Looks or Meaning.Incomplete or Meaning.Asks:
                return await conversation.TakeAsync(
                    meaning,
                    scene,
                    TeamsAcquaintances.ReaderOf(activity),
                    cancellationToken
                );
            default:
                throw new UnreachableException();
        }
    }
}

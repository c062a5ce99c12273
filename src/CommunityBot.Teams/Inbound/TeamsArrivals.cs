using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.People;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Inbound;

/// <summary>Somebody or the bot comes or goes: events that tell ids, where the bot needs to know who that is, and where.</summary>
internal sealed class TeamsArrivals(
    IInbox inbox,
    TeamsStrangers strangers,
    TeamPlaces places,
    IRosters rosters,
    ILogger<TeamsArrivals> logger
)
{
    /// <summary>Returns only when the inbox has it.</summary>
    public Task TakeAsync(Meaning meaning, Scene scene, CancellationToken cancellationToken) =>
        meaning switch
        {
            Meaning.BotAdded added => AddBotAsync(added, scene, cancellationToken),
            Meaning.BotRemoved removed => RemoveBotAsync(removed, scene, cancellationToken),
            Meaning.Restored restored => RestoreAsync(restored, scene, cancellationToken),
            Meaning.Joined joined => JoinAsync(joined, scene, cancellationToken),
            Meaning.Left left => LeaveAsync(left, scene, cancellationToken),
            _ => throw new UnreachableException(),
        };

    private async Task AddBotAsync(Meaning.BotAdded added, Scene scene, CancellationToken cancellationToken)
    {
        var (tenant, channel) = (added.In.Installation, added.In.Conversation);

        if (added.By is not { } by)
        {
            // A community needs somebody who coordinates it.
            logger.AddedByNobody(channel);
            return;
        }

        await places.AddAsync(added, scene, cancellationToken);

        var adder = await strangers.MeetAsync(by, added.In, cancellationToken) ?? TeamsStrangers.Unnamed(by);
        var name = added.Name ?? await strangers.NameOfAsync(added, adder.Profile, cancellationToken);

        await inbox.TakeAsync(
            new(
                added.Id,
                scene.AccountOf(by) with
                {
                    User = adder.User,
                },
                added.In,
                new InboundContent.BotAdded(name, adder.Profile)
            ),
            cancellationToken
        );
        await rosters.BeginAsync(tenant, channel, cancellationToken);
    }

    private async Task RemoveBotAsync(Meaning.BotRemoved removed, Scene scene, CancellationToken cancellationToken)
    {
        foreach (var place in await places.FindAsync(removed.Where, scene, cancellationToken))
        {
            await places.LoseAsync(place, scene, cancellationToken);
            await inbox.TakeAsync(
                new(IdAt(removed.Id, place), removed.By, place, new InboundContent.BotRemoved()),
                cancellationToken
            );
        }
    }

    private async Task RestoreAsync(Meaning.Restored restored, Scene scene, CancellationToken cancellationToken)
    {
        foreach (var place in await places.FindAsync(restored.Where, scene, cancellationToken))
        {
            await places.RegainAsync(place, scene, cancellationToken);
            await inbox.TakeAsync(
                new(IdAt(restored.Id, place), restored.By, place, new InboundContent.ChannelRestored()),
                cancellationToken
            );
            // Who came meanwhile was told of to nobody.
            await rosters.BeginAsync(place.Installation, place.Conversation, cancellationToken);
        }
    }

    private async Task JoinAsync(Meaning.Joined joined, Scene scene, CancellationToken cancellationToken)
    {
        foreach (var place in await places.FindAsync(joined.Where, scene, cancellationToken))
        {
            try
            {
                if (await strangers.FindAsync(joined.User, place, cancellationToken) is { } person)
                    await inbox.TakeAsync(
                        new(
                            IdAt(joined.Id, place),
                            scene.AccountOf(joined.User) with
                            {
                                User = person.User,
                            },
                            place,
                            new InboundContent.Joined(person.Profile)
                        ),
                        cancellationToken
                    );
            }
            catch (Exception error) when (error is HttpRequestException or TimeoutException)
            {
                // Reading the roster is durable, and finds whoever it was.
                logger.NotMet(error);
                await rosters.BeginAsync(place.Installation, place.Conversation, cancellationToken);
            }
        }
    }

    private async Task LeaveAsync(Meaning.Left left, Scene scene, CancellationToken cancellationToken)
    {
        foreach (var place in await places.FindAsync(left.Where, scene, cancellationToken))
        {
            // Who is gone isn't on the roster any more; whose object id isn't told may still be remembered.
            var user = left.User.ObjectId ?? (await strangers.MeetAsync(left.User, place, cancellationToken))?.User;
            await inbox.TakeAsync(
                new(
                    IdAt(left.Id, place),
                    scene.AccountOf(left.User) with
                    {
                        User = user ?? left.User.Mri,
                    },
                    place,
                    new InboundContent.Left()
                ),
                cancellationToken
            );
        }
    }

    private static string IdAt(string id, Place place) => TeamsId.Of("at", id, place.Conversation);
}

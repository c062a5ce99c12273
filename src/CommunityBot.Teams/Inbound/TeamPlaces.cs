using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Teams.Conversations;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// The channels and chats that an event is about, which often are others than the one that it came from: events of a team
/// come from its first channel.
/// </summary>
internal sealed class TeamPlaces(TeamChannels channels, IConversations conversations)
{
    /// <summary>The bot came in: what is chosen now is where it speaks, though nothing has come from there yet.</summary>
    public async Task AddAsync(Meaning.BotAdded added, Scene scene, CancellationToken cancellationToken)
    {
        if (added.Team is { } team)
            await channels.AddAsync(
                added.In.Installation,
                team,
                new(added.In.Conversation, added.HasOwnRoster is true),
                cancellationToken
            );

        var chosen = ReferenceTo(added.In, scene) with { Team = added.Team, HasOwnRoster = added.HasOwnRoster };
        await conversations.RememberAsync(chosen, cancellationToken);
    }

    /// <summary>Where it is.</summary>
    public async Task<ImmutableArray<Place>> FindAsync(Where where, Scene scene, CancellationToken cancellationToken)
    {
        if (where is Where.Here here)
            return [here.Place];

        var (team, isEvery) = where switch
        {
            Where.InTeam some => (some.Team, false),
            Where.AllOfTeam all => (all.Team, true),
            _ => throw new UnreachableException(),
        };
        var known = await channels.ListAsync(scene.Place.Installation, team, cancellationToken);

        return
        [
            .. known
                .Where(channel => isEvery || !channel.HasOwnRoster)
                .Select(channel => scene.Beside(channel.Channel)),
        ];
    }

    /// <summary>Nothing more is sent there.</summary>
    public Task LoseAsync(Place place, Scene scene, CancellationToken cancellationToken) =>
        conversations.ForgetAsync(ReferenceTo(place, scene), cancellationToken);

    /// <summary>There something can be sent again.</summary>
    public Task RegainAsync(Place place, Scene scene, CancellationToken cancellationToken) =>
        conversations.RememberAsync(ReferenceTo(place, scene), cancellationToken);

    // What the activity tells of the people is true of the conversation that it came from alone.
    private static ConversationReference ReferenceTo(Place place, Scene scene) =>
        scene.Reference with
        {
            Conversation = place.Conversation,
            HasOwnRoster = place.Conversation == scene.Place.Conversation ? scene.HasOwnRoster : null,
            User = null,
        };
}

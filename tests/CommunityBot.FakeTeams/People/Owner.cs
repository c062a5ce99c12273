using System.Text.Json.Nodes;
using CommunityBot.FakeTeams.Delivery;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.FakeTeams.People;

/// <summary>
/// What somebody does to a team and its channels, and Teams tells the bot of.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
/// </summary>
public sealed class Owner
{
    private readonly TeamsWorld _world;
    private readonly BotDelivery _delivery;
    private readonly TeamsUser _user;

    internal Owner(TeamsWorld world, BotDelivery delivery, TeamsUser user) =>
        (_world, _delivery, _user) = (world, delivery, user);

    /// <summary>Takes the app out of a team or a group chat.</summary>
    public async Task RemoveBotAsync(TeamsConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        conversation.HasBot = false;
        var removed = About(conversation, "teamMemberRemoved");
        removed["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = _world.Bot });
        await _delivery.BringAsync(removed, cancellationToken);
    }

    /// <summary>Deletes a channel: whatever is sent there is refused.</summary>
    public Task DeleteAsync(TeamsConversation channel, CancellationToken cancellationToken) =>
        ChangeAsync(channel, "channelDeleted", hasBot: false, cancellationToken);

    /// <summary>Brings a channel back.</summary>
    public Task RestoreAsync(TeamsConversation channel, CancellationToken cancellationToken) =>
        ChangeAsync(channel, "channelRestored", hasBot: true, cancellationToken);

    /// <summary>Somebody comes into the team.</summary>
    public async Task AddAsync(TeamsConversation channel, TeamsUser who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(who);
        channel.People.Add(who);
        var added = About(channel, "teamMemberAdded");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = who.Mri, ["aadObjectId"] = who.ObjectId });
        await _delivery.BringAsync(added, cancellationToken);
    }

    /// <summary>Somebody leaves the team.</summary>
    public async Task RemoveAsync(TeamsConversation channel, TeamsUser who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(who);
        channel.People.Remove(who);
        var removed = About(channel, "teamMemberRemoved");
        removed["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = who.Mri, ["aadObjectId"] = who.ObjectId });
        await _delivery.BringAsync(removed, cancellationToken);
    }

    private async Task ChangeAsync(
        TeamsConversation channel,
        string eventType,
        bool hasBot,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(channel);
        channel.HasBot = hasBot;
        await _delivery.BringAsync(About(channel, eventType), cancellationToken);
    }

    /// <summary>Events of a team come from its first channel.</summary>
    private JsonObject About(TeamsConversation conversation, string eventType)
    {
        var from = conversation.Team?.Channels[0] ?? conversation;
        var told = Activities.Of(_world, _user, from, "conversationUpdate");
        told["channelData"]!["eventType"] = eventType;
        if (conversation.Team is not null)
            told["channelData"]!["channel"] = new JsonObject { ["id"] = conversation.Id, ["name"] = conversation.Name };

        return told;
    }
}

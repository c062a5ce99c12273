using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;

namespace CommunityBot.Teams.Inbound;

/// <summary>Where an activity happened, and by whom: what all of them tell.</summary>
/// <param name="Activity">The activity's id.</param>
/// <param name="Place">The conversation.</param>
/// <param name="Kind">What kind of conversation it is.</param>
/// <param name="ServiceUrl">Where its connector is.</param>
/// <param name="Bot">The bot's own id (<c>28:…</c>).</param>
internal sealed record Scene(string Activity, Place Place, ConversationKind Kind, Uri ServiceUrl, string Bot)
{
    /// <summary>Who did it; null where that was no person.</summary>
    public UserReference? User { get; init; }

    /// <summary>The team, of a channel.</summary>
    public string? Team { get; init; }

    /// <summary>Whether the channel has people of its own; null where the activity doesn't tell.</summary>
    public bool? HasOwnRoster { get; init; }

    /// <summary>The account of who did it; the bot's own where that was no person.</summary>
    public Account By => AccountOf(User ?? new(Bot, null));

    /// <summary>For <see cref="IConversations"/>.</summary>
    public ConversationReference Reference =>
        new(Place.Installation, Place.Conversation, Kind, ServiceUrl, Bot)
        {
            Team = Team,
            HasOwnRoster = HasOwnRoster,
            User = User,
        };

    /// <summary>The account of a user.</summary>
    public Account AccountOf(UserReference user) => new(Place.Platform, Place.Installation, user.ObjectId ?? user.Mri);

    /// <summary>Another conversation of the same tenant.</summary>
    public Place Beside(string conversation) => new(Place.Platform, Place.Installation, conversation);
}

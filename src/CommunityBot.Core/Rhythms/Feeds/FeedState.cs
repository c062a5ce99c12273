using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>What is decided on when somebody asks for a calendar: the one there is, and why they may not have it.</summary>
/// <param name="Feed">The calendar that was given an address; null where none was.</param>
/// <param name="Refusal">The kind no for a community's calendar; null where they may.</param>
public sealed record FeedState(Feed? Feed, Message? Refusal)
{
    /// <summary>Reads it.</summary>
    public static Reading<FeedState> Reading(Asker asker, FeedOwner owner)
    {
        var feed = Read.Row<Feed>(Feed.Key);

        return owner is FeedOwner.OfCommunity
            ? feed.With(
                Member.Reading(asker.Member),
                (found, by) =>
                    new FeedState(found, by is { Role: Role.Coordinator } ? null : FeedMessages.AskCoordinators)
            )
            : feed.Select(found => new FeedState(found, Refusal: null));
    }
}

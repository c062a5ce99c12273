using System.Diagnostics;
using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>Whose a subscribed calendar is. Closed.</summary>
public abstract record FeedOwner
{
    private FeedOwner() { }

    /// <summary>Where its row is.</summary>
    public PartitionKey Partition =>
        this switch
        {
            OfPerson one => one.Person.Partition,
            OfCommunity all => all.Community.Partition,
            _ => throw new UnreachableException(),
        };

    /// <summary>One person's, over all their communities.</summary>
    public sealed record OfPerson(PersonId Person) : FeedOwner;

    /// <summary>A community's, for everybody to whom those who coordinate give its address.</summary>
    public sealed record OfCommunity(CommunityId Community) : FeedOwner;
}

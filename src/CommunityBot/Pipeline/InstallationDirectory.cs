using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>Looks up which person an account is, and which community a channel belongs to.</summary>
internal sealed class InstallationDirectory(PartitionReader rows)
{
    public Task<AccountLink?> FindAsync(Account account, CancellationToken cancellationToken) =>
        rows.FindAsync<AccountLink>(
            Installation.Partition(account.Platform, account.Installation),
            AccountLink.Key(account.User),
            cancellationToken
        );

    /// <summary>Null where the place is no channel of ours: direct messages, for instance.</summary>
    public Task<ChannelLink?> FindAsync(Place place, CancellationToken cancellationToken) =>
        rows.FindAsync<ChannelLink>(
            Installation.Partition(place.Platform, place.Installation),
            ChannelLink.Key(place.Conversation),
            cancellationToken
        );

    /// <summary>The person as a member of a community; null for a stranger.</summary>
    public Task<Member?> FindMemberAsync(CommunityId community, PersonId person, CancellationToken cancellationToken) =>
        rows.FindAsync<Member>(community.Partition, Member.Key(new(person.Value)), cancellationToken);
}

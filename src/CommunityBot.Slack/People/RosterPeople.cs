using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Slack.People;

/// <summary>
/// Who the people of a roster are. Slack tells of 100 a minute one by one, and of 20 pages of all of a workspace's: where
/// many are unknown, pages are read as long as they take no more time than asking for each would.
/// https://docs.slack.dev/reference/methods/users.list
/// </summary>
internal sealed class RosterPeople(ISlackApi api, SlackDirectory directory, WireTime time, ILogger<RosterPeople> logger)
{
    /// <summary>So many are asked for one by one: that takes less than a minute.</summary>
    private const int Few = 80;

    /// <summary>As many can be asked for in the time of one page.</summary>
    private const int WorthOfPage = 5;

    private static readonly Duration Fresh = Duration.FromHours(1);

    private readonly Dictionary<string, Listing> _listings = new(StringComparer.Ordinal);

    /// <summary>These are wanted next: allows for as many pages as are worth it.</summary>
    public void Want(string installation, ImmutableArray<string> users)
    {
        var unknown = users.Count(user => !directory.Knows(installation, user));
        if (unknown <= Few)
            return;

        var listing = ListingOf(installation);
        _listings[installation] = listing with { PagesLeft = listing.PagesLeft + unknown / WorthOfPage };
    }

    /// <summary>Reads pages, as long as one of these is unknown and it is worth it.</summary>
    /// <returns>How long it is until it can go on; null where it is done.</returns>
    public async Task<Duration?> ReadAsync(
        string installation,
        ImmutableArray<string> users,
        CancellationToken cancellationToken
    )
    {
        while (ListingOf(installation) is { PagesLeft: > 0, IsOver: false } listing && AreUnknown(installation, users))
        {
            var request = new UserListRequest(listing.Cursor);
            switch (await api.CallAsync(SlackMethods.UserList, installation, request, null, cancellationToken))
            {
                case SlackAnswer<UserListPayload>.Limited limited:
                    return limited.Wait;
                case SlackAnswer<UserListPayload>.Failed failed:
                    // One by one will do; an organisation's list, for instance, is none of one workspace.
                    logger.NotTold(failed.Code);
                    _listings[installation] = listing with { IsOver = true };
                    break;
                case SlackAnswer<UserListPayload>.Ok { Body: var page }:
                    Learn(installation, page);
                    _listings[installation] = After(listing, page.ResponseMetadata?.NextCursor);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return null;
    }

    /// <summary>Who that is, or how long it is until Slack may be asked.</summary>
    public Task<SlackAnswer<SlackPerson>> AskAsync(
        string installation,
        string user,
        CancellationToken cancellationToken
    ) => directory.AskAsync(installation, user, cancellationToken);

    private bool AreUnknown(string installation, ImmutableArray<string> users) =>
        users.Any(user => !directory.Knows(installation, user));

    private Listing ListingOf(string installation)
    {
        var now = time.Clock.GetCurrentInstant();

        return _listings.TryGetValue(installation, out var listing) && listing.Began + Fresh > now
            ? listing
            : new(now, Cursor: null, PagesLeft: 0, IsOver: false);
    }

    private void Learn(string installation, UserListPayload page)
    {
        foreach (var user in page.Members)
        {
            if (user.Id is { } id)
                directory.Learn(installation, id, PersonReader.Read(user));
        }
    }

    private static Listing After(Listing listing, string? next) =>
        listing with
        {
            Cursor = next,
            PagesLeft = listing.PagesLeft - 1,
            IsOver = string.IsNullOrEmpty(next),
        };
}

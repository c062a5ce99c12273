using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;
using CommunityBot.Slack.Wire.Inbound;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Slack.People;

/// <summary>
/// The people and channels of Slack, remembered for an hour. What Slack tells by itself keeps them fresher than that.
/// </summary>
internal sealed class SlackDirectory(ISlackApi api, WireTime time, ILogger<SlackDirectory> logger)
    : ISlackDirectory,
        IDisposable
{
    private const int MostRemembered = 50_000;

    /// <summary>Somebody waits for the answer, an event's sender in the end: longer isn't worth it.</summary>
    private static readonly Duration Patience = Duration.FromSeconds(5);

    private static readonly Duration Fresh = Duration.FromHours(1);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    public void Dispose() => _known.Dispose();

    public async Task<SlackPerson?> FindAsync(string installation, string user, CancellationToken cancellationToken)
    {
        var until = time.Clock.GetCurrentInstant() + Patience;

        while (true)
        {
            switch (await AskAsync(installation, user, cancellationToken))
            {
                case SlackAnswer<SlackPerson>.Ok ok:
                    return ok.Body;
                case SlackAnswer<SlackPerson>.Limited limited
                    when time.Clock.GetCurrentInstant() + limited.Wait < until:
                    await Task.Delay(limited.Wait.ToTimeSpan(), time.Clock, cancellationToken);
                    break;
                case SlackAnswer<SlackPerson>.Limited:
                    throw new TimeoutException("Slack doesn't tell of users any faster now. Ask again later.");
                default:
                    return null;
            }
        }
    }

    /// <summary>Who that is, or how long it is until Slack may be asked.</summary>
    public async Task<SlackAnswer<SlackPerson>> AskAsync(
        string installation,
        string user,
        CancellationToken cancellationToken
    )
    {
        if (Remembered<SlackPerson>(new UserKey(installation, user)) is { } known)
            return new SlackAnswer<SlackPerson>.Ok(known);

        var answer = await api.CallAsync(
            SlackMethods.UserInfo,
            installation,
            new UserInfoRequest(user),
            null,
            cancellationToken
        );

        switch (answer)
        {
            case SlackAnswer<UserInfoPayload>.Limited limited:
                return new SlackAnswer<SlackPerson>.Limited(limited.Wait);
            case SlackAnswer<UserInfoPayload>.Ok { Body.User: { } told }:
                return new SlackAnswer<SlackPerson>.Ok(Learn(installation, user, PersonReader.Read(told)));
            // Of those of another organisation it tells nothing, and yet they are there.
            case SlackAnswer<UserInfoPayload>.Failed { Code: "user_not_visible" or "user_not_found" }:
                return new SlackAnswer<SlackPerson>.Ok(Learn(installation, user, Strangers.Somebody));
            case SlackAnswer<UserInfoPayload>.Failed failed:
                logger.NotTold(failed.Code);
                return new SlackAnswer<SlackPerson>.Failed(failed.Code);
            default:
                return new SlackAnswer<SlackPerson>.Failed("user_not_found");
        }
    }

    public async Task<FoundChannel> FindChannelAsync(
        string installation,
        string channel,
        CancellationToken cancellationToken
    )
    {
        var key = new ChannelKey(installation, channel);
        if (Remembered<FoundChannel>(key) is { } known)
            return known;

        var answer = await api.CallAsync(
            SlackMethods.ConversationInfo,
            installation,
            new ConversationInfoRequest(channel),
            null,
            cancellationToken
        );
        if (answer is not SlackAnswer<ConversationPayload>.Ok { Body.Channel: { Name.Length: > 0 } told })
            return new(channel, Creator: null);

        var found = new FoundChannel(told.Name, told.Creator);
        Remember(key, found);
        return found;
    }

    public async Task<SlackPerson?> LearnAsync(
        string installation,
        UserPayload user,
        CancellationToken cancellationToken
    )
    {
        if (user.Id is not { } id)
            return null;

        if (user.Locale is not null || user.Deleted is true || user.IsBot is true)
            return Learn(installation, id, PersonReader.Read(user));

        // Not every example of Slack's events tells the language; nobody's must change to English for that.
        if (Remembered<SlackPerson>(new UserKey(installation, id)) is not { } known)
            return await FindAsync(installation, id, cancellationToken);

        var told = PersonReader.Read(user);
        return Learn(installation, id, told with { Profile = told.Profile with { Language = known.Profile.Language } });
    }

    /// <summary>What was told of somebody, in a list for instance.</summary>
    public SlackPerson Learn(string installation, string user, SlackPerson person)
    {
        Remember(new UserKey(installation, user), person);
        return person;
    }

    /// <summary>Whether it can say who that is without asking Slack.</summary>
    public bool Knows(string installation, string user) =>
        Remembered<SlackPerson>(new UserKey(installation, user)) is not null;

    /// <summary>Nothing is known of somebody any more.</summary>
    public void Forget(string installation, string user) => _known.Remove(new UserKey(installation, user));

    private void Remember<TValue>(object key, TValue value) =>
        _known.Set(
            key,
            new Memory<TValue>(value, time.Clock.GetCurrentInstant()),
            new MemoryCacheEntryOptions { Size = 1 }
        );

    private TValue? Remembered<TValue>(object key)
        where TValue : class =>
        _known.Get<Memory<TValue>>(key) is { } memory && memory.At + Fresh > time.Clock.GetCurrentInstant()
            ? memory.Value
            : null;

    private sealed record UserKey(string Installation, string User);

    private sealed record ChannelKey(string Installation, string Channel);

    private sealed record Memory<TValue>(TValue Value, Instant At);
}

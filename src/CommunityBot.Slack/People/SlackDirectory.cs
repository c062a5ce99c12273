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
                return Remember(installation, user, PersonReader.Read(told));
            // Of those of another organisation it tells nothing, and yet they are there.
            case SlackAnswer<UserInfoPayload>.Failed { Code: "user_not_visible" or "user_not_found" }:
                return Remember(installation, user, Strangers.Somebody);
            case SlackAnswer<UserInfoPayload>.Failed failed:
                logger.NotTold(failed.Code);
                return new SlackAnswer<SlackPerson>.Failed(failed.Code);
            default:
                return new SlackAnswer<SlackPerson>.Failed("user_not_found");
        }
    }

    public async Task<string> ChannelNameAsync(string installation, string channel, CancellationToken cancellationToken)
    {
        var key = new ChannelKey(installation, channel);
        if (Remembered<string>(key) is { } known)
            return known;

        var answer = await api.CallAsync(
            SlackMethods.ConversationInfo,
            installation,
            new ConversationInfoRequest(channel),
            null,
            cancellationToken
        );
        if (answer is not SlackAnswer<ConversationPayload>.Ok { Body.Channel.Name: { Length: > 0 } name })
            return channel;

        Remember(key, name);
        return name;
    }

    public void Learn(string installation, UserPayload user)
    {
        if (user.Id is not { } id)
            return;

        // An event tells no language, where users.info does.
        var person = PersonReader.Read(user);
        if (user.Locale is null && Remembered<SlackPerson>(new UserKey(installation, id)) is { } known)
            person = person with { Profile = person.Profile with { Language = known.Profile.Language } };

        Remember(installation, id, person);
    }

    private SlackAnswer<SlackPerson>.Ok Remember(string installation, string user, SlackPerson person)
    {
        Remember(new UserKey(installation, user), person);
        return new(person);
    }

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

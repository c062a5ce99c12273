using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.People;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Teams.Inbound;

/// <summary>Finds out who or what an id is.</summary>
internal sealed class TeamsStrangers(ITeamsDirectory directory, Texts texts, ILogger<TeamsStrangers> logger)
{
    private const string Nameless = "…";

    private readonly Texts _texts = texts.With(TeamsTexts.File, TeamsTexts.Resources);

    /// <summary>Who that is; null for bots and for whoever isn't there.</summary>
    /// <exception cref="HttpRequestException">Teams wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Teams didn't answer in time.</exception>
    public Task<TeamsPerson?> FindAsync(UserReference user, Place place, CancellationToken cancellationToken) =>
        directory.FindAsync(place.Installation, user.ObjectId ?? user.Mri, place, cancellationToken);

    /// <summary>The same; null also where Teams doesn't answer.</summary>
    public async Task<TeamsPerson?> MeetAsync(UserReference user, Place place, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(user, place, cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            logger.NotMet(error);
            return null;
        }
    }

    /// <summary>Somebody of whom nothing is known yet; the roster, or what they say next, tells the rest.</summary>
    public static TeamsPerson Unnamed(UserReference user) => new(user.ObjectId ?? user.Mri, new(Nameless, "", ""));

    /// <summary>The name of a channel or chat, or else a word for it in the language of whoever added the bot.</summary>
    public async Task<string> NameOfAsync(Meaning.BotAdded added, Profile reader, CancellationToken cancellationToken)
    {
        try
        {
            if (await directory.ChannelNameAsync(added.Team, added.In, cancellationToken) is { Length: > 0 } name)
                return name;
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            logger.NotMet(error);
        }

        return new PhraseWriter(_texts, Reader.Of(reader.Language, reader.Zone)).Write(TeamsTexts.GroupChat);
    }
}

using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Teams.Conversations;
using CommunityBot.Teams.People;
using CommunityBot.Teams.Wire.Activities;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// Takes in what each activity tells by the way: where the bot can speak to whom, and how people are called, where they
/// live and what they read.
/// </summary>
internal sealed class TeamsAcquaintances(IConversations conversations, ITeamsDirectory directory, IInbox inbox)
{
    /// <summary>Before the activity itself: what it leads to is sent to where it says.</summary>
    public async Task TakeInAsync(ActivityPayload activity, Scene scene, CancellationToken cancellationToken)
    {
        if (ActivityParser.IsRemoval(activity, scene))
        {
            await conversations.ForgetAsync(scene.Reference, cancellationToken);
            return;
        }

        await conversations.RememberAsync(scene.Reference, cancellationToken);

        if (NewsOf(activity, scene) is { } news && directory.Learn(news) is { } profile)
            await inbox.AcceptAsync(
                new(
                    TeamsId.Of("profile", scene.By.User, scene.Activity),
                    scene.By,
                    scene.Place,
                    new InboundContent.ProfileChanged(profile)
                ),
                cancellationToken
            );
    }

    /// <summary>How whoever caused the activity reads, as far as it tells.</summary>
    public static Reader ReaderOf(ActivityPayload activity) =>
        Reader.Of(LanguageOf(activity) ?? "en", ZoneOf(activity) ?? "UTC");

    private static PersonNews? NewsOf(ActivityPayload activity, Scene scene) =>
        scene.User is { } user
            ? new(scene.Place.Installation, scene.By.User, user.Mri)
            {
                Name = TextOrNothing(activity.From?.Name),
                Zone = ZoneOf(activity),
                Language = LanguageOf(activity),
            }
            : null;

    private static string? ZoneOf(ActivityPayload activity) =>
        TextOrNothing(activity.LocalTimezone) ?? TextOrNothing(ClientOf(activity)?.Timezone);

    private static string? LanguageOf(ActivityPayload activity) =>
        TextOrNothing(activity.Locale) ?? TextOrNothing(ClientOf(activity)?.Locale);

    private static EntityPayload? ClientOf(ActivityPayload activity) =>
        (activity.Entities ?? []).FirstOrDefault(entity => entity.Type is "clientInfo");

    private static string? TextOrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

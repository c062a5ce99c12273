using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Manners;

/// <summary>How a person is spoken to, told to that person.</summary>
internal static class SettingsMessage
{
    private const int MostUnmutes = 3;

    public static Message Of(Person person, Phrase title, Instant now)
    {
        var isSilent = person.Speech is Speech.Stopped || person.SnoozedUntil > now;
        Block[] blocks =
        [
            new Block.Heading(title),
            new Block.Fields([
                new(MannersTexts.UnaskedLabel, MannersTexts.Unasked(person, now)),
                new(MannersTexts.QuietLabel, MannersTexts.Quiet(person.QuietHours)),
                new(MannersTexts.ZoneLabel, new Phrase.Verbatim(person.Zone)),
                new(MannersTexts.LanguageLabel, MannersTexts.Language(SettingsForm.LanguageOf(person))),
            ]),
            .. Muted(person),
            new Block.Buttons([
                .. isSilent ? (Button[])[MannersButtons.Resume] : [],
                MannersButtons.Settings,
                .. person
                    .MutedTopics.Select(MannersButtons.Unmute)
                    .Concat(person.MutedCommunities.Select(MannersButtons.Unmute))
                    .Take(MostUnmutes),
            ]),
        ];

        return new(title, [.. blocks]);
    }

    private static Block[] Muted(Person person)
    {
        ImmutableArray<Phrase> names =
        [
            .. person.MutedTopics.Select(topic => new Phrase.Verbatim(topic.Name)),
            .. person.MutedCommunities.Select(community => new Phrase.Verbatim(community.Name)),
        ];

        return names is [] ? [] : [new Block.Context(MannersTexts.MutedList(names))];
    }
}

using CommunityBot.Pipeline;
using CommunityBot.Sandbox;
using NodaTime;
using static CommunityBot.Tests.Sandbox.SandboxUnderTest;

namespace CommunityBot.Tests.Sandbox;

public sealed class TimelineTests
{
    private static readonly Instant Evening = Instant.FromUtc(2026, 3, 2, 18, 40);

    [Fact]
    public void Messages_of_one_sender_in_a_row_stand_together_until_a_pause()
    {
        SandboxMessage[] messages =
        [
            AMessage(1, Ana, 0),
            AMessage(2, Ana, 2),
            AMessage(3, Ana, 30),
            AMessage(4, Ben, 31),
        ];

        var groups = Arranged(messages, Ana).OfType<TimelineEntry.Group>();

        Assert.Equal([2, 1, 1], groups.Select(group => group.Messages.Count));
    }

    [Fact]
    public void A_day_begins_where_it_begins_for_the_viewer_be_it_at_half_past()
    {
        var before = Instant.FromUtc(2026, 3, 2, 18, 29);
        SandboxMessage[] messages =
        [
            AMessage(1, Ana, 0) with
            {
                SentAt = before,
            },
            AMessage(2, Ana, 0) with
            {
                SentAt = before + Duration.FromMinutes(2),
            },
        ];

        Assert.Equal(2, Arranged(messages, Persona.Find("chandra")!).OfType<TimelineEntry.NewDay>().Count());
        Assert.Single(Arranged(messages, Ana).OfType<TimelineEntry.NewDay>());
    }

    [Fact]
    public void What_is_new_is_marked_once_before_the_first_unseen()
    {
        SandboxMessage[] messages = [AMessage(1, Ben, 0), AMessage(2, Ben, 1), AMessage(3, Ben, 2)];

        var entries = Arranged(messages, Ana, seen: 1);

        Assert.Equal(
            [
                typeof(TimelineEntry.NewDay),
                typeof(TimelineEntry.Group),
                typeof(TimelineEntry.News),
                typeof(TimelineEntry.Group),
            ],
            entries.Select(entry => entry.GetType())
        );
    }

    [Fact]
    public void What_is_new_is_marked_once_although_the_bot_says_something_in_passing_meanwhile()
    {
        SandboxMessage[] messages =
        [
            AMessage(1, Ben, 0),
            AMessage(2, Ben, 1),
            AMessage(0, Ben, 2),
            AMessage(3, Ben, 3),
        ];

        Assert.Single(Arranged(messages, Ana, seen: 1).OfType<TimelineEntry.News>());
    }

    private static SandboxMessage AMessage(int number, Persona from, int minutes) =>
        new(
            $"k{number}",
            "channel",
            number,
            from.Id,
            Evening + Duration.FromMinutes(minutes),
            new SandboxContent.Words("Hello")
        );

    private static System.Collections.Immutable.ImmutableList<TimelineEntry> Arranged(
        SandboxMessage[] messages,
        Persona viewer,
        int? seen = null
    ) => Timeline.Arrange(messages, new Viewer(viewer, Capabilities.Registered.Texts), seen);
}

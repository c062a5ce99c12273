using System.Collections.Immutable;
using NodaTime;

namespace CommunityBot.Sandbox;

/// <summary>Arranges the messages of a conversation for a viewer: by days, by senders, and what is new.</summary>
internal static class Timeline
{
    /// <summary>After a longer pause a sender's next message stands by itself.</summary>
    private static readonly Duration Pause = Duration.FromMinutes(5);

    /// <summary>The lines that the messages make.</summary>
    /// <param name="messages">In the order of their times.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="seen">The number of the last message that the viewer had seen; null where nothing is to be marked.</param>
    public static ImmutableList<TimelineEntry> Arrange(IEnumerable<SandboxMessage> messages, Viewer viewer, int? seen)
    {
        var entries = ImmutableList.CreateBuilder<TimelineEntry>();
        SandboxMessage? before = null;
        var isMarked = seen is null;

        foreach (var message in messages)
        {
            if (before is null || viewer.DayOf(before.SentAt) != viewer.DayOf(message.SentAt))
                entries.Add(new TimelineEntry.NewDay(message.SentAt));

            if (!isMarked && message.Number > seen)
            {
                entries.Add(new TimelineEntry.News());
                isMarked = true;
            }

            if (entries is [.., TimelineEntry.Group group] && Continues(group, message))
                entries[^1] = new TimelineEntry.Group(group.Messages.Add(message));
            else
                entries.Add(EntryOf(message));

            before = message;
        }

        return entries.ToImmutable();
    }

    private static TimelineEntry EntryOf(SandboxMessage message) =>
        message.Content is SandboxContent.Words or SandboxContent.FromBot
            ? new TimelineEntry.Group([message])
            : new TimelineEntry.Note(message);

    private static bool Continues(TimelineEntry.Group group, SandboxMessage message) =>
        message.Content is SandboxContent.Words or SandboxContent.FromBot
        && group.Messages[^1] is var last
        && last.From == message.From
        && last.VisibleTo == message.VisibleTo
        && last.Number is 0 == message.Number is 0
        && message.SentAt - last.SentAt < Pause;
}

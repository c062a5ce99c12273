using System.Text.Json;
using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Rhythms.Feeds;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>Subscribed calendars of the guild, as they are and as ical.js reads them.</summary>
internal static class Feeds
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Ben's calendar.</summary>
    public static CalendarFeed FeedOfBen(this Guild guild, FeedChoice choice = FeedChoice.All)
    {
        var mine = guild.Rows.All<AnswersOf>().FirstOrDefault(answers => answers.Member == Ben.Id);
        var source = new FeedSource(
            DesignGuild,
            guild.Rows.All<Rhythm>(),
            guild.Rows.All<Gathering>(),
            mine ?? new AnswersOf(Ben.Id, [])
        )
        {
            Past = guild.Rows.All<PastGathering>(),
        };

        return CalendarFeed.Of("Gatherings", [source], choice, guild.Now);
    }

    /// <summary>What a calendar program has in the place of an event.</summary>
    public static Shown EventOf(this CalendarFeed feed, GatheringId gathering) =>
        Read(feed).Single(shown => shown.Uid == $"{gathering.Value}@guild");

    /// <summary>All that a calendar program has.</summary>
    public static List<Shown> Read(this CalendarFeed feed)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, feed.Text);
            return [.. Oracle.Ask("feed.mjs", [], file).Select(line => JsonSerializer.Deserialize<Shown>(line, Json)!)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>An event as ical.js has it.</summary>
    internal sealed record Shown(string Uid, int Sequence, string Status, string Title, DateTimeOffset Start)
    {
        public required DateTimeOffset End { get; init; }

        public required string Place { get; init; }

        public required string Community { get; init; }

        public required string Zone { get; init; }

        public bool IsStamped { get; init; }

        public bool Repeats { get; init; }
    }
}

using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Rhythms.Calendars;
using NodaTime;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class CalendarFileWriterTests
{
    [Fact]
    public void What_is_ahead_comes_as_a_file_that_reads_back_as_the_same_gatherings()
    {
        var guild = WithCoffeeAnnounced();

        var file = FileFor(guild);

        var read = CalendarFile.List(file.Content, "UTC", new(Thursday, Thursday + Duration.FromDays(15)));
        Assert.Equal([Thursday, Berlin(12, 18), Berlin(19, 18)], read.Gatherings.Select(gathering => gathering.Start));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_gathering_that_moves_keeps_its_place_in_peoples_calendars()
    {
        var guild = WithCoffee();
        var before = FileFor(guild).Content;

        var friday = new GatheringWish(new(2026, 3, 6, 18, 0), Duration.FromHours(1));
        guild.Does(new MoveGathering(Asks(Ana), FirstCoffee, 0, friday));

        var after = FileFor(guild).Content;
        Assert.Contains($"UID:{FirstCoffee.Value}@guild", before);
        Assert.Contains($"UID:{FirstCoffee.Value}@guild", after);
        Assert.Contains("SEQUENCE:1", after);
    }

    private static Block.File FileFor(Guild guild) =>
        guild.Says(Ben, RhythmTexts.CalendarFileAsked).Message.Blocks.OfType<Block.File>().Single();
}

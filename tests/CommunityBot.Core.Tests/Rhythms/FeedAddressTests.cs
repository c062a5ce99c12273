using CommunityBot.Core.Communities;
using CommunityBot.Core.Rhythms.Feeds;
using CsCheck;
using NodaTime;

namespace CommunityBot.Core.Tests.Rhythms;

public sealed class FeedAddressTests
{
    private const string Secret = "000102030405060708090a0b0c0d0e0f";
    private static readonly Uri Site = new("https://example.org/bot/");

    private static readonly Gen<string> AnId = Gen.Char['!', '~'].Array[1, 200].Select(signs => new string(signs));

    private static readonly Gen<FeedOwner> AnOwner = Gen.OneOf<FeedOwner>(
        AnId.Select(FeedOwner (id) => new FeedOwner.OfPerson(new(id))),
        AnId.Select(FeedOwner (id) => new FeedOwner.OfCommunity(new(id)))
    );

    [Fact]
    public void An_address_is_read_back_and_opens_what_it_was_given_for_and_nothing_else() =>
        Gen.Select(AnOwner, Gen.ULong, Gen.ULong)
            .Sample(
                (owner, high, low) =>
                {
                    var given = FeedAddress.Of(owner, new(new UInt128(high, low)));
                    var other = FeedAddress.Of(owner, new(new UInt128(high, low ^ 1)));

                    var read = FeedAddress.Parse(given.Below(Site).Segments[^1])!;

                    Assert.Equal(given, read);
                    Assert.True(read.Opens(FeedOf(given)));
                    Assert.False(read.Opens(FeedOf(other)));
                },
                seed: "0000000000001",
                iter: 1_000
            );

    [Fact]
    public void Without_a_calendar_nothing_is_opened() =>
        Assert.False(FeedAddress.Of(new FeedOwner.OfPerson(new("ana")), new(7)).Opens(feed: null));

    [Fact]
    public void It_is_below_the_address_of_the_bot_in_letters_and_digits_that_chats_leave_alone() =>
        Assert.Equal(
            $"https://example.org/bot/calendars/p616e61.{Secret}.ics",
            new FeedAddress(new FeedOwner.OfPerson(new PersonId("ana")), Secret).Below(Site).AbsoluteUri
        );

    [Theory]
    [InlineData("")]
    [InlineData(".ics")]
    [InlineData("p616e61.ics")]
    [InlineData($"p616e61.{Secret}")]
    [InlineData($"p.{Secret}.ics")]
    [InlineData($"x616e61.{Secret}.ics")]
    [InlineData($"p616e6.{Secret}.ics")]
    [InlineData($"p616E61.{Secret}.ics")]
    [InlineData($"p00.{Secret}.ics")]
    [InlineData($"pc3a4.{Secret}.ics")]
    [InlineData($"p616e61.{Secret}00.ics")]
    [InlineData($"p616e61.{Secret}.{Secret}.ics")]
    public void What_cannot_be_an_address_is_none(string file) => Assert.Null(FeedAddress.Parse(file));

    [Fact]
    public void An_id_that_no_store_could_look_for_is_none() =>
        Assert.Null(FeedAddress.Parse($"p{new string('6', 402)}.{Secret}.ics"));

    private static Feed FeedOf(FeedAddress address) =>
        new(address.Hash, FeedChoice.All, Instant.FromUnixTimeSeconds(0));
}

using System.Collections.Immutable;
using CommunityBot.Core.Manners;

namespace CommunityBot.Core.Tests.Manners;

public sealed class ZoneSuggestionTests
{
    [Theory]
    [InlineData("berl", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Pacific/Auck", "Pacific/Auckland")]
    [InlineData("Los Angelos", "America/Los_Angeles")]
    public void The_zone_that_is_meant_comes_first(string typed, string first) =>
        Assert.Equal(first, Suggest(typed).First());

    [Fact]
    public void Nothing_typed_yet_suggests_something_and_nonsense_suggests_nothing()
    {
        Assert.NotEmpty(Suggest(""));
        Assert.Empty(Suggest("a zone that nobody ever heard of, on no map"));
    }

    private static ImmutableArray<string> Suggest(string typed) =>
        MannersCapability.Capability.Suggestions["manners.zones"](typed);
}

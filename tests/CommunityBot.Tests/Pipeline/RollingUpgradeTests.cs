using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CommunityBot.Core;
using CommunityBot.Platforms;

namespace CommunityBot.Tests.Pipeline;

/// <summary>Two versions of the program live side by side on one store, as they do while nodes are upgraded in turn.</summary>
public sealed class RollingUpgradeTests
{
    private static Capability Newer =>
        TallyCapability.Capability with
        {
            Migrations = ImmutableDictionary<string, ImmutableArray<Func<JsonObject, JsonObject>>>.Empty.Add(
                "tally",
                [AsItWas]
            ),
        };

    [Fact]
    public async Task The_newer_one_goes_on_with_what_the_older_one_wrote()
    {
        await using var older = await TestBot.StartAsync();
        await using var newer = await TestBot.StartBesideAsync(older, Newer);

        await older.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));
        await newer.TakeAsync(TestBot.Pressing("e2", "tally.count", "a"));

        Assert.Equal(2, await newer.CountOfAsync("a"));
    }

    [Fact]
    public async Task The_older_one_leaves_to_the_newer_one_what_it_does_not_know_however_often_it_finds_it()
    {
        await using var older = await TestBot.StartAsync();
        await using var newer = await TestBot.StartBesideAsync(older, Newer);
        await newer.TakeAsync(TestBot.Pressing("e1", "tally.count", "a"));

        var reaction = await older.TakeAsync(TestBot.Pressing("e2", "tally.count", "a"));
        for (var sweep = 0; sweep < 10; sweep++)
            await older.SweepAsync();

        Assert.IsType<Reaction.Nothing>(reaction);
        Assert.Equal(1, await newer.CountOfAsync("a"));
        await newer.SweepAsync();
        Assert.Equal(2, await newer.CountOfAsync("a"));
    }

    private static JsonObject AsItWas(JsonObject first) => first;
}

using System.Text.Json;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Tests.Pipeline;

namespace CommunityBot.Tests.Privacy;

public sealed class MyDataTests
{
    [Fact]
    public async Task All_that_is_held_comes_as_a_file_by_their_own_direct_messages_alone()
    {
        await using var bot = await Circle.StartAsync();

        await Circle.SayAsync(bot, "d1", "my data");
        await Circle.SettleAsync(bot);

        var sent = Assert.Single(bot.Platform.Sent, sent => FileIn(sent) is not null);
        Assert.Equal(new Audience.Direct(Circle.Ben), sent.To);
        Assert.EndsWith(".json", FileIn(sent)!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_tells_what_is_held_in_all_communities_by_readable_names()
    {
        await using var bot = await Circle.StartAsync();

        using var data = await AskAsync(bot);

        var communities = data.RootElement.GetProperty("communities");
        Assert.Equal(
            ["circle", "garden"],
            communities.EnumerateArray().Select(one => one.GetProperty("community").GetString())
        );
        Assert.All(
            communities.EnumerateArray(),
            one =>
            {
                Assert.Equal("Benedikt Quast", one.GetProperty("membership")[0].GetProperty("name").GetString());
                Assert.Equal("Yes", one.GetProperty("answers to gatherings")[0].GetProperty("answer").GetString());
            }
        );
        var you = data.RootElement.GetProperty("you");
        Assert.Contains("Quilting", you.GetProperty("settings").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2, you.GetProperty("messages that wait").GetArrayLength());
        Assert.Equal(
            "U7BEN",
            data.RootElement.GetProperty("accounts")[0].GetProperty("account").GetProperty("user").GetString()
        );
    }

    [Fact]
    public async Task The_file_tells_nothing_of_others()
    {
        await using var bot = await Circle.StartAsync();
        await bot.TakeAsync(TestBot.Pressing("ana1", "rhythms.answer", $"{Circle.Coffee.Value};yes"));

        using var data = await AskAsync(bot);

        Assert.DoesNotContain("test.test.ana", data.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> AskAsync(TestBot bot)
    {
        await Circle.SayAsync(bot, "d1", "my data", Circle.Second);
        await Circle.SettleAsync(bot);

        return JsonDocument.Parse(bot.Platform.Sent.Select(FileIn).First(file => file is not null)!.Content);
    }

    private static Block.File? FileIn(Outgoing sent) => sent.Message.Blocks.OfType<Block.File>().SingleOrDefault();
}

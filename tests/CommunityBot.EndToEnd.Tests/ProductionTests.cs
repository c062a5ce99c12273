using System.Net;

namespace CommunityBot.EndToEnd.Tests;

/// <summary>Outside Development there is no Sandbox.</summary>
public sealed class ProductionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_production_nothing_of_the_Sandbox_is_there()
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-");
        await using var bot = await BotProcess.StartAsync(
            new BotSettings(folder.FullName, StartAt: null) { Environment = "Production" },
            Cancel
        );
        using var http = new HttpClient { BaseAddress = bot.Address };

        using var page = await http.GetAsync("/", Cancel);
        using var clock = await http.GetAsync("/sandbox/clock", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, clock.StatusCode);
    }
}

using CommunityBot.Tests.Sandbox;

namespace CommunityBot.Tests;

public sealed class HealthTests
{
    private static readonly string[] Answers = ["ready", "taking up what an earlier run left"];

    [Fact]
    public async Task Health_tells_nothing_but_whether_the_bot_is_ready()
    {
        await using var host = new SandboxHost("Production");
        using var client = host.CreateClient();

        var live = await client.GetStringAsync(new Uri("/health/live", UriKind.Relative), Cancel);
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);

        Assert.Equal("live", live);
        Assert.Contains(await ready.Content.ReadAsStringAsync(Cancel), Answers);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

using CommunityBot.Slack.Sockets;
using CsCheck;

namespace CommunityBot.Slack.Tests.Sockets;

public sealed class SocketWaitTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(7, 60)]
    [InlineData(1_000_000, 60)]
    public void The_wait_doubles_with_each_failure_up_to_a_minute(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), SocketWait.After(failures, chance: 1));

    [Fact]
    public void Chance_shortens_a_wait_by_up_to_a_half() =>
        Gen.Select(Gen.Int[1, 100], Gen.Double.Unit)
            .Sample(
                (failures, chance) =>
                    Assert.InRange(
                        SocketWait.After(failures, chance),
                        SocketWait.After(failures, 1) / 2,
                        SocketWait.After(failures, 1)
                    )
            );
}

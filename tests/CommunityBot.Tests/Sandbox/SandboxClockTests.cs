using CsCheck;
using NodaTime;
using NodaTime.Extensions;
using static CommunityBot.Tests.Sandbox.SandboxUnderTest;

namespace CommunityBot.Tests.Sandbox;

public sealed class SandboxClockTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Time_moves_by_what_is_asked()
    {
        await using var sandbox = await StartAsync();
        var before = sandbox.Clock.GetCurrentInstant();

        await sandbox.Travel.MoveByAsync(Duration.FromDays(1), Cancel);

        var moved = sandbox.Clock.GetCurrentInstant() - before;
        Assert.InRange(moved, Duration.FromDays(1), Duration.FromDays(1) + Duration.FromMinutes(1));
    }

    [Fact]
    public Task No_order_of_moves_ever_turns_time_back() =>
        Gen.Int[-50_000, 50_000]
            .List[1, 12]
            .SampleAsync(
                async minutes =>
                {
                    await using var sandbox = await StartAsync();
                    var start = sandbox.Clock.GetCurrentInstant();
                    var before = start;

                    foreach (var minute in minutes)
                    {
                        await sandbox.Travel.MoveToAsync(start + Duration.FromMinutes(minute), Cancel);
                        Assert.True(sandbox.Clock.GetCurrentInstant() >= before);
                        before = sandbox.Clock.GetCurrentInstant();
                    }
                },
                iter: 30
            );

    [Fact]
    public async Task A_restart_doesnt_turn_time_back()
    {
        await using var sandbox = await StartAsync();
        await sandbox.Travel.MoveByAsync(Duration.FromDays(30), Cancel);
        var before = sandbox.Clock.GetCurrentInstant();

        var restarted = await sandbox.RestartAsync();

        Assert.True(restarted.Clock.GetCurrentInstant() >= before);
    }

    [Fact]
    public async Task Timestamps_stay_real()
    {
        await using var sandbox = await StartAsync();
        var before = sandbox.Clock.GetTimestamp();

        await sandbox.Travel.MoveByAsync(Duration.FromDays(365), Cancel);

        Assert.True(sandbox.Clock.GetElapsedTime(before) < TimeSpan.FromMinutes(1));
    }
}

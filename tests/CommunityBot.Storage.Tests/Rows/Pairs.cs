using System.Globalization;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;

namespace CommunityBot.Storage.Tests.Rows;

/// <summary>Goes on writing two rows in every commit, so that half of a commit would be seen.</summary>
internal sealed class Pairs : IAsyncDisposable
{
    private static readonly PartitionKey Home = new("community:bakers");

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _writing;

    private Pairs(ITable table, int atLeast) => _writing = WriteUntilAsync(table, atLeast);

    /// <summary>Begins, and returns when there are so many.</summary>
    public static async Task<Pairs> WriteAsync(ITable table, int atLeast)
    {
        var pairs = new Pairs(table, atLeast);
        await pairs._enough.Task;
        return pairs;
    }

    /// <summary>Every pair is whole, and none is missing before the last.</summary>
    public static async Task CheckAsync(ITable table, int atLeast)
    {
        var stop = TestContext.Current.CancellationToken;
        var left = await table.RangeAsync(Home, "left|", null, int.MaxValue, stop);
        var right = await table.RangeAsync(Home, "right|", null, int.MaxValue, stop);

        Assert.InRange(left.Length, atLeast, int.MaxValue);
        Assert.Equal(Enumerable.Range(0, left.Length).Select(Number), left.Select(row => row.Json));
        Assert.Equal(left.Select(row => row.Json), right.Select(row => row.Json));
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _writing;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task WriteUntilAsync(ITable table, int atLeast)
    {
        for (var pair = 0; !_stop.IsCancellationRequested; pair++)
        {
            var number = Number(pair);
            await table.CommitAsync(
                Home,
                [new Operation.Insert($"left|{number}", number), new Operation.Insert($"right|{number}", number)],
                CancellationToken.None
            );
            if (pair == atLeast)
                _enough.TrySetResult();
        }
    }

    private static string Number(int pair) => pair.ToString("D8", CultureInfo.InvariantCulture);
}

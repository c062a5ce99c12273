using System.Globalization;

namespace CommunityBot.Bench;

/// <summary>
/// Measures candidates side by side: they take turns, round after round, so that whatever else the machine does meets
/// all of them alike. Prints medians, the span of the rounds, and how many times the other's number ours is.
/// </summary>
internal sealed class Contest(TextWriter output, int rounds)
{
    public async Task RunAsync(IScenario scenario, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        try
        {
            await WriteAsync($"{scenario.Name}: {scenario.Question}");
            var candidates = await scenario.PrepareAsync(folder, cancellationToken);
            var measured = await MeasureAsync(candidates, cancellationToken);
            var ours = Median(measured[0]);

            foreach (var (candidate, numbers) in candidates.Zip(measured))
            {
                var median = Median(numbers);
                await WriteAsync(
                    $"  {candidate.Name, -48} {median, 12:N1} {scenario.Unit, -10} [{numbers.Min():N1} to {numbers.Max():N1}]  {ours / median, 8:N2}x  {candidate.Remark()}"
                );
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<double[][]> MeasureAsync(
        IReadOnlyList<Candidate> candidates,
        CancellationToken cancellationToken
    )
    {
        var measured = candidates.Select(_ => new double[rounds]).ToArray();

        // Round -1 warms up and isn't counted.
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < candidates.Count; i++)
            {
                GC.Collect();
                var number = await candidates[i].MeasureAsync(cancellationToken);
                if (round >= 0)
                    measured[i][round] = number;
            }
        }

        return measured;
    }

    private Task WriteAsync(FormattableString line) =>
        output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));

    private static double Median(double[] numbers)
    {
        var sorted = numbers.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 is 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

using NodaTime;

namespace CommunityBot.Simulation.Engine;

/// <summary>All the chance of a run: the same seed throws the same.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A number from 0 to just below that one.</summary>
    public int Below(int end) => _random.Next(end);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public Duration Between(Duration least, Duration most) => least + ((most - least) * _random.NextDouble());

    /// <summary>A while as it lies between things that happen independently, on average that long.</summary>
    public Duration Around(Duration mean) => mean * -Math.Log(1 - _random.NextDouble());

    /// <summary>One of several, each as likely as its weight; the default where there are none.</summary>
    public T? Weighed<T>(IReadOnlyList<Weighed<T>> choices)
    {
        var left = _random.NextDouble() * choices.Sum(choice => choice.Weight);
        foreach (var choice in choices)
        {
            left -= choice.Weight;
            if (left < 0)
                return choice.Value;
        }

        return default;
    }
}

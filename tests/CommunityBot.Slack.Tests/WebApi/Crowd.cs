using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace CommunityBot.Slack.Tests.WebApi;

/// <summary>Many calls that want their turns, in virtual time: who is told to come later comes then, or a little after.</summary>
internal sealed class Crowd
{
    private readonly FakeTimeProvider _clock = new();
    private readonly PriorityQueue<LaneCall, Duration> _coming = new();
    private readonly Random _lateness = new(Seed: 4);

    public Crowd() => Lanes = new SlackLanes(new WireTime(_clock));

    public SlackLanes Lanes { get; }

    /// <summary>When which call went out.</summary>
    public List<(Duration At, LaneCall Call)> Out { get; } = [];

    /// <summary>When somebody asked for a turn.</summary>
    public List<Duration> Asked { get; } = [];

    /// <summary>How late the calls come again, at most.</summary>
    public Duration MostLateness { get; init; }

    /// <summary>What Slack does to a call that goes out: a wait where it is too much for it.</summary>
    public Func<LaneCall, Duration, Duration?> Slack { get; init; } = (_, _) => null;

    public Duration Now { get; private set; }

    public static LaneCall Posting(string channel, string key) =>
        new("T1", "chat.postMessage", RateTier.Posting, channel, key);

    public void Come(Duration at, LaneCall call) => _coming.Enqueue(call, at);

    /// <summary>Until every call went out.</summary>
    public void Go()
    {
        while (_coming.TryDequeue(out var call, out var at))
        {
            if (at > Now)
                _clock.Advance((at - Now).ToTimeSpan());

            Now = Duration.Max(Now, at);
            Asked.Add(Now);
            Ask(call);
        }
    }

    /// <summary>The most of these moments in any span of that length, its end not counted.</summary>
    public static int MostIn(IEnumerable<Duration> moments, Duration span)
    {
        var ordered = moments.Order().ToList();
        var (most, first) = (0, 0);
        for (var last = 0; last < ordered.Count; last++)
        {
            while (ordered[last] - ordered[first] >= span)
                first++;

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private void Ask(LaneCall call)
    {
        switch (Lanes.TakeTurn(call))
        {
            case LaneTurn.Later later:
                ComeAgain(call, later.Wait);
                break;
            case LaneTurn.Now now when Slack(call, Now + now.Wait) is { } wait:
                ComeAgain(call, Lanes.Pause(call, wait));
                break;
            case LaneTurn.Now now:
                Out.Add((Now + now.Wait, call));
                break;
        }
    }

    private void ComeAgain(LaneCall call, Duration wait) =>
        Come(Now + wait + (MostLateness * _lateness.NextDouble()) + Duration.FromMilliseconds(1), call);
}

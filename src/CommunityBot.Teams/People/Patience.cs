using CommunityBot.Platforms;
using CommunityBot.Teams.Connector;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Teams.People;

/// <summary>Asks again for a short while: somebody waits for the answer, an activity's sender in the end.</summary>
internal sealed class Patience(WireTime time)
{
    private static readonly Duration Longest = Duration.FromSeconds(5);

    /// <summary>The answer, once the connector has the time for it.</summary>
    /// <exception cref="TimeoutException">That would take too long.</exception>
    public async Task<TeamsAnswer<TBody>> WaitAsync<TBody>(
        Func<Task<TeamsAnswer<TBody>>> ask,
        CancellationToken cancellationToken
    )
    {
        var until = time.Clock.GetCurrentInstant() + Longest;

        while (await ask() is var answer)
        {
            if (answer is not TeamsAnswer<TBody>.Limited { Wait: var wait })
                return answer;

            if (time.Clock.GetCurrentInstant() + wait > until)
                break;

            await Task.Delay(wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1), time.Clock, cancellationToken);
        }

        throw new TimeoutException("Teams doesn't tell any faster now. Ask again later.");
    }
}

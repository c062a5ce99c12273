using System.Globalization;
using CommunityBot.Bench;
using CommunityBot.Bench.Cold;
using CommunityBot.Bench.Commands;
using CommunityBot.Bench.Dues;
using CommunityBot.Bench.Events;
using CommunityBot.Bench.Occurrences;
using CommunityBot.Bench.Slack;
using CommunityBot.Bench.Storage;
using CommunityBot.Bench.Teams;

if (args is [BareProgram.Argument])
{
    await BareProgram.RunAsync();
    return;
}

if (args is [BareSlack.Argument])
{
    await BareSlack.RunAsync();
    return;
}

if (args is [BareTeams.Argument])
{
    await BareTeams.RunAsync();
    return;
}

const int rounds = 5;

// A new scenario is one line here.
IScenario[] scenarios =
[
    new DurableCommands(),
    new DurableCommits(writers: 64),
    new DurableCommits(writers: 1),
    new PostgreSqlCommits(writers: 64),
    new PostgreSqlCommits(writers: 1),
    new AzureCommits(writers: 16),
    new FirstOfEachPartition(),
    new ArmedDues("dues", ArmedDues.Measure.Milliseconds),
    new ArmedDues("dues-memory", ArmedDues.Measure.Megabytes),
    new HandledDues(),
    new NextOccurrences("occurrences", "FREQ=WEEKLY;BYDAY=TU", begun: 0),
    new NextOccurrences("occurrences-late", "FREQ=WEEKLY;BYDAY=TU", begun: 20),
    new ColdStart(),
    new IdleMemory(),
    new Throughput(new SlackEvents()),
    new HalfLoad(new SlackEvents()),
    new Burst(new SlackEvents()),
    new Throughput(new TeamsActivities()),
    new HalfLoad(new TeamsActivities()),
];

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stopping.Cancel();
};

var chosen = scenarios.Where(scenario => args.Length is 0 || args.Contains(scenario.Name, StringComparer.Ordinal));
var contest = new Contest(Console.Out, rounds);
await Console.Out.WriteLineAsync(
    string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} processors, medians of {rounds} alternating rounds; x: how many times that number ours is"
    )
);

foreach (var scenario in chosen)
{
    try
    {
        await contest.RunAsync(scenario, Path.Combine("artifacts", "bench", scenario.Name), stopping.Token);
    }
    finally
    {
        if (scenario is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}

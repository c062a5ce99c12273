using CommunityBot.Core;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Rhythms;
using CommunityBot.Pipeline;
using CommunityBot.Platforms;
using CommunityBot.Scheduling;
using CommunityBot.Simulation.Lives;
using CommunityBot.Storage.Rows;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace CommunityBot.Simulation.Planted;

/// <summary>One planted bug.</summary>
internal sealed class Bug : Plant
{
    private Bug() { }

    private Func<ITable, ITable> InTable { get; init; } = table => table;

    private Func<IChatPlatform, IChatPlatform> InPlatform { get; init; } = platform => platform;

    private Func<IWakeScheduler, IWakeScheduler> InWakes { get; init; } = wakes => wakes;

    private Func<IInbox, IInbox> InInbox { get; init; } = inbox => inbox;

    private Capabilities? InCapabilities { get; init; }

    private Type? NotRunning { get; init; }

    /// <summary>The bugs, by what is wrong.</summary>
    public static IReadOnlyDictionary<string, Bug> All { get; } =
        new Dictionary<string, Bug>
        {
            ["The marker of an event isn't stored"] = Storing(operation => !Is(operation, HandledMarker.Prefix)),
            ["A due row isn't stored"] = Storing(operation =>
                operation is not Operation.Upsert || !Is(operation, "due|")
            ),
            ["A due row isn't removed"] = Storing(operation =>
                operation is not Operation.Remove || !Is(operation, "due|")
            ),
            ["ETags are ignored"] = new() { InTable = table => new PlantedTable(table) { Committing = WithoutETags } },
            ["A batch is stored in two parts"] = new() { InTable = table => new HalvingTable(table) },
            ["A conflict is taken for a commit"] = new()
            {
                InTable = table => new PlantedTable(table) { Committed = _ => new CommitResult.Committed() },
            },
            ["Nobody looks whether an event was taken before"] = new()
            {
                InTable = table => new PlantedTable(table)
                {
                    Got = (_, key, row) => Is(key, TakenMarker.Prefix) ? null : row,
                },
            },
            ["The outbox is sent from its end"] = new()
            {
                InTable = table => new PlantedTable(table)
                {
                    Ranged = (prefix, rows) => prefix == OutboxKey.Prefix ? [.. rows.Reverse()] : rows,
                },
            },
            ["The ledger isn't read"] = new()
            {
                InTable = table => new PlantedTable(table)
                {
                    Ranged = (prefix, rows) => prefix == LedgerEntry.Prefix ? [] : rows,
                },
            },
            ["A community's row is another one's"] = new()
            {
                InTable = table => new PlantedTable(table)
                {
                    Got = (_, key, row) =>
                        key == "community|" && row is not null
                            ? row with
                            {
                                Json = row.Json.Replace("\"C1\"", "\"C2\"", StringComparison.Ordinal),
                            }
                            : row,
                },
            },
            ["An event is acknowledged before it is stored"] = new() { InInbox = inbox => new HastyInbox(inbox) },
            ["A send that failed is taken for one that worked"] = new()
            {
                InPlatform = platform => new PlantedPlatform(platform, Optimistically),
            },
            ["Nobody tells the platform that a message may have arrived"] = new()
            {
                InPlatform = platform => new PlantedPlatform(
                    platform,
                    (right, outgoing, stop) => right.SendAsync(outgoing with { MayHaveArrived = false }, stop)
                ),
            },
            ["Nobody is woken who waits for a person"] = new() { InWakes = wakes => new ForgetfulWakes(wakes) },
            ["The sweeper doesn't run"] = new() { NotRunning = typeof(Sweeper) },
            ["Manners go by a clock nine hours ahead"] = Deciding(
                "mailbox",
                (right, rows, now) => right.Decide(rows, now + Duration.FromHours(9))
            ),
            ["A gathering is announced twice"] = Deciding("gathering", WrongDecisions.Twice),
            ["A rhythm beats by the winter's offset"] = Deciding("rhythm", WrongDecisions.InWinter),
        };

    public override Capabilities Capabilities => InCapabilities ?? base.Capabilities;

    public override ITable Table(ITable table) => InTable(table);

    public override IChatPlatform Platform(IChatPlatform platform) => InPlatform(platform);

    public override IWakeScheduler Wakes(IWakeScheduler wakes) => InWakes(wakes);

    public override IInbox Inbox(IInbox inbox) => InInbox(inbox);

    public override bool Runs(BackgroundService service) => service.GetType() != NotRunning;

    private static Bug Storing(Func<Operation, bool> what) =>
        new() { InTable = table => new PlantedTable(table) { Committing = operations => [.. operations.Where(what)] } };

    private static Bug Deciding(string kind, Func<ICommand, LoadedRows, Instant, Outcome> wrong) =>
        new()
        {
            InCapabilities = new([
                Planted(RhythmsCapability.Capability, kind, wrong),
                Planted(MannersCapability.Capability, kind, wrong),
                GossipCapability.Capability,
            ]),
        };

    private static Capability Planted(
        Capability right,
        string kind,
        Func<ICommand, LoadedRows, Instant, Outcome> wrong
    ) =>
        right.Dues.TryGetValue(kind, out var command)
            ? right with
            {
                Dues = right.Dues.SetItem(kind, (partition, key) => new PlantedCommand(command(partition, key), wrong)),
            }
            : right;

    private static System.Collections.Immutable.ImmutableArray<Operation> WithoutETags(
        System.Collections.Immutable.ImmutableArray<Operation> operations
    ) =>
        [
            .. operations.Select(operation =>
                operation switch
                {
                    Operation.Replace replace => new Operation.Upsert(replace.RowKey, replace.Json),
                    Operation.Delete delete => new Operation.Remove(delete.RowKey),
                    _ => operation,
                }
            ),
        ];

    private static async Task<SendResult> Optimistically(
        IChatPlatform right,
        Outgoing outgoing,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await right.SendAsync(outgoing, cancellationToken);
        }
        catch (Exception)
        {
            return new SendResult.Sent(new(new("sim", "T1", "nowhere"), outgoing.Key));
        }
    }

    private static bool Is(Operation operation, string prefix) => Is(operation.RowKey, prefix);

    private static bool Is(string key, string prefix) => key.StartsWith(prefix, StringComparison.Ordinal);
}

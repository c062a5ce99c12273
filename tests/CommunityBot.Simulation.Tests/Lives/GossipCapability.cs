using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Core;

namespace CommunityBot.Simulation.Lives;

/// <summary>
/// A capability of the simulation alone: somebody tells all members something, with any claim on their attention. So there
/// is enough unasked for manners to hold back, whatever the bot's own capabilities want to say.
/// </summary>
internal static class GossipCapability
{
    public const string TellAction = "gossip.tell";

    public static Capability Capability { get; } =
        new("gossip", JsonTypeInfoResolver.Combine())
        {
            Actions = ImmutableDictionary<string, Func<Asker, string, Step>>.Empty.Add(
                TellAction,
                (asker, value) =>
                    new Step.Run(
                        new TellGossip(
                            asker,
                            value.Split(';')[0],
                            int.Parse(value.Split(';')[1], CultureInfo.InvariantCulture)
                        )
                    )
            ),
        };
}

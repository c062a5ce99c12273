using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Simulation.Engine;

namespace CommunityBot.Simulation.World;

/// <summary>The platform's own truth: its channels and its people.</summary>
internal sealed class Workspace
{
    public const string Platform = "sim";
    public const string Installation = "T1";

    private static readonly string[] Zones =
    [
        "Europe/Berlin",
        "America/New_York",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "America/Santiago",
        "Pacific/Auckland",
        "Europe/London",
    ];

    public Workspace(Dice dice, int channels, int people)
    {
        Channels = [.. Enumerable.Range(1, channels).Select(number => new Channel($"C{number}"))];
        People =
        [
            .. Enumerable
                .Range(1, people)
                .Select(number => new Persona($"P{number}", AnyZone(dice), dice.Chance(0.3) ? "de" : "en")),
        ];

        // Everybody is in the first channel or another, and some are in several.
        foreach (var (number, persona) in People.Index())
        {
            foreach (var (index, channel) in Channels.Index())
            {
                if (number % channels == index || dice.Chance(0.4))
                    channel.People.Add(persona);
            }
        }
    }

    public ImmutableArray<Channel> Channels { get; }

    public ImmutableArray<Persona> People { get; }

    public static PartitionKey InstallationPartition => Core.Communities.Installation.Partition(Platform, Installation);

    public static string AnyZone(Dice dice) => dice.Of(Zones);

    public Persona? Find(string user) => People.FirstOrDefault(persona => persona.Id == user);

    public Channel? Channel(string conversation) => Channels.FirstOrDefault(channel => channel.Id == conversation);

    public Channel? Channel(CommunityId community) =>
        Channels.FirstOrDefault(channel => channel.Community == community);
}

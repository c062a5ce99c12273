using System.Collections.Immutable;
using CommunityBot.Core;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Storage.Rows;
using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>What became of an outbox row, and what is to be remembered of it together with its removal.</summary>
/// <param name="Result">What the platform said; null where another partition has it now.</param>
/// <param name="Remember">A row to be written with the removal.</param>
internal sealed record Delivered(SendResult? Result, Operation? Remember)
{
    /// <summary>The channels to each of which it is to be sent by itself; empty where it has been dealt with.</summary>
    public ImmutableArray<Place> Spread { get; init; } = [];

    public static Delivered HandedOver { get; } = new(null, null);

    /// <summary>What is to be done instead, after a while; null where it is done with.</summary>
    public Again? Then { get; private init; }

    /// <summary>It is done once, and something else is to be done after a while.</summary>
    public static Delivered Once(Dispatch then, Duration wait) => new(null, null) { Then = new(then, wait) };

    public static Delivered As(SendResult result) => new(result, null);

    /// <summary>What is to be done after a while.</summary>
    internal sealed record Again(Dispatch Dispatch, Duration Wait);
}

using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Rhythms;

/// <summary>The gatherings that a change of their rhythm leaves as they are, each with the means to change it.</summary>
internal static class WhatStays
{
    private const int Shown = 5;

    public static IEnumerable<Block> List(ImmutableArray<Gathering> rows, Instant now)
    {
        var stay = Ahead.Fixed(rows, now);
        if (stay.IsEmpty)
            return [];

        return
        [
            new Block.Paragraph(RhythmTexts.TheseStay(stay.Length)),
            .. stay.Take(Shown).SelectMany(UpcomingItem.ForCoordinator),
            .. stay.Length > Shown
                ? [new Block.Context(GatheringTexts.AndMore(stay.Length - Shown))]
                : ImmutableArray<Block>.Empty,
        ];
    }
}

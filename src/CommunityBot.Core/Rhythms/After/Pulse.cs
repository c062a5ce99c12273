using System.Diagnostics;

namespace CommunityBot.Core.Rhythms.After;

/// <summary>
/// How many found a gathering worth their time: three sums, and nothing of who said what. While it is open they are shown
/// to nobody, so that nobody can subtract one sight from the next; once it is closed they are shown from five answers on,
/// and fewer than five are thrown away.
/// </summary>
public sealed record Pulse(GatheringId Gathering, int Worth, int Partly, int Not) : IRow
{
    /// <summary>The first part of the keys of these rows.</summary>
    public const string Prefix = "pulse|";

    /// <summary>Under so many answers, nothing is shown.</summary>
    public const int Fewest = 5;

    /// <summary>Whether it has ended.</summary>
    public bool IsClosed { get; init; }

    public string RowKey => Key(Gathering);

    /// <summary>How many answered.</summary>
    public int Answers => Worth + Partly + Not;

    /// <summary>Whether it may be seen.</summary>
    public bool IsShown => IsClosed && Answers >= Fewest;

    /// <summary>One in which nobody has answered.</summary>
    public static Pulse None(GatheringId gathering) => new(gathering, 0, 0, 0);

    /// <summary>The key of a gathering's row.</summary>
    public static string Key(GatheringId gathering) => $"{Prefix}{gathering.Value}";

    /// <summary>Reads it; one without answers where there is none.</summary>
    public static Reading<Pulse> Reading(GatheringId gathering) =>
        Read.Row<Pulse>(Key(gathering)).Select(row => row ?? None(gathering));

    /// <summary>With one more answer.</summary>
    public Pulse With(Worth worth) =>
        worth switch
        {
            After.Worth.Yes => this with { Worth = Worth + 1 },
            After.Worth.Partly => this with { Partly = Partly + 1 },
            After.Worth.No => this with { Not = Not + 1 },
            _ => throw new UnreachableException(),
        };

    /// <summary>As it stays.</summary>
    public Pulse Close() => (Answers < Fewest ? None(Gathering) : this) with { IsClosed = true };
}

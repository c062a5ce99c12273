namespace CommunityBot.Privacy;

/// <summary>How many days things are kept; the section <c>Retention</c> of the settings.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>The most that can be set.</summary>
    public const int Most = 3650;

    /// <summary>Answers to gatherings, after they took place: a year.</summary>
    public int Answers { get; init; } = 365;

    /// <summary>What became of messages to a person, after it was decided; at least 30, since by it a message is known again.</summary>
    public int Decisions { get; init; } = 30;

    /// <summary>That unasked messages were sent to a person; at least 28, the longest rest that a silent person gets.</summary>
    public int Ledger { get; init; } = 28;

    /// <summary>Messages and events that failed every time: three months.</summary>
    public int SetAside { get; init; } = 90;

    /// <summary>The days of a setting.</summary>
    public int Of(string setting) =>
        setting switch
        {
            nameof(Answers) => Answers,
            nameof(Decisions) => Decisions,
            nameof(Ledger) => Ledger,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

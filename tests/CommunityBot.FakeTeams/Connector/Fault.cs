namespace CommunityBot.FakeTeams.Connector;

/// <summary>What goes wrong with a call. Closed.</summary>
public abstract record Fault
{
    private Fault() { }

    /// <summary>It is answered with that, and not done.</summary>
    public sealed record Answer(int Status, string Body) : Fault
    {
        /// <summary>The seconds to wait; null where it isn't said.</summary>
        public int? RetryAfter { get; init; }

        /// <summary>Where it redirects to.</summary>
        public string? Location { get; init; }
    }

    /// <summary>It is done, and answered with that status.</summary>
    public sealed record AnswerAfterwards(int Status) : Fault;

    /// <summary>It isn't done, and there is no answer.</summary>
    public sealed record Silence : Fault;

    /// <summary>It is done, and there is no answer.</summary>
    public sealed record SilenceAfterwards : Fault;
}

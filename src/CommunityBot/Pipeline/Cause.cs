using NodaTime;

namespace CommunityBot.Pipeline;

/// <summary>Why a command is handled: it makes a second handling of the same cause harmless.</summary>
internal abstract record Cause
{
    private Cause() { }

    /// <summary>The marker row that is committed with the effect of the cause; null where its own row does that.</summary>
    public abstract string? Marker { get; }

    /// <summary>Where somebody asked for it, so that answers find them; null where nobody asked just now.</summary>
    public virtual Origin? AskedAt => null;

    /// <summary>Something came in from outside, taken by the inbox at that time.</summary>
    public sealed record Event(string Id, Instant TakenAt, Origin Origin) : Cause
    {
        public override string Marker => HandledMarker.Key(TakenAt, Id);

        public override Origin AskedAt => Origin;

        /// <summary>One of several commands that follow from the same event.</summary>
        public Event Part(string name) => this with { Id = $"{Id}.{name}" };
    }

    /// <summary>A moment has come; the due row is removed with the effect.</summary>
    public sealed record Due(DueKey Key) : Cause
    {
        public override string? Marker => null;
    }

    /// <summary>Whoever caused it does it again, where it was cut off; the command itself sees whether there is anything to do.</summary>
    public sealed record Repeatable : Cause
    {
        public override string? Marker => null;
    }

    /// <summary>A row of another partition's outbox arrives.</summary>
    public sealed record Relayed(OutboxKey Row) : Cause
    {
        private string _part = "";

        /// <summary>Where somebody asked for what led to it.</summary>
        public Origin? Origin { get; init; }

        public override string Marker => HandledMarker.Key(Row.At, $"{Row.Id}{_part}");

        public override Origin? AskedAt => Origin;

        /// <summary>One of several commands that follow from the same row.</summary>
        public Relayed Part(string name) => this with { _part = $"{_part}.{name}" };
    }
}

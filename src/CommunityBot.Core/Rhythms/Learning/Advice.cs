using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms.Learning;

/// <summary>What was seen of a rhythm that seems off, in numbers, and what is proposed. Closed.</summary>
/// <param name="Rhythm">Which rhythm.</param>
/// <param name="Proposal">The one thing that is proposed.</param>
[JsonDerivedType(typeof(TooOften), TooOften.Name)]
[JsonDerivedType(typeof(FewerCome), FewerCome.Name)]
[JsonDerivedType(typeof(TooRare), TooRare.Name)]
[JsonDerivedType(typeof(WrongHour), WrongHour.Name)]
public abstract record Advice(RhythmId Rhythm, Proposal Proposal)
{
    /// <summary>What rests when it is dismissed: this kind of advice for this rhythm.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>Fewer come than before, and it takes place every other week or more often.</summary>
    public sealed record TooOften(RhythmId Rhythm, Proposal Proposal, Trend Trend) : Advice(Rhythm, Proposal)
    {
        internal const string Name = "too-often";

        public override string Kind => Name;
    }

    /// <summary>Fewer come than before, though it isn't often.</summary>
    public sealed record FewerCome(RhythmId Rhythm, Proposal Proposal, Trend Trend) : Advice(Rhythm, Proposal)
    {
        internal const string Name = "fewer-come";

        public override string Kind => Name;
    }

    /// <summary>More come than before, and it takes place every third week or less often.</summary>
    public sealed record TooRare(RhythmId Rhythm, Proposal Proposal, Trend Trend) : Advice(Rhythm, Proposal)
    {
        internal const string Name = "too-rare";

        public override string Kind => Name;
    }

    /// <summary>It is before eight or after eight for a third of those whose zone is known.</summary>
    public sealed record WrongHour(RhythmId Rhythm, Proposal Proposal, int Outside, int Known, int OutsideThen)
        : Advice(Rhythm, Proposal)
    {
        internal const string Name = "wrong-hour";

        public override string Kind => Name;
    }
}

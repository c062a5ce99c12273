using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Rhythms;

/// <summary>Gatherings and their rhythms.</summary>
public static class RhythmsCapability
{
    /// <summary>The capability.</summary>
    public static Capability Capability { get; } =
        CommunitiesCapability.With([]) with
        {
            Name = "rhythms",
            Texts = [],
            Rows = [],
            Actions = [],
            Forms = [],
            Words = [],
        };
}

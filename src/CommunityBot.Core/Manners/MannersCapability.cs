using System.Collections.Immutable;

namespace CommunityBot.Core.Manners;

/// <summary>The one door through which everything unasked passes on its way to a person.</summary>
public static class MannersCapability
{
    /// <summary>The capability.</summary>
    public static Capability Capability { get; } =
        new("manners", MannersJson.Default)
        {
            Rows = ImmutableDictionary<string, Type>.Empty.Add("person", typeof(Person)),
        };
}

using System.Collections.Immutable;

namespace CommunityBot.Platforms;

/// <summary>What is suggested while somebody types into an input of a form.</summary>
public interface ISuggestions
{
    /// <summary>What fits what was typed so far, the likeliest first; empty where nothing does, or nobody knows the name.</summary>
    ImmutableArray<string> Find(string name, string typed);
}

using System.Collections.Immutable;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>Asks the capability that an input's suggestions belong to.</summary>
internal sealed class Suggestions(Capabilities capabilities) : ISuggestions
{
    public ImmutableArray<string> Find(string name, string typed) =>
        capabilities.Suggestions.TryGetValue(name, out var suggest) ? suggest(typed) : [];
}

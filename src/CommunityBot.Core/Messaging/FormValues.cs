using System.Collections.Immutable;

namespace CommunityBot.Core.Messaging;

/// <summary>What was typed into a form: the values of each input by its name.</summary>
public sealed record FormValues(ImmutableDictionary<string, ImmutableArray<string>> ByInput)
{
    /// <summary>The trimmed value of an input; empty where nothing was typed.</summary>
    public string this[string input] =>
        ByInput.TryGetValue(input, out var values) && values is [var first, ..] ? first.Trim() : "";

    /// <summary>All values of an input.</summary>
    public ImmutableArray<string> All(string input) => ByInput.GetValueOrDefault(input, []);
}

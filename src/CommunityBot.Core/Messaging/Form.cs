using System.Collections.Immutable;

namespace CommunityBot.Core.Messaging;

/// <summary>
/// A form to fill in: a modal in Slack, a dialog in Teams. <paramref name="Context"/> comes back untouched with the
/// values (at most 2,500 characters).
/// </summary>
public sealed record Form(string Id, Phrase Title, ImmutableArray<Input> Inputs, Phrase Submit, string Context)
{
    /// <summary>What stands above the inputs.</summary>
    public ImmutableArray<Block> Intro { get; init; } = [];

    /// <summary>A second way out of the form beside its submit button, for instance back to the step before.</summary>
    public Button? Aside { get; init; }
}

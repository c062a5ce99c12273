using System.Collections.Immutable;
using System.Resources;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core;

/// <summary>
/// All that the shell needs to know of a capability: what it stores, what wakes it, and which buttons, forms and words
/// lead to it. A new capability is its folder and one entry in the shell's list.
/// </summary>
/// <param name="Name">The first part of its actions and form ids, in lower case.</param>
/// <param name="Json">How its rows are written.</param>
public sealed record Capability(string Name, IJsonTypeInfoResolver Json)
{
    /// <summary>Its resource files, by the first part of their texts' keys.</summary>
    public ImmutableDictionary<string, ResourceManager> Texts { get; init; } = [];

    /// <summary>The kinds of rows it stores, by the first part of their keys.</summary>
    public ImmutableDictionary<string, Type> Rows { get; init; } = [];

    /// <summary>
    /// How rows that an earlier version wrote become what they are now, by their kind: the first step makes version 2 of
    /// version 1, and so on. A kind that isn't here is in its first version.
    /// </summary>
    public ImmutableDictionary<string, ImmutableArray<Func<JsonObject, JsonObject>>> Migrations { get; init; } = [];

    /// <summary>What decides when a row of that kind is due: from the partition and the row's key.</summary>
    public ImmutableDictionary<string, Func<PartitionKey, string, ICommand>> Dues { get; init; } = [];

    /// <summary>Which of those kinds can name a person, and how each lets go of one.</summary>
    public ImmutableDictionary<string, Holding> Holdings { get; init; } = [];

    /// <summary>Which of those kinds are kept for a time only, and how long.</summary>
    public ImmutableDictionary<string, Lifetime> Lifetimes { get; init; } = [];

    /// <summary>Which of those kinds are nobody's business but the person's: the store holds them encrypted.</summary>
    public ImmutableHashSet<string> Private { get; init; } = [];

    /// <summary>What a pressed button leads to, by its action; the text is the button's value.</summary>
    public ImmutableDictionary<string, Func<Asker, string, Step>> Actions { get; init; } = [];

    /// <summary>What a filled-in form leads to, by its id; the text is the form's context.</summary>
    public ImmutableDictionary<string, Func<Asker, string, FormValues, Step>> Forms { get; init; } = [];

    /// <summary>
    /// What words lead to, by the key of the text that lists them (<c>upcoming|what's on|…</c>); the text is what
    /// followed them. Tried in this order, so the more specific come first.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, Func<Asker, string, Step>>> Words { get; init; } = [];

    /// <summary>What is suggested while somebody types, by name: from what was typed so far, the likeliest first.</summary>
    public ImmutableDictionary<string, Func<string, ImmutableArray<string>>> Suggestions { get; init; } = [];

    /// <summary>What it shows on the page that a platform keeps for each person, in this order.</summary>
    public ImmutableArray<Func<Asker, IHomePart>> Home { get; init; } = [];

    /// <summary>The first parts of the keys of its <see cref="IAffair"/> rows.</summary>
    public ImmutableArray<string> Affairs { get; init; } = [];

    /// <summary>What follows for it when two members turn out to be one person.</summary>
    public ImmutableArray<Func<MemberMerge, ICommand>> Merges { get; init; } = [];

    /// <summary>How its messages look to one of those who see them, by the view's name; the text is what it is a view of.</summary>
    public ImmutableDictionary<string, Func<Asker, string, IPersonalView?>> Views { get; init; } = [];

    /// <summary>What <c>help</c> says of it.</summary>
    public ImmutableArray<HelpLine> Help { get; init; } = [];
}

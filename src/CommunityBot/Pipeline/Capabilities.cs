using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Privacy;
using CommunityBot.Core.Rhythms;

namespace CommunityBot.Pipeline;

/// <summary>The capabilities of the bot, and what is found in them by name.</summary>
internal sealed class Capabilities
{
    private readonly ImmutableArray<Capability> _all;

    public Capabilities(ImmutableArray<Capability> registered)
    {
        ImmutableArray<Capability> withPrivacy = [.. registered, PrivacyCapability.With(registered)];
        var communities = CommunitiesCapability.With(
            [.. withPrivacy.SelectMany(capability => capability.Help)],
            [.. withPrivacy.SelectMany(capability => capability.Affairs)]
        );
        _all = [.. withPrivacy, communities];
        Rows = _all.SelectMany(capability => capability.Rows).ToImmutableDictionary();
        Migrations = _all.SelectMany(capability => capability.Migrations).ToImmutableDictionary();
        Holdings = _all.SelectMany(capability => capability.Holdings).ToImmutableDictionary();
        Lifetimes = _all.SelectMany(capability => capability.Lifetimes).ToImmutableDictionary();
        Private = [.. _all.SelectMany(capability => capability.Private)];
        Dues = _all.SelectMany(capability => capability.Dues).ToImmutableDictionary();
        Actions = _all.SelectMany(capability => capability.Actions).ToImmutableDictionary();
        Forms = _all.SelectMany(capability => capability.Forms).ToImmutableDictionary();
        Words = [.. _all.SelectMany(capability => capability.Words)];
        Suggestions = _all.SelectMany(capability => capability.Suggestions).ToImmutableDictionary();
        Merges = [.. _all.SelectMany(capability => capability.Merges)];
        Views = _all.SelectMany(capability => capability.Views).ToImmutableDictionary();
        Home = [.. _all.SelectMany(capability => capability.Home)];
        Texts = new(
            _all.SelectMany(capability => capability.Texts)
                .ToImmutableDictionary()
                .Add("messaging", MessagingTexts.Resources)
        );
    }

    /// <summary>All that the bot can do. A new capability is registered here, in one line, and nowhere else.</summary>
    public static Capabilities Registered => new([RhythmsCapability.Capability, MannersCapability.Capability]);

    public ImmutableDictionary<string, Type> Rows { get; }

    public ImmutableDictionary<string, ImmutableArray<Func<JsonObject, JsonObject>>> Migrations { get; }

    public ImmutableDictionary<string, Holding> Holdings { get; }

    public ImmutableDictionary<string, Lifetime> Lifetimes { get; }

    public ImmutableHashSet<string> Private { get; }

    public ImmutableDictionary<string, Func<PartitionKey, string, ICommand>> Dues { get; }

    public ImmutableDictionary<string, Func<Asker, string, Step>> Actions { get; }

    public ImmutableDictionary<string, Func<Asker, string, FormValues, Step>> Forms { get; }

    public ImmutableArray<KeyValuePair<string, Func<Asker, string, Step>>> Words { get; }

    public ImmutableDictionary<string, Func<string, ImmutableArray<string>>> Suggestions { get; }

    public ImmutableArray<Func<Asker, IHomePart>> Home { get; }

    public ImmutableArray<Func<MemberMerge, ICommand>> Merges { get; }

    public ImmutableDictionary<string, Func<Asker, string, IPersonalView?>> Views { get; }

    public Texts Texts { get; }

    public IEnumerable<IJsonTypeInfoResolver> Json => _all.Select(capability => capability.Json);
}

using System.Collections.Immutable;
using System.Resources;

namespace CommunityBot.Core.Communities;

/// <summary>The shared nouns of all capabilities, and the help that tells of them.</summary>
public static class CommunitiesCapability
{
    /// <summary>The button that asks for help.</summary>
    public const string HelpAction = "communities.help";

    /// <summary>The capability, with the help lines of all others.</summary>
    public static Capability With(ImmutableArray<HelpLine> help) =>
        new("communities", CommunitiesJson.Default)
        {
            Texts = ImmutableDictionary<string, ResourceManager>.Empty.Add(
                CommunityTexts.File,
                CommunityTexts.Resources
            ),
            Rows = ImmutableDictionary<string, Type>
                .Empty.Add("community", typeof(Community))
                .Add("member", typeof(Member))
                .Add("channel", typeof(ChannelLink))
                .Add("account", typeof(AccountLink))
                .Add("reach", typeof(PersonAccount)),
            Actions = ImmutableDictionary<string, Func<Asker, string, Step>>.Empty.Add(
                HelpAction,
                (asker, _) => new Step.Run(new ShowHelp(asker, help))
            ),
            Words = [new(CommunityTexts.HelpAsked, (asker, _) => new Step.Run(new ShowHelp(asker, help)))],
        };
}

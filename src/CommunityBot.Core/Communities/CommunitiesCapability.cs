using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core.Communities;

/// <summary>The shared nouns of all capabilities, and the help that tells of them.</summary>
public static class CommunitiesCapability
{
    /// <summary>The button that asks for help.</summary>
    public const string HelpAction = "communities.help";

    /// <summary>The button that says words once more, where a form can be shown only after a press; its value is the words.</summary>
    public const string SayAction = "communities.say";

    /// <summary>The button that asks who coordinates.</summary>
    public const string CoordinatorsAction = "communities.coordinators";

    /// <summary>The button that opens the form to appoint a coordinator.</summary>
    public const string AppointAction = "communities.appoint";

    private static readonly HelpLine Coordinators = new(
        Role.Coordinator,
        CommunityTexts.HelpCoordinators,
        CommunityTexts.CoordinatorsButton
    );

    /// <summary>The capability, with the help lines of all others.</summary>
    public static Capability With(ImmutableArray<HelpLine> others)
    {
        ImmutableArray<HelpLine> help = [.. others, Coordinators];

        return new("communities", CommunitiesJson.Default)
        {
            Texts = ImmutableDictionary<string, ResourceManager>.Empty.Add(
                CommunityTexts.File,
                CommunityTexts.Resources
            ),
            Rows = ImmutableDictionary<string, Type>
                .Empty.Add("community", typeof(Community))
                .Add("member", typeof(Member))
                .Add("channel-trouble", typeof(ChannelTrouble))
                .Add("unsent", typeof(Unsent))
                .Add("channel", typeof(ChannelLink))
                .Add("account", typeof(AccountLink))
                .Add("reach", typeof(PersonAccount)),
            Holdings = ImmutableDictionary<string, Holding>
                .Empty.Add("member", Holding.OfRow<Member>("membership"))
                .Add("account", Holding.OfRow<AccountLink>("account"))
                .Add("reach", Holding.OfRow<PersonAccount>("accounts")),
            Actions = ImmutableDictionary<string, Func<Asker, string, Step>>
                .Empty.Add(HelpAction, (asker, _) => new Step.Run(new ShowHelp(asker, help)))
                .Add(CoordinatorsAction, (asker, _) => new Step.Run(new ShowCoordinators(asker)))
                .Add(AppointAction, (asker, _) => new Step.Open(new AppointCoordinatorForm(asker))),
            Forms = ImmutableDictionary<string, Func<Asker, string, FormValues, Step>>.Empty.Add(
                AppointCoordinatorForm.FormId,
                (asker, _, values) =>
                    new Step.Run(new AppointCoordinator(asker, new(values[AppointCoordinatorForm.MemberInput])))
            ),
            Words =
            [
                new(CommunityTexts.HelpAsked, (asker, _) => new Step.Run(new ShowHelp(asker, help))),
                new(CommunityTexts.CoordinatorsAsked, (asker, _) => new Step.Run(new ShowCoordinators(asker))),
            ],
        };
    }
}

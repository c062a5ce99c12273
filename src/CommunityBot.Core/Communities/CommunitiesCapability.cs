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

    private static readonly HelpLine Channels = new(
        Role.Coordinator,
        ConnectionTexts.HelpChannels,
        ConnectionTexts.ChannelsButton
    );

    private static readonly HelpLine Link = new(Role.Member, ConnectionTexts.HelpLink, ConnectionTexts.LinkButton);

    /// <summary>The capability, with the help lines of all others and the affairs that keep a community by itself.</summary>
    public static Capability With(ImmutableArray<HelpLine> others, ImmutableArray<string> affairs)
    {
        ImmutableArray<HelpLine> help = [.. others, Coordinators, Channels, Link];

        return new("communities", CommunitiesJson.Default)
        {
            Texts = ImmutableDictionary<string, ResourceManager>.Empty.Add(
                CommunityTexts.File,
                CommunityTexts.Resources
            ),
            Rows = Kinds,
            Holdings = ImmutableDictionary<string, Holding>
                .Empty.Add("member", Holding.OfRow<Member>("membership"))
                .Add("account", Holding.OfRow<AccountLink>("account"))
                .Add("reach", Holding.OfRow<PersonAccount>("accounts")),
            Dues = ImmutableDictionary<string, Func<PartitionKey, string, ICommand>>
                .Empty.Add("code", (partition, _) => new OfferedCodeDue(partition))
                .Add("crowd", (partition, key) => new CrowdDue(partition, key))
                .Add("parting", (partition, key) => new PartingDue(partition, key)),
            Actions = ConnectionRoutes
                .Actions.Add(HelpAction, (asker, _) => new Step.Run(new ShowHelp(asker, help)))
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
                .. ConnectionRoutes.Words(affairs),
            ],
        };
    }

    private static ImmutableDictionary<string, Type> Kinds =>
        ImmutableDictionary<string, Type>
            .Empty.Add("community", typeof(Community))
            .Add("member", typeof(Member))
            .Add("channel-trouble", typeof(ChannelTrouble))
            .Add("unsent", typeof(Unsent))
            .Add("channel", typeof(ChannelLink))
            .Add("account", typeof(AccountLink))
            .Add("reach", typeof(PersonAccount))
            .Add("code", typeof(OfferedCode))
            .Add("connected", typeof(ConnectedChannel))
            .Add("crowd", typeof(Crowd))
            .Add("parting", typeof(Parting));
}

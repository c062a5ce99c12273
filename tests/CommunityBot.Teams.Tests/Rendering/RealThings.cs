using System.Collections.Immutable;
using System.Resources;
using CommunityBot.Core;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Core.Tests;
using CommunityBot.Core.Tests.Rhythms;
using CommunityBot.Teams.Rendering;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>Cards, messages and forms as the capabilities make them.</summary>
internal static class RealThings
{
    private static readonly Guild Told = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Answers(Cem, Answer.Maybe);

    public static ImmutableDictionary<string, Message> Posts { get; } =
        ImmutableDictionary<string, Message>
            .Empty.Add("Announcement", Announcement())
            .Add("News", News())
            .Add("Moved", Moved());

    /// <summary>The announcement as a member sees it who answered, and as a coordinator does.</summary>
    public static ImmutableDictionary<string, Message> Views { get; } =
        ImmutableDictionary<string, Message>
            .Empty.Add("MembersView", Told.Sees(Ben)!)
            .Add("CoordinatorsView", Told.Sees(Ana)!);

    public static ImmutableDictionary<string, Message> Direct { get; } =
        ImmutableDictionary<string, Message>
            .Empty.Add("Upcoming", Told.Says(Ben, RhythmTexts.UpcomingAsked).Message)
            .Add("Rhythms", Told.Says(Ana, RhythmTexts.ListAsked).Message)
            .Add("CalendarFile", Told.Says(Ben, RhythmTexts.CalendarFileAsked).Message)
            .Add("Help", Help())
            .Add("Reminder", Reminder());

    public static ImmutableDictionary<string, Form> Forms { get; } =
        ImmutableDictionary<string, Form>
            .Empty.Add("NewRhythm", Told.Press(Ana, "rhythms.create").Form)
            .Add(
                "Preview",
                Told.Sends(Ana, Told.Press(Ana, "rhythms.edit", "lean-coffee").Form, ("days", "friday")).Form
            )
            .Add("Move", Told.Press(Ana, "rhythms.move", FirstCoffee.Value).Form)
            .Add("Import", Told.Press(Ana, "rhythms.import").Form)
            .Add("End", Told.Press(Ana, "rhythms.end", "lean-coffee").Form)
            .Add("Appoint", Appoint())
            .Add("Settings", Settings());

    /// <summary>The resource files of all that the bot says in Teams.</summary>
    public static IEnumerable<ResourceManager> TextFiles =>
        RhythmsCapability
            .Capability.Texts.Values.Concat(MannersCapability.Capability.Texts.Values)
            .Concat(CommunitiesCapability.With([], []).Texts.Values)
            .Append(MessagingTexts.Resources)
            .Append(CardTexts.Resources);

    private static Message Announcement() =>
        Founded()
            .With(
                LeanCoffee with
                {
                    Details = LeanCoffee.Details with { Link = new("https://example.org/coffee?a=1&b=2") },
                }
            )
            .Until(Berlin(3, 19))
            .Posts.Single()
            .Message;

    private static Message News() => Cancelled().PostsOf("news").First().Message;

    private static Guild Cancelled()
    {
        var guild = WithCoffeeAnnounced();
        guild.Sends(Ana, guild.Press(Ana, "rhythms.move", FirstCoffee.Value).Form, ("date", "2026-03-06"));

        return guild.Until(Berlin(3, 20));
    }

    private static Message Moved() => Cancelled().Redraws.Last().Message;

    private static Message Reminder()
    {
        var guild = WithCoffeeAnnounced().Answers(Ben, Answer.Yes).Reminds(Ben).Until(Thursday);

        return guild.RemindersTo(Ben).Single().Message;
    }

    private static Message Help()
    {
        var communities = CommunitiesCapability.With(
            [.. RhythmsCapability.Capability.Help, .. MannersCapability.Capability.Help],
            []
        );
        var run = (Step.Run)communities.Actions[CommunitiesCapability.HelpAction](Asks(Ana), "");

        return ((Outcome.Applied)Told.Does(run.Command)).Dispatches.OfType<Dispatch.Reply>().Single().Message;
    }

    private static Form Appoint() =>
        ((Step.Show)new AppointCoordinatorForm(Asks(Ana)).Open([Ana, Ben, Cem], Monday)).Form;

    private static Form Settings()
    {
        var ana = new PersonId("person-ana");
        var partition = new InMemoryPartition(ana.Partition, MannersCapability.Capability);
        partition.Handle(new MeetPerson(ana, "en", "Europe/Berlin"), Monday);

        return ((Step.Show)new OpenSettings(ana).Open(partition.All<Person>().Single(), Monday)).Form;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using NodaTime;

namespace CommunityBot.Core.Tests.Communities;

public sealed class CoordinatorTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Member Ana = AMember("ana", Role.Coordinator);
    private static readonly Member Ben = AMember("ben", Role.Member);

    [Fact]
    public void A_coordinator_makes_a_member_a_coordinator_too()
    {
        var appoint = new AppointCoordinator(AskedBy(Ana), Ben.Id);

        var applied = Assert.IsType<Outcome.Applied>(appoint.Decide(new(Ana, Ben), Now));

        var put = Assert.IsType<Change.Put>(Assert.Single(applied.Changes));
        Assert.Equal(Ben with { Role = Role.Coordinator }, put.Row);
    }

    [Fact]
    public void Appointing_somebody_twice_changes_nothing_the_second_time()
    {
        var appoint = new AppointCoordinator(AskedBy(Ana), Ben.Id);

        var outcome = appoint.Decide(new(Ana, Ben with { Role = Role.Coordinator }), Now);

        Assert.IsType<Outcome.Unchanged>(outcome);
    }

    [Fact]
    public void A_member_cannot_appoint_anybody_not_even_with_a_form_kept_from_better_days()
    {
        var appoint = new AppointCoordinator(AskedBy(Ben), Ben.Id);

        Assert.IsType<Outcome.Refused>(appoint.Decide(new(Ben, Ben), Now));
    }

    [Fact]
    public void The_form_offers_those_who_do_not_coordinate_yet()
    {
        var opening = new AppointCoordinatorForm(AskedBy(Ana));

        var shown = Assert.IsType<Step.Show>(opening.Open([Ana, Ben], Now));

        var choice = Assert.IsType<Input.One>(Assert.Single(shown.Form.Inputs));
        Assert.Equal(["ben"], choice.Options.Select(option => option.Value));
    }

    [Fact]
    public void Only_a_coordinator_is_offered_to_add_another()
    {
        var toAna = Reply(new ShowCoordinators(AskedBy(Ana)).Decide([Ana, Ben], Now));
        var toBen = Reply(new ShowCoordinators(AskedBy(Ben)).Decide([Ana, Ben], Now));

        Assert.Contains(toAna.Blocks, block => block is Block.Buttons);
        Assert.DoesNotContain(toBen.Blocks, block => block is Block.Buttons);
    }

    [Theory]
    [InlineData(Role.Member, 1)]
    [InlineData(Role.Coordinator, 2)]
    public void Help_tells_what_the_askers_role_can_do(Role role, int lines)
    {
        var button = new Button(new Phrase.Verbatim("Try"), "rhythms.upcoming", "");
        ImmutableArray<HelpLine> help =
        [
            new(Role.Member, new Phrase.Verbatim("See what's on."), button),
            new(Role.Coordinator, new Phrase.Verbatim("Set up a rhythm."), button with { Action = "rhythms.new" }),
        ];

        var message = Reply(new ShowHelp(AskedBy(Ben), help).Decide(Ben with { Role = role }, Now));

        Assert.Equal(lines, message.Blocks.OfType<Block.Paragraph>().Count());
        Assert.Equal(lines, message.Blocks.OfType<Block.Buttons>().Single().Items.Length);
    }

    private static Message Reply(Outcome outcome) =>
        Assert.IsType<Outcome.Applied>(outcome).Dispatches.OfType<Dispatch.Reply>().Single().Message;

    private static Asker AskedBy(Member member) =>
        new(new("c"), member.Id, member.Person, new(CultureInfo.GetCultureInfo("en"), DateTimeZone.Utc));

    private static Member AMember(string id, Role role) => new(new(id), new(id), id, role);
}

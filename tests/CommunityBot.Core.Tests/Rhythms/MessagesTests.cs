using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using static CommunityBot.Core.Tests.Rhythms.Guild;

namespace CommunityBot.Core.Tests.Rhythms;

/// <summary>What people read in the course of three weeks, to be read as a whole and in both languages.</summary>
public sealed class MessagesTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void What_a_member_reads(string language)
    {
        var guild = WithCoffeeAnnounced();
        var answers = new[]
        {
            guild.Press(Ben, "rhythms.answer", $"{FirstCoffee};yes"),
            guild.Press(Ben, "rhythms.remind", $"{FirstCoffee};wanted"),
            guild.Press(Ben, "rhythms.answer", $"{FirstCoffee};maybe"),
            guild.Press(Ben, "rhythms.remind", $"{FirstCoffee};declined"),
            guild.Press(Cem, "rhythms.answer", $"{FirstCoffee};no"),
            guild.Says(Ben, RhythmTexts.NextAsked),
        };
        guild.Reminds(Ben);
        guild.Sends(Ana, guild.Press(Ana, "rhythms.move", FirstCoffee.Value).Form, ("date", "2026-03-06"));
        guild.Until(Berlin(3, 20));
        guild.Sends(Ana, guild.Press(Ana, "rhythms.cancel", FirstCoffee.Value).Form, ("note", "Nobody has the keys."));
        guild.Until(Berlin(13, 12));

        var texts = answers
            .Select(played => played.Message)
            .Concat(guild.Prompts.Select(sent => sent.Prompt.Message))
            .Concat(guild.Posts.Select(post => post.Message));

        Snapshot.Match(texts.Select(message => message.Text(language).Split('\n')), test: $"Member.{language}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void What_a_coordinator_reads(string language)
    {
        var guild = WithCoffeeAnnounced();
        var form = guild.Press(Ana, "rhythms.edit", "lean-coffee").Form;

        Message[] texts =
        [
            guild.Says(Ana, RhythmTexts.ListAsked).Message,
            guild.Press(Ana, "rhythms.beats", "lean-coffee").Message,
            guild.Sends(Ana, guild.Sends(Ana, form, ("days", "wednesday")).Form).Message,
            guild.Sends(Ana, guild.Press(Ana, "rhythms.move", FirstCoffee.Value).Form, ("date", "2026-03-06")).Message,
            guild.Sends(Ana, guild.Press(Ana, "rhythms.add", "lean-coffee").Form, ("date", "2026-03-20")).Message,
            guild.Press(Ana, "rhythms.pause", "lean-coffee").Message,
            guild.Press(Ana, "rhythms.resume", "lean-coffee").Message,
            guild.Sends(Ana, guild.Press(Ana, "rhythms.cancel", FirstCoffee.Value).Form).Message,
            guild.Sends(Ana, guild.Press(Ana, "rhythms.end", "lean-coffee").Form).Message,
            guild.Press(Ana, "rhythms.pause", "lean-coffee").Message,
            guild.Press(Ben, "rhythms.pause", "lean-coffee").Message,
        ];

        Snapshot.Match(texts.Select(message => message.Text(language).Split('\n')), test: $"Coordinator.{language}");
    }
}

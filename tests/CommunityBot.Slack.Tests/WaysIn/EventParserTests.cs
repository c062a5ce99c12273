using System.Text.Json;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CommunityBot.Slack.WaysIn;
using CommunityBot.Slack.Wire.Inbound;

namespace CommunityBot.Slack.Tests.WaysIn;

public sealed class EventParserTests
{
    private static readonly Account Ana = new("slack", "T0A", "U1");
    private static readonly Account Bot = new("slack", "T0A", "U0BOT");
    private static readonly Place Guild = new("slack", "T0A", "C1");
    private static readonly Place Direct = new("slack", "T0A", "D1");

    [Fact]
    public void A_direct_message_is_words_that_a_form_can_only_follow_after_a_press() =>
        Assert.Equal(
            new Inbound("1700000000.000200:D1", Ana, Direct, new InboundContent.Words("what's on & when?"))
            {
                FormNeedsPress = true,
            },
            Happened(Payloads.DirectMessage)
        );

    [Fact]
    public void A_mention_is_words_without_the_mention()
    {
        var heard = Happened(Payloads.Mention);

        Assert.Equal(new InboundContent.Words("upcoming"), heard.Content);
        Assert.Equal((Ana, Guild), (heard.From, heard.In));
    }

    [Fact]
    public void A_mention_that_is_told_twice_is_one_event() =>
        Assert.Equal(Happened(Payloads.Mention, "Ev1"), Happened(Payloads.MentionAsMessage, "Ev2"));

    [Fact]
    public void A_mention_in_a_thread_is_answered_there_and_keeps_the_mentions_of_others()
    {
        var heard = Happened(Payloads.MentionInThread);

        Assert.Equal(Guild with { Thread = "1700000000.000100" }, heard.In);
        Assert.Equal(new InboundContent.Words("hi   help me, @bea and #general"), heard.Content);
    }

    [Fact]
    public void A_mention_and_nothing_else_asks_for_help() =>
        Assert.Equal(
            new InboundContent.Words("help"),
            Happened(Payloads.Mention.Replace("<@U0BOT>: upcoming", "<@U0BOT>")).Content
        );

    [Theory]
    [InlineData("thread_broadcast")]
    [InlineData("file_share")]
    [InlineData("me_message")]
    public void A_message_of_these_kinds_is_words_as_any_other(string subtype) =>
        Assert.IsType<InboundContent.Words>(Happened(With(Payloads.DirectMessage, subtype)).Content);

    [Theory]
    [InlineData("bot_message")]
    [InlineData("channel_join")]
    [InlineData("message_replied")]
    [InlineData("something_new")]
    public void A_message_of_another_kind_isnt_for_the_bot(string subtype) =>
        Assert.IsType<Meaning.Nothing>(Parse(With(Payloads.DirectMessage, subtype)));

    [Fact]
    public void What_people_say_to_one_another_isnt_for_the_bot() =>
        Assert.IsType<Meaning.Nothing>(Parse(Payloads.BetweenPeople));

    [Theory]
    [InlineData("\"bot_id\":\"B2\"")]
    [InlineData("\"app_id\":\"A0A\"")]
    [InlineData("\"hidden\":true")]
    public void What_a_bot_says_isnt_answered(string member) =>
        Assert.IsType<Meaning.Nothing>(Parse(Payloads.DirectMessage.Replace("\"team\"", $"{member},\"team\"")));

    [Theory]
    [InlineData("U0BOT")]
    [InlineData("USLACKBOT")]
    public void What_the_bot_or_slackbot_says_isnt_answered(string user) =>
        Assert.IsType<Meaning.Nothing>(Parse(Payloads.DirectMessage.Replace("U1", user)));

    [Fact]
    public void The_bots_own_message_isnt_answered() => Assert.IsType<Meaning.Nothing>(Parse(Payloads.OwnMessage));

    [Fact]
    public void Words_that_were_edited_in_direct_messages_are_words_again()
    {
        var heard = Happened(Payloads.Edited);

        Assert.Equal(new InboundContent.Words("next"), heard.Content);
        Assert.Equal("1700000100.000000:D1:1700000000.000200", heard.Id);
    }

    [Fact]
    public void An_unfurled_link_is_no_edit() => Assert.IsType<Meaning.Nothing>(Parse(Payloads.Unfurled));

    [Fact]
    public void A_deleted_message_is_understood_and_nothing_follows() =>
        Assert.Equal(new Meaning.Nothing("message-deleted"), Parse(Payloads.Deleted));

    [Fact]
    public void A_bots_message_that_was_changed_isnt_answered() =>
        Assert.IsType<Meaning.Nothing>(
            Parse(
                Payloads.Edited.Replace(
                    "\"user\":\"U1\",\"text\":\"next\"",
                    "\"user\":\"U0BOT\",\"bot_id\":\"B1\",\"text\":\"next\""
                )
            )
        );

    [Fact]
    public void Somebody_joins() => Assert.Equal(new Meaning.Joined("Ev1", "U1", Guild), Parse(Payloads.Joined));

    [Fact]
    public void The_bot_is_added_by_whoever_invited_it() =>
        Assert.Equal(new Meaning.BotAdded("Ev1", "U1", Guild), Parse(Payloads.BotJoined));

    [Fact]
    public void Somebody_leaves() =>
        Assert.Equal(new Inbound("Ev1", Ana, Guild, new InboundContent.Left()), Happened(Payloads.Left));

    [Theory]
    [InlineData("""{"type":"member_left_channel","user":"U0BOT","channel":"C1"}""")]
    [InlineData("""{"type":"channel_left","channel":"C1","actor_id":"U1"}""")]
    [InlineData("""{"type":"group_left","channel":"C1"}""")]
    [InlineData("""{"type":"channel_deleted","channel":"C1"}""")]
    [InlineData("""{"type":"group_deleted","channel":"C1"}""")]
    [InlineData("""{"type":"channel_archive","channel":"C1","user":"U1"}""")]
    [InlineData("""{"type":"group_archive","channel":"C1","user":"U1"}""")]
    public void The_bot_is_taken_out_or_the_channel_is_gone(string told) =>
        Assert.Equal(new Inbound("Ev1", Bot, Guild, new InboundContent.BotRemoved()), Happened(told));

    [Theory]
    [InlineData("channel_rename")]
    [InlineData("group_rename")]
    public void A_channel_has_another_name(string type) =>
        Assert.Equal(
            new Inbound("Ev1", Bot, Guild, new InboundContent.ChannelRenamed("guild-2")),
            Happened(Payloads.Renamed.Replace("channel_rename", type))
        );

    [Fact]
    public void A_change_that_two_events_tell_of_is_one_event()
    {
        var one = Assert.IsType<Meaning.UserChanged>(Parse(Payloads.UserChanged, "Ev1"));
        var other = Assert.IsType<Meaning.UserChanged>(
            Parse(Payloads.UserChanged.Replace("user_change", "user_profile_changed"), "Ev2")
        );

        Assert.Equal(("user:U1:1700000000", "U1"), (one.Id, one.User));
        Assert.Equal(one.Id, other.Id);
        Assert.Equal("Europe/Madrid", one.Told.Tz);
    }

    [Fact]
    public void Somebody_looks_at_their_home() =>
        Assert.Equal(new Inbound("Ev1", Ana, Direct, new InboundContent.HomeOpened()), Happened(Payloads.HomeOpened));

    [Fact]
    public void Somebody_looks_at_the_messages_of_the_bot() =>
        Assert.IsType<Meaning.Nothing>(Parse(Payloads.HomeOpened.Replace("\"tab\":\"home\"", "\"tab\":\"messages\"")));

    [Theory]
    [InlineData(Payloads.Uninstalled)]
    [InlineData(Payloads.TokensRevoked)]
    public void The_app_is_gone(string told) => Assert.IsType<Meaning.Uninstalled>(Parse(told));

    [Fact]
    public void The_token_of_a_person_is_no_concern_of_the_bot() =>
        Assert.IsType<Meaning.Nothing>(Parse("""{"type":"tokens_revoked","tokens":{"oauth":["U1"],"bot":[]}}"""));

    [Theory]
    [InlineData("channel_unarchive")]
    [InlineData("team_join")]
    [InlineData("reaction_added")]
    [InlineData("something_new")]
    public void Nothing_follows_from_other_events(string type) =>
        Assert.Equal(new Meaning.Nothing(type), Parse($$"""{"type":"{{type}}","channel":"C1","user":"U1"}"""));

    [Theory]
    [InlineData("""{"type":"member_joined_channel","channel":"C1"}""")]
    [InlineData("""{"type":"member_joined_channel","user":"U1"}""")]
    [InlineData("""{"type":"member_left_channel","user":"U 1","channel":"C1"}""")]
    [InlineData("""{"type":"message","user":"U1","channel_type":"im","text":"hi","ts":"1.1"}""")]
    [InlineData("""{"type":"message","user":"U1","channel":"D1","channel_type":"im","text":"hi"}""")]
    [InlineData("""{"type":"message","user":"U1","channel":"D1/../x","channel_type":"im","text":"hi","ts":"1.1"}""")]
    [InlineData("""{"type":"message","user":"U1","channel":"D1","channel_type":"im","text":"hi","ts":"1.1|2"}""")]
    [InlineData("""{"type":"user_change","user":{"deleted":true}}""")]
    [InlineData("""{"type":"channel_rename","channel":"C1"}""")]
    public void What_slack_would_not_send_is_malformed(string told) => Assert.IsType<Meaning.Malformed>(Parse(told));

    private static string With(string message, string subtype) =>
        message.Replace("\"type\":\"message\"", $"\"type\":\"message\",\"subtype\":\"{subtype}\"");

    private static Inbound Happened(string told, string id = "Ev1") =>
        Assert.IsType<Meaning.Happened>(Parse(told, id)).Inbound;

    private static Meaning Parse(string told, string id = "Ev1") =>
        SlackEventParser.Parse(
            id,
            JsonSerializer.Deserialize(told, InboundJson.Default.EventPayload)!,
            Workspace.Installation
        );
}

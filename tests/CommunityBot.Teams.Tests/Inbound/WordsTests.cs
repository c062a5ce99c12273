using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CommunityBot.Platforms;
using CommunityBot.Teams.Inbound;
using CsCheck;

namespace CommunityBot.Teams.Tests.Inbound;

public sealed class WordsTests
{
    [Theory]
    [InlineData("<at>Community Bot</at> status", "status")]
    [InlineData("\r\n<at>Community Bot</at>&nbsp;status \n", "status")]
    [InlineData("<AT>community bot</AT>: what is up?", "what is up?")]
    [InlineData("status, <at>Community Bot</at>", "status,")]
    [InlineData("<at>Community Bot</at> new rhythm &quot;Tea &amp; &lt;cake&gt;&quot;", "new rhythm \"Tea & <cake>\"")]
    [InlineData("<at>Community Bot</at> a&amp;lt;b", "a&lt;b")]
    [InlineData("<at>Community Bot</at>\u200B\u00A0\uFEFFstatus\u00A0now", "status now")]
    [InlineData("<at>Community Bot</at> one\r\n\r\ntwo", "one two")]
    [InlineData("<at>Community Bot</at> appoint <at id=\"1\">Ben</at>", "appoint Ben")]
    [InlineData("<at>Community Bot</at> <at>Community Bot</at>", "Community Bot")]
    [InlineData("no mention in the text", "no mention in the text")]
    public void What_somebody_wrote_reads_as_on_their_screen(string marked, string words) =>
        Assert.Equal(words, Read(marked, Activities.Mention()));

    [Fact]
    public void A_mention_that_doesnt_say_how_it_is_written_is_found_by_its_name()
    {
        var mention = Activities.Mention();
        mention.Remove("text");

        Assert.Equal("status", Read("<at>Community Bot</at> status", mention));
    }

    [Fact]
    public void Each_mention_of_the_bot_takes_one_place() =>
        Assert.Equal(
            "and",
            Read("<at>Community Bot</at> and <at>Community Bot</at>", Activities.Mention(), Activities.Mention())
        );

    [Fact]
    public void The_mention_of_another_stays_though_it_is_called_the_same() =>
        Assert.Equal(
            "Community Bot status",
            Read("<at>Community Bot</at> status", Activities.Mention(who: Activities.BenMri))
        );

    [Fact]
    public void Too_many_words_are_cut_between_characters()
    {
        var words = Read("x" + string.Concat(Enumerable.Repeat("😀", 4_000)));

        Assert.Equal(TeamsWords.Longest - 1, words.Length);
        Assert.False(char.IsHighSurrogate(words[^1]));
    }

    [Fact]
    public void Whatever_is_written_reads_as_clean_words() =>
        Gen.Select(Gen.String, Gen.String, Gen.Int[0, 3])
            .Sample(
                (text, mention, mentions) =>
                {
                    var words = Read(
                        $"{text}{mention}{text}",
                        [.. Enumerable.Range(0, mentions).Select(_ => Activities.Mention(mention))]
                    );

                    Assert.True(words.Length <= TeamsWords.Longest);
                    Assert.Equal(words.Trim(), words);
                    Assert.DoesNotContain(words, char.IsControl);
                },
                iter: 3_000
            );

    [Fact]
    public void In_a_chat_with_the_bot_everything_is_said_to_it_and_a_form_takes_a_press()
    {
        var inbound = Happened(Activities.Personal("message", new() { ["text"] = "help" }));

        Assert.Equal(new InboundContent.Words("help"), inbound.Content);
        Assert.Equal(new("teams", Activities.TenantId, Activities.Ana), inbound.From);
        Assert.Equal(new("teams", Activities.TenantId, Activities.Chat), inbound.In);
        Assert.True(inbound.FormNeedsPress);
    }

    [Fact]
    public void In_a_channel_a_mention_is_said_to_the_bot_in_its_thread()
    {
        var inbound = Happened(
            Activities.InChannel(
                "message",
                new() { ["text"] = "<at>Community Bot</at> status", ["entities"] = new JsonArray(Activities.Mention()) }
            )
        );

        Assert.Equal(new InboundContent.Words("status"), inbound.Content);
        Assert.Equal(new("teams", Activities.TenantId, Activities.Channel) { Thread = "1700000000000" }, inbound.In);
        Assert.True(inbound.FormNeedsPress);
    }

    [Fact]
    public void The_bot_may_be_mentioned_without_the_prefix_of_its_id() =>
        Assert.Equal(
            new InboundContent.Words("status"),
            Happened(
                Activities.InGroup(
                    "message",
                    new()
                    {
                        ["text"] = "<at>Community Bot</at> status",
                        ["entities"] = new JsonArray(Activities.Mention(who: Activities.AppId)),
                    }
                )
            ).Content
        );

    [Fact]
    public void What_is_said_to_others_is_none_of_its_business()
    {
        Assert.Equal("not-to-the-bot", WhyNot(Activities.InChannel("message", new() { ["text"] = "status" })));
        Assert.Equal(
            "not-to-the-bot",
            WhyNot(
                Activities.InGroup(
                    "message",
                    new()
                    {
                        ["text"] = "<at>Ben</at> status",
                        ["entities"] = new JsonArray(Activities.Mention("<at>Ben</at>", Activities.BenMri)),
                    }
                )
            )
        );
    }

    [Fact]
    public void A_guest_without_an_object_id_goes_by_the_id_that_they_have()
    {
        var guest = new JsonObject { ["id"] = "29:1Guest" };

        Assert.Equal(
            "29:1Guest",
            Happened(Activities.Personal("message", new() { ["text"] = "help", ["from"] = guest })).From.User
        );
    }

    [Fact]
    public void What_bots_say_isnt_heard()
    {
        var bot = new JsonObject { ["id"] = "28:another" };

        Assert.Equal("by-a-bot", WhyNot(Activities.Personal("message", new() { ["text"] = "x", ["from"] = bot })));
    }

    [Fact]
    public void Words_that_are_changed_in_a_chat_with_the_bot_are_said_anew()
    {
        var said = Happened(Activities.Personal("message", new() { ["text"] = "hlp" }));
        var changed = Happened(Edit("editMessage", "help"));

        Assert.Equal(new InboundContent.Words("help"), changed.Content);
        Assert.NotEqual(said.Id, changed.Id);
        Assert.Equal(changed.Id, Happened(Edit("editMessage", "help")).Id);
        Assert.NotEqual(changed.Id, Happened(Edit("editMessage", "help me")).Id);
    }

    [Fact]
    public void Elsewhere_what_is_changed_taken_back_or_liked_means_nothing()
    {
        Assert.Equal("message-changed", WhyNot(Edit("undeleteMessage", "help")));
        Assert.Equal("message-changed", WhyNot(Activities.InGroup("messageUpdate", new() { ["text"] = "x" })));
        Assert.Equal("message-deleted", WhyNot(Activities.Personal("messageDelete")));
        Assert.Equal("reaction", WhyNot(Activities.Personal("messageReaction")));
        Assert.Equal("other-type", WhyNot(Activities.Personal("typing")));
    }

    private static JsonObject Edit(string eventType, string text) =>
        Activities.Personal(
            "messageUpdate",
            new()
            {
                ["text"] = text,
                ["channelData"] = new JsonObject { ["eventType"] = eventType },
            }
        );

    private static string Read(string marked, params JsonObject[] mentions) =>
        TeamsWords.Read(
            marked,
            Activities.Personal("message", new() { ["entities"] = new JsonArray([.. mentions]) }).Read().Entities ?? [],
            Activities.Bot
        );

    private static Platforms.Inbound Happened(JsonObject activity) =>
        Assert.IsType<Meaning.Happened>(Assert.Single(Parse(activity))).Inbound;

    private static string WhyNot(JsonObject activity) =>
        Assert.IsType<Meaning.Nothing>(Assert.Single(Parse(activity))).Why;

    private static ImmutableArray<Meaning> Parse(JsonObject activity) =>
        activity.Read() is var read && SceneParser.Parse(read) is { } scene ? ActivityParser.Parse(read, scene) : [];
}

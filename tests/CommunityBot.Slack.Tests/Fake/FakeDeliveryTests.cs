using CommunityBot.FakeSlack.Delivery;
using NodaTime;

namespace CommunityBot.Slack.Tests.Fake;

public sealed class FakeDeliveryTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>The example on https://docs.slack.dev/authentication/verifying-requests-from-slack.</summary>
    [Fact]
    public void The_signature_is_that_of_Slacks_own_example()
    {
        const string Body =
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        var signature = Signature.Of(
            System.Text.Encoding.UTF8.GetBytes(Body),
            "8f742231b10e8888abcd99yyyzzz85a5",
            "1531420618"
        );

        Assert.Equal("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", signature);
    }

    [Fact]
    public async Task Every_request_is_signed_over_its_very_bytes()
    {
        await using var slack = await AFakeSlack.StartAsync();

        await slack.Ana.SayAsync(slack.General.Id, "Grüße 👋");
        await slack.Ana.CommandAsync(slack.General.Id, "/community", "help & more", Now);

        Assert.Equal(2, slack.Bot.All.Count);
        Assert.All(
            slack.Bot.All,
            heard =>
                Assert.Equal(
                    heard.Headers["X-Slack-Signature"],
                    Signature.Of(
                        heard.Body,
                        slack.Server.Options.SigningSecret,
                        heard.Headers["X-Slack-Request-Timestamp"]
                    )
                )
        );
        Assert.Equal("help & more", slack.Bot.All.Last().Fields["text"]);
    }

    [Fact]
    public async Task An_event_that_was_not_taken_comes_three_times_more_with_the_same_id()
    {
        var quick = new FakeSlack.FakeSlackOptions { Retries = [Duration.Zero, Duration.Zero, Duration.Zero] };
        await using var slack = await AFakeSlack.StartAsync(quick, _ => (500, null));

        await slack.Ana.SayAsync(slack.General.Id, "hi");
        await slack.Server.QuietAsync(Now);

        Assert.Equal(4, slack.Bot.All.Count);
        Assert.Single(slack.Bot.All.Select(heard => heard.Json["event_id"]!.ToString()).Distinct());
        Assert.Equal(["1", "2", "3"], slack.Bot.All.Skip(1).Select(heard => heard.Headers["X-Slack-Retry-Num"]));
        Assert.All(slack.Bot.All.Skip(1), heard => Assert.Equal("http_error", heard.Headers["X-Slack-Retry-Reason"]));
    }

    [Fact]
    public async Task A_mention_is_told_twice_and_a_direct_message_once()
    {
        await using var slack = await AFakeSlack.StartAsync();

        await slack.Ana.SayAsync(slack.General.Id, $"<@{slack.Server.Workspace.BotUser}> help");
        await slack.Ana.SayAsync(slack.Ana.DirectMessage, "hello");

        Assert.Equal(["message", "app_mention", "message"], slack.Bot.All.Select(heard => heard.What));
        Assert.Equal("im", slack.Bot.All.Last().Json["event"]!["channel_type"]!.ToString());
    }

    [Fact]
    public async Task Only_what_was_subscribed_to_and_may_be_read_is_told()
    {
        await using var deaf = await AFakeSlack.StartAsync(new() { Subscriptions = ["app_mention"] });
        await using var blind = await AFakeSlack.StartAsync(new() { Scopes = ["chat:write"] });

        await deaf.Ana.SayAsync(deaf.General.Id, "hi");
        await blind.Ana.SayAsync(blind.General.Id, "hi");

        Assert.Empty(deaf.Bot.All);
        Assert.Empty(blind.Bot.All);
    }

    [Fact]
    public async Task The_bot_hears_its_own_messages_too()
    {
        await using var slack = await AFakeSlack.StartAsync();

        await slack.PostAsync();
        await slack.Server.QuietAsync(Now);

        var heard = Assert.Single(slack.Bot.All).Json["event"]!;
        Assert.Equal(slack.Server.Workspace.BotUser, heard["user"]!.ToString());
        Assert.Equal(slack.Server.Workspace.BotId, heard["bot_id"]!.ToString());
    }

    [Fact]
    public async Task An_address_is_good_when_it_gives_the_challenge_back()
    {
        await using var good = await AFakeSlack.StartAsync(answer: heard =>
            (200, new { challenge = heard.Json["challenge"]!.ToString() })
        );
        await using var bad = await AFakeSlack.StartAsync();

        Assert.True(await good.Server.VerifyUrlAsync(Now));
        Assert.False(await bad.Server.VerifyUrlAsync(Now));
    }

    [Fact]
    public async Task A_command_that_takes_too_long_is_shown_as_failed_and_not_sent_again()
    {
        var hasty = new FakeSlack.FakeSlackOptions { AckLimit = Duration.FromMilliseconds(50) };
        using var never = new ManualResetEventSlim();
        await using var slack = await AFakeSlack.StartAsync(
            hasty,
            _ =>
            {
                never.Wait(TimeSpan.FromSeconds(5), Now);
                return (200, null);
            }
        );

        var outcome = await slack.Ana.CommandAsync(slack.General.Id, "/community", "", Now);
        never.Set();

        Assert.Equal("operation_timeout", outcome.ShownError);
        Assert.Single(slack.Server.Deliveries);
    }

    [Fact]
    public async Task What_happens_to_channels_and_people_is_told()
    {
        await using var slack = await AFakeSlack.StartAsync();
        var ben = await slack.Server.Workspace.JoinAsync("Ben");

        await slack.General.JoinAsync(ben);
        await slack.General.LeaveAsync(ben);
        await slack.General.RenameAsync("all");
        await slack.General.ArchiveAsync(slack.Ana);
        await slack.General.UnarchiveAsync(slack.Ana);
        await ben.ChangeProfileAsync(new() { Zone = "America/Lima" });
        await ben.DeactivateAsync();
        await slack.Ana.OpenHomeAsync();
        await slack.General.RemoveBotAsync(slack.Ana);
        await slack.Server.Workspace.UninstallAsync();

        Assert.Equal(
            "team_join member_joined_channel member_left_channel channel_rename channel_archive channel_unarchive "
                + "user_change user_profile_changed user_change app_home_opened channel_left tokens_revoked app_uninstalled",
            string.Join(' ', slack.Bot.All.Select(heard => heard.What))
        );
    }
}

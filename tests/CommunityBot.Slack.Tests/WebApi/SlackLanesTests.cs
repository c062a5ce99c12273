using CommunityBot.Slack.WebApi;
using CsCheck;
using NodaTime;

namespace CommunityBot.Slack.Tests.WebApi;

public sealed class SlackLanesTests
{
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private static readonly Gen<(int Second, int Channel)[]> Posts = Gen.Select(Gen.Int[0, 300], Gen.Int[1, 30]).Array[
        1,
        400
    ];

    [Fact]
    public void Ten_thousand_that_come_at_once_go_out_evenly_and_about_as_soon_as_can_be()
    {
        var crowd = new Crowd { MostLateness = Duration.FromSeconds(2) };
        for (var i = 0; i < 10_000; i++)
            crowd.Come(Duration.Zero, Crowd.Posting($"D{i}", $"k{i}"));

        crowd.Go();

        Assert.Equal(10_000, crowd.Out.Select(post => post.Call.Key).Distinct().Count());
        Assert.True(Crowd.MostIn(crowd.Out.Select(post => post.At), Minute) <= 200);
        Assert.InRange(crowd.Out.Max(post => post.At), Minute * 49, Minute * 50 * 1.25);
    }

    [Fact]
    public void Who_was_told_to_come_later_does_not_come_with_all_the_others()
    {
        var crowd = new Crowd { MostLateness = Duration.FromSeconds(2) };
        for (var i = 0; i < 10_000; i++)
            crowd.Come(Duration.Zero, Crowd.Posting($"D{i}", $"k{i}"));

        crowd.Go();

        Assert.InRange(crowd.Asked.Count, 10_000, 40_000);
        Assert.InRange(Crowd.MostIn(crowd.Asked.Where(at => at > Second), Second), 1, 40);
    }

    [Fact]
    public void No_channel_gets_two_within_a_second_and_no_minute_more_than_two_hundred() =>
        Posts.Sample(
            posts =>
            {
                var crowd = new Crowd { MostLateness = Second };
                foreach (var (i, (second, channel)) in posts.Index())
                    crowd.Come(Second * second, Crowd.Posting($"C{channel}", $"k{i}"));

                crowd.Go();

                return crowd.Out.Count == posts.Length
                    && Crowd.MostIn(crowd.Out.Select(post => post.At), Minute) <= 200
                    && crowd
                        .Out.GroupBy(post => post.Call.Channel)
                        .All(channel => Crowd.MostIn(channel.Select(post => post.At), Second) == 1);
            },
            iter: 200
        );

    [Theory]
    [InlineData(RateTier.One, 1)]
    [InlineData(RateTier.Two, 20)]
    [InlineData(RateTier.Three, 50)]
    [InlineData(RateTier.Four, 100)]
    public void No_minute_holds_more_calls_of_a_method_than_its_tier(object tier, int most) =>
        Gen.Int[0, 120_000]
            .Array[1, 300]
            .Sample(
                milliseconds =>
                {
                    var crowd = new Crowd();
                    foreach (var (i, at) in milliseconds.Index())
                        crowd.Come(
                            Duration.FromMilliseconds(at),
                            new("T1", "users.info", (RateTier)tier, null, $"k{i}")
                        );

                    crowd.Go();

                    return Crowd.MostIn(crowd.Out.Select(call => call.At), Minute) <= most;
                },
                iter: 100
            );

    [Fact]
    public void One_channel_that_has_to_wait_holds_up_no_other()
    {
        var crowd = new Crowd();
        crowd.Lanes.Pause(Crowd.Posting("C1", "refused"), Minute);
        crowd.Come(Second, Crowd.Posting("C1", "k1"));
        crowd.Come(Second, Crowd.Posting("C2", "k2"));
        crowd.Come(Second, new("T2", "chat.postMessage", RateTier.Posting, "C1", "k3"));
        crowd.Come(Second, new("T1", "chat.update", RateTier.Three, null, "k4"));

        crowd.Go();

        Assert.Equal(
            ["k2", "k3", "k4"],
            crowd.Out.Where(call => call.At <= Second).Select(call => call.Call.Key).Order()
        );
        Assert.InRange(Assert.Single(crowd.Out, call => call.Call.Key == "k1").At, Minute, Minute + Second);
    }

    [Fact]
    public void When_a_second_channel_has_to_wait_it_is_the_workspace_that_has_too_much()
    {
        var crowd = new Crowd();
        crowd.Lanes.Pause(Crowd.Posting("C1", "refused"), Minute);
        crowd.Lanes.Pause(Crowd.Posting("C2", "refused"), Minute);
        crowd.Come(Second, Crowd.Posting("C3", "k3"));
        crowd.Come(Second, new("T1", "chat.update", RateTier.Three, null, "k4"));

        crowd.Go();

        Assert.Equal("k4", crowd.Out[0].Call.Key);
        Assert.True(crowd.Out[1].At >= Minute);
    }

    [Fact]
    public void A_pause_moves_the_turns_that_were_promised_and_keeps_them_apart()
    {
        var crowd = new Crowd();
        for (var i = 0; i < 400; i++)
            crowd.Come(Duration.Zero, new("T1", "users.info", RateTier.Four, null, $"k{i}"));
        var until = Minute * 5;
        crowd.Come(Second, new("T1", "users.info", RateTier.Four, null, "last"));
        crowd.Lanes.Pause(new("T1", "users.info", RateTier.Four, null, null), until);

        crowd.Go();

        Assert.All(crowd.Out, call => Assert.True(call.At >= until));
        Assert.True(Crowd.MostIn(crowd.Out.Select(call => call.At), Minute) <= 100);
        Assert.InRange(crowd.Out.Max(call => call.At), until, until + (Minute * 6));
    }

    [Fact]
    public void Who_was_refused_by_Slack_does_not_queue_up_again_behind_all_the_others()
    {
        var refused = new HashSet<string>();
        var crowd = new Crowd
        {
            Slack = (call, at) =>
                at > Minute && refused.Count < 3 && refused.Add(call.Key!) ? Duration.FromSeconds(20) : null,
        };
        for (var i = 0; i < 2_000; i++)
            crowd.Come(Duration.Zero, Crowd.Posting($"D{i}", $"k{i}"));

        crowd.Go();

        Assert.Equal(3, refused.Count);
        Assert.Equal(2_000, crowd.Out.Count);
        Assert.All(
            crowd.Out.Where(post => refused.Contains(post.Call.Key!)),
            post => Assert.InRange(post.At, Minute, Minute * 2)
        );
    }

    [Fact]
    public void Lanes_that_nobody_uses_are_forgotten()
    {
        var crowd = new Crowd();
        for (var i = 0; i < 20_000; i++)
            crowd.Come(Second * i, Crowd.Posting($"D{i}", $"k{i}"));

        crowd.Go();

        Assert.InRange(crowd.Lanes.Count, 1, 2_000);
    }
}

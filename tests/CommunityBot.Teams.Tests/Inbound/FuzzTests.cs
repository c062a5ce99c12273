using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CsCheck;
using NodaTime;

namespace CommunityBot.Teams.Tests.Inbound;

/// <summary>
/// Activities that aren't quite ones, over HTTP with a good token: some thousand in every run, 100,000 with NIGHTLY=1.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Few = 3_000;
    private const int Many = 100_000;

    private static readonly int[] Harmless = [200, 400, 403, 501];
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Reader Reader = new(System.Globalization.CultureInfo.InvariantCulture, DateTimeZone.Utc);

    private static int Runs => Environment.GetEnvironmentVariable("NIGHTLY") == "1" ? Many : Few;

    [Fact]
    public async Task Whatever_comes_is_answered_without_a_fault_and_what_is_taken_can_be_kept()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Inbox.Answer = inbound => Task.FromResult(ReactionTo(inbound));
        host.Tenant.View = (_, view) => new(Message.Of(new Phrase.Verbatim(view.Value)) with { View = view }, Reader);
        var (token, statuses, watch) = (host.Token.Sign(), new ConcurrentDictionary<int, int>(), Stopwatch.StartNew());

        await Mutation.Bodies.SampleAsync(
            async body =>
            {
                using var response = await host.SendAsync(body, token);
                statuses.AddOrUpdate((int)response.StatusCode, 1, (_, count) => count + 1);
                Assert.Empty(host.Faults);
                Assert.Contains((int)response.StatusCode, Harmless);
            },
            iter: Runs,
            print: Encoding.UTF8.GetString
        );

        Assert.All(host.Inbox.Taken, CanBeKept);
        Assert.All(Harmless, status => Assert.Contains(status, statuses.Keys));
        output.WriteLine($"{Runs} in {watch.Elapsed}: {string.Join(", ", statuses)}, {host.Inbox.Taken.Count} taken");
    }

    [Fact]
    public async Task Without_a_good_token_nothing_comes_in_whatever_it_is()
    {
        await using var host = await TeamsHost.StartAsync();
        var token = (host.Token with { Audience = "another" }).Sign();

        await Mutation.Bodies.SampleAsync(
            async body =>
            {
                using var response = await host.SendAsync(body, token);
                Assert.Equal(401, (int)response.StatusCode);
            },
            iter: Runs / 10
        );

        Assert.Empty(host.Inbox.Taken);
        Assert.Empty(host.Tenant.Remembered);
    }

    private static Reaction ReactionTo(Platforms.Inbound inbound) =>
        (inbound.Id[^1] % 5) switch
        {
            0 => new Reaction.Nothing(),
            3 => new Reaction.Answered(),
            1 => new Reaction.Show(new("f", new Phrase.Verbatim("F"), [], new Phrase.Verbatim("S"), "context"), Reader),
            2 => new Reaction.Say(Message.Of(new Phrase.Verbatim("Said")), Reader),
            _ => new Reaction.Mend([new("name", new Phrase.Verbatim("Wrong"))], Reader),
        };

    private static void CanBeKept(Platforms.Inbound inbound)
    {
        string[] keys = [inbound.Id, inbound.From.Installation, inbound.From.User, inbound.In.Conversation];

        Assert.All(keys, key => Assert.InRange(key.Length, 1, 300));
        Assert.All(keys, key => Assert.DoesNotContain(key, letter => letter is <= ' ' or '|' or '/' or >= '\u007F'));
        Assert.All(TextsOf(inbound.Content), text => Strict.GetByteCount(text));
    }

    private static IEnumerable<string> TextsOf(InboundContent content) =>
        content switch
        {
            InboundContent.Words words => [words.Text],
            InboundContent.Pressed pressed => [pressed.Action, pressed.Value],
            InboundContent.Submitted form =>
            [
                form.Form,
                form.Context,
                .. form.Values.ByInput.Keys,
                .. form.Values.ByInput.Values.SelectMany(values => values),
            ],
            InboundContent.BotAdded added => [added.Channel],
            InboundContent.ChannelRenamed renamed => [renamed.Channel],
            _ => [],
        };
}

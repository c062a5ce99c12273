using System.Text;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using CsCheck;

namespace CommunityBot.Slack.Tests.WaysIn;

/// <summary>
/// Whatever is sent, rightly signed, is taken, passed over or refused; nothing fails. A slice by default; with
/// <c>NIGHTLY=1</c> more than 100,000 inputs.
/// </summary>
public sealed class MutationTests
{
    private const string FormType = "application/x-www-form-urlencoded";

    private static readonly int Times = Environment.GetEnvironmentVariable("NIGHTLY") == "1" ? 26_000 : 750;

    private static readonly Reader English = Reader.Of("en", "UTC");
    private static readonly Phrase Name = new Phrase.Verbatim("Name");

    private static readonly Reaction[] Reactions =
    [
        new Reaction.Nothing(),
        new Reaction.Say(Message.Of(Name), English),
        new Reaction.Mend([new InputError("name", Name), new InputError("gone", Name)], English),
        new Reaction.Show(new Form("f", Name, [new Input.Text("name", Name, 80)], Name, "context"), English),
    ];

    [Fact]
    public Task Spoilt_events_do_no_harm() =>
        CheckAsync(
            "/slack/events",
            Mutation.OfJson([.. Payloads.Events.Select(Enveloped)]).Select(Encoding.UTF8.GetBytes)
        );

    [Fact]
    public Task Spoilt_interactions_do_no_harm() =>
        CheckAsync("/slack/interactivity", Mutation.OfJson(Payloads.Interactions).Select(Form));

    [Fact]
    public Task Events_of_spoilt_bytes_do_no_harm() =>
        CheckAsync(
            "/slack/events",
            Mutation.OfBytes([.. Payloads.Events.Select(Enveloped).Select(Encoding.UTF8.GetBytes)])
        );

    [Fact]
    public Task Forms_of_spoilt_bytes_do_no_harm() =>
        CheckAsync("/slack/interactivity", Mutation.OfBytes([.. Payloads.Interactions.Select(Form)]));

    [Fact]
    public Task Commands_of_spoilt_bytes_do_no_harm() =>
        CheckAsync(
            "/slack/commands",
            Mutation.OfBytes([
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '&',
                        Payloads.Command.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}")
                    )
                ),
            ])
        );

    private static async Task CheckAsync(string path, Gen<byte[]> bodies)
    {
        await using var slack = await SlackHost.StartAsync();
        slack.Inbox.Answer = inbound => Task.FromResult(Reactions[inbound.Id[^1] % Reactions.Length]);
        var type = path == "/slack/events" ? "application/json" : FormType;

        await bodies.SampleAsync(
            async body =>
            {
                using var answer = await slack.SendAsync(path, body, type);
                Assert.InRange((int)answer.StatusCode, 200, 400);
            },
            iter: Times,
            print: Encoding.UTF8.GetString
        );

        Assert.NotEmpty(slack.Inbox.Taken);
        Assert.All(slack.Inbox.Taken, IsHarmless);
    }

    private static void IsHarmless(Inbound taken)
    {
        Assert.Matches(@"\A[A-Za-z0-9._:-]{1,400}\z", taken.Id);
        Assert.Equal((Workspace.Team, Workspace.Team), (taken.From.Installation, taken.In.Installation));
        Assert.Matches(@"\A[A-Za-z0-9._-]{1,100}\z", taken.From.User);
        Assert.Matches(@"\A[A-Za-z0-9._-]{1,100}\z", taken.In.Conversation);
        Assert.True(taken.Content is not InboundContent.Words { Text.Length: 0 or > 4_000 });
    }

    private static string Enveloped(string told) => Payloads.Envelope(told);

    private static byte[] Form(string payload) => Encoding.UTF8.GetBytes($"payload={Uri.EscapeDataString(payload)}");
}

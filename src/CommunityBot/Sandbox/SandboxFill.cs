using System.Collections.Immutable;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Sandbox;

/// <summary>
/// Fills an empty Sandbox with a lifelike community, by the very gestures that people would make: nothing is put there
/// behind the bot's back. Running it twice is running it once.
/// </summary>
internal sealed class SandboxFill(
    SandboxGestures gestures,
    SandboxWorkspace workspace,
    TimeTravel time,
    Surroundings surroundings,
    TimeProvider clock
)
{
    private static readonly (string As, string Says)[] Talk =
    [
        ("ben", "I have a topic for the Lean Coffee: how do you all keep a backlog from growing over your heads?"),
        ("mei", "Oh yes, ours too. It will be late for me, so please write down what comes out of it!"),
        ("sam", "Would it help if I recorded it?"),
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ArriveAsync(cancellationToken);

        foreach (var rhythm in LifelikeRhythm.All)
            await SetUpAsync(rhythm, cancellationToken);

        // What is to be announced by now is announced on the way through this minute.
        await time.MoveByAsync(Duration.FromMinutes(1), cancellationToken);

        foreach (var (speaker, says) in Talk)
            await DoAsync($"talk-{speaker}", speaker, new InboundContent.Words(says), cancellationToken);

        await AnswerAsync(cancellationToken);
        await time.MoveByAsync(Duration.FromMinutes(1), cancellationToken);
    }

    private async Task ArriveAsync(CancellationToken cancellationToken)
    {
        await DoAsync(
            "bot-added",
            "ana",
            new InboundContent.BotAdded(SandboxConversation.ChannelName, Persona.First.Profile),
            cancellationToken
        );

        var form = await OpenAsync("appoint", CommunitiesCapability.AppointAction, cancellationToken);
        if (form is not null)
            await SubmitAsync("appointed", form, [new("member", "sandbox.sandbox.ben")], cancellationToken);
    }

    private async Task SetUpAsync(LifelikeRhythm rhythm, CancellationToken cancellationToken)
    {
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[LifelikeRhythm.Zone]).Date;

        if (
            await OpenAsync($"new-{rhythm.Name}", "rhythms.create", cancellationToken) is { } empty
            && await SubmitAsync($"typed-{rhythm.Name}", empty, rhythm.Typed(today), cancellationToken)
                is Reaction.Show preview
        )
            await SubmitAsync($"saved-{rhythm.Name}", preview.Form, [], cancellationToken);
    }

    /// <summary>
    /// Most come, some may, some can't: everybody answers each card that is in the channel, in their own way. Ana alone
    /// doesn't yet: whoever looks first is Ana, and may do it.
    /// </summary>
    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        var cards = workspace
            .State.Of(SandboxConversation.Channel)
            .Select(message => (message.Id, Choices: ChoicesOf(message)))
            .Where(card => card.Choices.Count > 0);

        foreach (var (card, (message, choices)) in cards.Index())
        {
            foreach (var (place, persona) in workspace.State.InChannel.Index().Skip(1))
            {
                var choice = choices[
                    (card + place) % 5 is 3 ? 2
                    : (card + 2 * place) % 7 is 4 ? 1
                    : 0
                ];
                var press = new InboundContent.Pressed(choice.Action, choice.Value, message);
                await DoAsync($"answer-{message}-{persona.Id}", persona.Id, press, cancellationToken);
            }
        }
    }

    private static IReadOnlyList<Button> ChoicesOf(SandboxMessage message) =>
        message.Content is SandboxContent.FromBot { Message.Blocks: var blocks }
            ?
            [
                .. blocks
                    .OfType<Block.Buttons>()
                    .SelectMany(row => row.Items)
                    .Where(button => button.Action == "rhythms.answer"),
            ]
            : [];

    private async Task<Form?> OpenAsync(string id, string action, CancellationToken cancellationToken) =>
        await DoAsync(id, "ana", new InboundContent.Pressed(action, "", null), cancellationToken) is Reaction.Show show
            ? show.Form
            : null;

    private Task<Reaction> SubmitAsync(
        string id,
        Form form,
        IEnumerable<KeyValuePair<string, string>> typed,
        CancellationToken cancellationToken
    )
    {
        var values = form
            .Inputs.ToImmutableDictionary(input => input.Name, input => input.Values)
            .SetItems(typed.Select(entry => KeyValuePair.Create(entry.Key, ImmutableArray.Create(entry.Value))));

        return DoAsync(
            id,
            "ana",
            new InboundContent.Submitted(form.Id, form.Context, new(values), null),
            cancellationToken
        );
    }

    private async Task<Reaction> DoAsync(
        string id,
        string persona,
        InboundContent content,
        CancellationToken cancellationToken
    )
    {
        var who = Persona.Find(persona)!;
        var where =
            content is InboundContent.Submitted || IsAlone(content)
                ? SandboxConversation.DirectWith(who)
                : SandboxConversation.Channel;

        var reaction = await gestures.TakeAsync(new($"fill.{id}", who, where, content), cancellationToken);
        await surroundings.QuietAsync(cancellationToken);
        return reaction;
    }

    private static bool IsAlone(InboundContent content) => content is InboundContent.Pressed { Message: null };
}

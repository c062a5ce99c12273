using System.Text.RegularExpressions;
using CommunityBot.Platforms;

namespace CommunityBot.Sandbox;

/// <summary>
/// What the make-believe platform does with a gesture: keeps what others can see of it, and tells the bot what a bot is
/// told. Both by the gesture's id, so that a gesture that arrives again after a crash is finished and not repeated.
/// </summary>
internal sealed partial class SandboxGestures(SandboxWorkspace workspace, IInbox inbox)
{
    public Task<Reaction> TakeAsync(SandboxGesture gesture, CancellationToken cancellationToken) =>
        gesture.Content switch
        {
            InboundContent.Words words => SayAsync(gesture, words.Text, cancellationToken),
            InboundContent.Joined => JoinAsync(gesture, cancellationToken),
            InboundContent.BotAdded => AddBotAsync(gesture, cancellationToken),
            _ => ForwardAsync(gesture, cancellationToken),
        };

    /// <summary>Words in the channel without a mention are the people's own; the bot doesn't hear them.</summary>
    private async Task<Reaction> SayAsync(SandboxGesture gesture, string words, CancellationToken cancellationToken)
    {
        var draft = new SandboxDraft(KeyOf(gesture), gesture.In, gesture.As.Id, new SandboxContent.Words(words));
        await workspace.PostAsync(draft, cancellationToken);

        if (gesture.In.Owner is null && (!workspace.State.BotIsIn || !Mention().IsMatch(words)))
            return new Reaction.Nothing();

        var heard = new InboundContent.Words(Mention().Replace(words, " ").Trim());
        return await ForwardAsync(gesture with { Content = heard }, cancellationToken);
    }

    /// <summary>The bot learns of it first, so that whoever is seen to have joined can press a button at once.</summary>
    private async Task<Reaction> JoinAsync(SandboxGesture gesture, CancellationToken cancellationToken)
    {
        var reaction = workspace.State.BotIsIn
            ? await ForwardAsync(gesture, cancellationToken)
            : new Reaction.Nothing();

        await workspace.JoinAsync(gesture.As, KeyOf(gesture), cancellationToken);
        return reaction;
    }

    /// <summary>As in Slack, the bot learns of those who are in the channel already right after it was added.</summary>
    private async Task<Reaction> AddBotAsync(SandboxGesture gesture, CancellationToken cancellationToken)
    {
        await workspace.AddBotAsync(gesture.As, KeyOf(gesture), cancellationToken);
        var reaction = await ForwardAsync(gesture, cancellationToken);

        foreach (var other in workspace.State.InChannel.Where(persona => persona != gesture.As))
        {
            var joined = new SandboxGesture(
                $"{gesture.Id}.{other.Id}",
                other,
                gesture.In,
                new InboundContent.Joined(other.Profile)
            );
            await ForwardAsync(joined, cancellationToken);
        }

        return reaction;
    }

    private Task<Reaction> ForwardAsync(SandboxGesture gesture, CancellationToken cancellationToken) =>
        inbox.TakeAsync(
            new Inbound(gesture.Id, gesture.As.Account, gesture.In.Place, gesture.Content),
            cancellationToken
        );

    private static string KeyOf(SandboxGesture gesture) => $"in:{gesture.Id}";

    [GeneratedRegex(
        @"(?<!\S)@(?:communitybot|bot)\b[,:]?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        100
    )]
    private static partial Regex Mention();
}

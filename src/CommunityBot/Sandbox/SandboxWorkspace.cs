using CommunityBot.Core.Messaging;
using CommunityBot.Storage.Rows;
using NodaTime.Extensions;

namespace CommunityBot.Sandbox;

/// <summary>
/// The server side of the make-believe platform: who is in which conversation, and what was said there. What it says
/// it has is in the table, so killing the process loses nothing.
/// </summary>
internal sealed class SandboxWorkspace(SandboxStore store, TimeProvider time, SandboxFeed feed) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>What there is now. Never changes under whoever looks at it.</summary>
    public SandboxState State { get; private set; } = SandboxState.Empty;

    public void Dispose() => _writing.Dispose();

    public async Task OpenAsync(CancellationToken cancellationToken) =>
        State = await store.LoadAsync(cancellationToken);

    /// <summary>Adds a message, unless one of that key is there; either way, that message.</summary>
    public Task<SandboxMessage> PostAsync(SandboxDraft draft, CancellationToken cancellationToken) =>
        PostAsync(draft, also: null, state => state, cancellationToken);

    /// <summary>Lets a persona into the channel and says so there.</summary>
    public Task JoinAsync(Persona persona, string key, CancellationToken cancellationToken) =>
        State.IsInChannel(persona)
            ? Task.CompletedTask
            : PostAsync(
                new SandboxDraft(key, SandboxConversation.Channel, persona.Id, new SandboxContent.Joined()),
                SandboxRows.PutMember(persona.Id),
                state => state with { Joined = state.Joined.Add(persona.Id) },
                cancellationToken
            );

    /// <summary>Lets the bot into the channel and says so there.</summary>
    public Task AddBotAsync(Persona adder, string key, CancellationToken cancellationToken) =>
        State.BotIsIn
            ? Task.CompletedTask
            : PostAsync(
                new SandboxDraft(key, SandboxConversation.Channel, adder.Id, new SandboxContent.BotAdded()),
                SandboxRows.PutBot(),
                state => state with { BotIsIn = true },
                cancellationToken
            );

    /// <summary>Puts another message of the bot in the place of one; false where there is none.</summary>
    public async Task<bool> RedrawAsync(
        SandboxConversation conversation,
        int number,
        Message message,
        CancellationToken cancellationToken
    )
    {
        using var _ = await LockAsync(cancellationToken);
        var old = await store.GetAsync(conversation.Id, number, cancellationToken);

        if (old is not { Content: SandboxContent.FromBot content })
            return false;

        var redrawn = old with { Content = content with { Message = message }, Revision = old.Revision + 1 };

        await store.CommitAsync(SandboxRows.Put(redrawn));
        Show(State.Replace(redrawn));
        return true;
    }

    /// <summary>Notes that a persona has seen all of a conversation.</summary>
    public async Task SeeAsync(Persona persona, SandboxConversation conversation, CancellationToken cancellationToken)
    {
        using var _ = await LockAsync(cancellationToken);

        if (!State.HasNews(persona, conversation))
            return;

        var last = State.SeenBy(persona, conversation).Last().Number;

        await store.CommitAsync(SandboxRows.PutSeen(persona.Id, conversation.Id, last));
        Show(State with { Seen = State.Seen.SetItem((persona.Id, conversation.Id), last) });
    }

    private async Task<SandboxMessage> PostAsync(
        SandboxDraft draft,
        Operation? also,
        Func<SandboxState, SandboxState> then,
        CancellationToken cancellationToken
    )
    {
        using var _ = await LockAsync(cancellationToken);

        if (await store.FindAsync(draft.Key, cancellationToken) is { } sent)
            return sent;

        var last = State.Of(draft.In) is [.., { Number: var number }] ? number : 0;
        var message = draft.At(last + 1, time.GetCurrentInstant());

        await store.CommitAsync(
            also is null ? [.. SandboxRows.Insert(message)] : [.. SandboxRows.Insert(message), also]
        );
        Show(then(State.Add(message)));
        return message;
    }

    private void Show(SandboxState state)
    {
        State = state;
        feed.Publish();
    }

    private async Task<Unlocking> LockAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        return new Unlocking(_writing);
    }

    private readonly record struct Unlocking(SemaphoreSlim Writing) : IDisposable
    {
        public void Dispose() => Writing.Release();
    }
}

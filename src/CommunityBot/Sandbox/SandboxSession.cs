using System.Collections.Immutable;
using System.Diagnostics;
using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;
using NodaTime.Extensions;

namespace CommunityBot.Sandbox;

/// <summary>What one open page does: who looks at what, the form that is open, the button that is being pressed.</summary>
internal sealed class SandboxSession(
    SandboxGestures gestures,
    SandboxClock clock,
    Texts texts,
    IHostApplicationLifetime lifetime,
    ILogger<SandboxSession> logger
)
{
    /// <summary>The second click of a double click comes within this time and isn't another press.</summary>
    private static readonly TimeSpan DoubleClick = TimeSpan.FromMilliseconds(500);

    /// <summary>What arrives within this time after a gesture is taken for its answer.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(2);

    private ImmutableHashSet<Doing> _underWay = [];
    private (Doing? Press, long At) _last;
    private long? _acted;

    /// <summary>Called after each step of a gesture, for the page to draw itself.</summary>
    public event EventHandler? Changed;

    public Viewer Viewer { get; private set; } = new(Persona.First, texts);

    public SandboxConversation Conversation { get; private set; } = SandboxConversation.Channel;

    /// <summary>The form that is open; null while none is.</summary>
    public OpenForm? Form { get; private set; }

    /// <summary>What the bot said in passing, for this page alone.</summary>
    public ImmutableList<SandboxMessage> Remarks { get; private set; } = [];

    /// <summary>Whether the last gesture failed.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether this page did something so recently that what comes now is the answer to it.</summary>
    public bool AwaitsAnswer => _acted is { } at && clock.GetElapsedTime(at) < AnswerTime;

    /// <summary>Looks at a conversation as a persona.</summary>
    public void Look(Persona persona, SandboxConversation conversation)
    {
        if (persona == Viewer.Persona && conversation == Conversation)
            return;

        (Viewer, Conversation, Form, Failed) = (new Viewer(persona, texts), conversation, null, false);
    }

    /// <summary>Whether that is under way.</summary>
    public bool IsDoing(Doing doing) => _underWay.Contains(doing);

    /// <summary>Says something. One can always say something, whatever else is under way.</summary>
    public Task SayAsync(string words) =>
        RunAsync(cancellationToken => TakeAsync(new InboundContent.Words(words), null, cancellationToken));

    public Task JoinAsync() => DoAsync(new Doing.Join(), new InboundContent.Joined(Viewer.Persona.Profile), null);

    public Task InviteBotAsync() =>
        DoAsync(
            new Doing.Invite(),
            new InboundContent.BotAdded(SandboxConversation.ChannelName, Viewer.Persona.Profile),
            message: null
        );

    /// <summary>Presses a button, unless that is only the second click of a double click.</summary>
    public async Task PressAsync(Doing.Press press)
    {
        if (press == _last.Press && clock.GetElapsedTime(_last.At) < DoubleClick)
            return;

        await DoAsync(press, new InboundContent.Pressed(press.Action, press.Value, press.Message), press.Message);
        _last = (press, clock.GetTimestamp());
    }

    /// <summary>Sends the open form off, where a platform would let it.</summary>
    public async Task SubmitAsync()
    {
        if (Form is not { } open || IsDoing(new Doing.Submit()))
            return;

        if (open.Check())
            await DoAsync(
                new Doing.Submit(),
                new InboundContent.Submitted(open.Form.Id, open.Form.Context, open.Values, open.Message),
                open.Message
            );

        Show();
    }

    public void CloseForm()
    {
        // Who closed a form meanwhile isn't double clicking: the same button opens it again at once.
        (Form, _last) = (null, default);
        Show();
    }

    public void Dismiss(SandboxMessage remark)
    {
        Remarks = Remarks.Remove(remark);
        Show();
    }

    public void DismissFailure()
    {
        Failed = false;
        Show();
    }

    /// <summary>Does something that takes a while and may fail, unless the same is under way already.</summary>
    public async Task DoAsync(Doing doing, Func<CancellationToken, Task> what)
    {
        if (IsDoing(doing))
            return;

        _underWay = _underWay.Add(doing);
        await RunAsync(what);
        _underWay = _underWay.Remove(doing);
        Show();
    }

    private Task DoAsync(Doing doing, InboundContent content, string? message) =>
        DoAsync(doing, cancellationToken => TakeAsync(content, message, cancellationToken));

    private async Task RunAsync(Func<CancellationToken, Task> what)
    {
        Failed = false;
        Show();

        try
        {
            await what(lifetime.ApplicationStopping);
        }
        // A page is one of the outermost loops: whatever failed is said to whoever did it, and they can try again.
        catch (Exception exception)
        {
            logger.GestureFailed(exception);
            Failed = true;
        }

        Show();
    }

    private async Task TakeAsync(InboundContent content, string? message, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var (viewer, form) = (Viewer, Form);
        var gesture = new SandboxGesture(id, viewer.Persona, Conversation, content);

        _acted = clock.GetTimestamp();
        var reaction = await gestures.TakeAsync(gesture, cancellationToken);
        _acted = clock.GetTimestamp();

        if (viewer == Viewer)
            React(reaction, form, message);
    }

    /// <summary>A reaction concerns the form that was open when it was asked for, not one that was opened meanwhile.</summary>
    private void React(Reaction reaction, OpenForm? form, string? message)
    {
        switch (reaction)
        {
            case Reaction.Nothing or Reaction.Answered when Form == form:
                Form = null;
                break;
            case Reaction.Nothing or Reaction.Answered:
                break;
            case Reaction.Show show:
                Form = new OpenForm(
                    show.Form,
                    new PhraseWriter(texts, show.Reader) { SaidAt = clock.GetCurrentInstant() },
                    message ?? form?.Message
                );
                break;
            case Reaction.Mend mend:
                form?.Mend(mend.Errors);
                break;
            case Reaction.Say say when form is not null:
                form.Say(say.Message);
                break;
            case Reaction.Say say:
                Remarks = Remarks.Add(RemarkOf(say));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private SandboxMessage RemarkOf(Reaction.Say say)
    {
        var now = clock.GetCurrentInstant();
        var reader = new SandboxReader(say.Reader.Culture.Name, say.Reader.Zone.Id);
        var content = new SandboxContent.FromBot(say.Message, reader);

        return new SandboxMessage($"remark:{now}", Conversation.Id, Number: 0, SandboxMessage.Bot, now, content)
        {
            VisibleTo = Viewer.Persona.Id,
        };
    }

    private void Show() => Changed?.Invoke(this, EventArgs.Empty);
}

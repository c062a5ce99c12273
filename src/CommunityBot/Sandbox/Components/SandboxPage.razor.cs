using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace CommunityBot.Sandbox.Components;

/// <summary>The page of the Sandbox, drawn anew after every change of the workspace.</summary>
public sealed partial class SandboxPage : IDisposable
{
    private const int PageSize = 60;

    private IDisposable? _subscription;
    private (Persona, SandboxConversation)? _looking;
    private int _shown = PageSize;
    private int? _seen;

    /// <summary>The id of the persona who looks.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The id of the conversation.</summary>
    [SupplyParameterFromQuery(Name = "in")]
    public string? In { get; set; }

    [Inject]
    private SandboxSession Session { get; set; } = default!;

    [Inject]
    private SandboxWorkspace Workspace { get; set; } = default!;

    [Inject]
    private SandboxFeed Feed { get; set; } = default!;

    private Viewer Viewer => Session.Viewer;

    private SandboxConversation Conversation => Session.Conversation;

    private SandboxState State => Workspace.State;

    private ImmutableList<TimelineEntry> Entries { get; set; } = [];

    private bool HasEarlier { get; set; }

    public void Dispose()
    {
        _subscription?.Dispose();
        Session.Changed -= OnSessionChanged;
    }

    protected override void OnInitialized() => Session.Changed += OnSessionChanged;

    protected override void OnParametersSet()
    {
        var (persona, conversation) = SandboxAddress.Read(As, In);

        if (_looking != (persona, conversation))
        {
            Session.Look(persona, conversation);
            _looking = (persona, conversation);
            _shown = PageSize;
            _seen = State.HasNews(persona, conversation) ? State.LastSeen(persona, conversation) : null;
        }

        Arrange();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _subscription = Feed.Subscribe(() => _ = InvokeAsync(Redraw));

        await Workspace.SeeAsync(Viewer.Persona, Conversation, CancellationToken.None);
    }

    private void OnSessionChanged(object? sender, EventArgs e) => Redraw();

    private void Redraw()
    {
        Arrange();
        StateHasChanged();
    }

    private void ShowEarlier()
    {
        _shown += PageSize;
        Redraw();
    }

    private void Arrange()
    {
        var remarks = Session.Remarks.Where(remark =>
            remark.Conversation == Conversation.Id && remark.VisibleTo == Viewer.Persona.Id
        );
        ImmutableArray<SandboxMessage> messages =
        [
            .. State.SeenBy(Viewer.Persona, Conversation).Concat(remarks).OrderBy(message => message.SentAt),
        ];

        HasEarlier = messages.Length > _shown;
        Entries = Timeline.Arrange(messages[^Math.Min(_shown, messages.Length)..], Viewer, _seen);
    }
}

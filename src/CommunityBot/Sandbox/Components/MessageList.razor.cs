using System.Collections.Immutable;
using CommunityBot.Core.Messaging;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Sandbox.Components;

/// <summary>The messages of a conversation. It stays at the newest, and comes back there for an answer.</summary>
public sealed partial class MessageList
{
    private ElementReference _scroll;
    private string? _newest;

    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = default!;

    [Parameter, EditorRequired]
    public SandboxConversation Conversation { get; set; } = default!;

    [Parameter, EditorRequired]
    public ImmutableList<TimelineEntry> Entries { get; set; } = [];

    /// <summary>Whether what is new now is the answer to what the viewer did.</summary>
    [Parameter]
    public bool AwaitsAnswer { get; set; }

    [Parameter]
    public bool HasEarlier { get; set; }

    [Parameter]
    public EventCallback Earlier { get; set; }

    /// <summary>What stands there instead of messages.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    private string Label =>
        Viewer.Write(
            SandboxTexts.MessagesIn(
                Conversation.Owner is null ? SandboxConversation.ChannelName : Viewer.Write(SandboxTexts.Bot)
            )
        );

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var newest = Entries is [.., TimelineEntry.Group group] ? group.Messages[^1].Key : null;
        var isNew = !firstRender && newest is not null && newest != _newest;
        _newest = newest ?? _newest;

        if (!isNew || !AwaitsAnswer)
            return;

        await using var script = await Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["sandbox.js"]);
        await script.InvokeVoidAsync("showNewest", _scroll);
    }

    private string DayOf(Instant moment)
    {
        var (day, today) = (Viewer.DayOf(moment), Viewer.DayOf(Time.GetCurrentInstant()));

        return day == today ? Viewer.Write(SandboxTexts.Today)
            : day == today.PlusDays(-1) ? Viewer.Write(SandboxTexts.Yesterday)
            : Viewer.Write(new Phrase.Moment(moment, MomentStyle.Day));
    }
}

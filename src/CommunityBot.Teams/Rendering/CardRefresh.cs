using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Teams.Rendering;

/// <summary>Who gets a view of their own of a card, and what their clients ask for it with.</summary>
/// <param name="View">What comes back with the verb <see cref="Verb"/>, and with every button of the card.</param>
/// <param name="Users">Their <c>29:…</c> ids; Teams takes no more than sixty.</param>
internal sealed record CardRefresh(ViewRef View, ImmutableArray<string> Users)
{
    /// <summary>The verb of the action; no neutral action is called so, they all have a full stop in them.</summary>
    public const string Verb = "refresh";

    /// <summary>How many people Teams takes.</summary>
    public const int MaxUsers = 60;

    /// <summary>The view that came back; null where none did.</summary>
    public static ViewRef? Read(JsonElement data) =>
        DataReading.Texts(data) is var texts
        && texts.TryGetValue("view", out var name)
        && texts.TryGetValue("viewOf", out var value)
            ? new(name, value)
            : null;
}

using System.Collections.Immutable;

namespace CommunityBot.Teams.Rendering;

/// <summary>Who gets a view of their own of a card, and what their clients ask for it with.</summary>
/// <param name="Value">The value that comes back with the verb <see cref="Verb"/>.</param>
/// <param name="Users">Their <c>29:…</c> ids; Teams takes no more than sixty.</param>
internal sealed record CardRefresh(string Value, ImmutableArray<string> Users)
{
    /// <summary>The verb of the action; no neutral action is called so, they all have a full stop in them.</summary>
    public const string Verb = "refresh";

    /// <summary>How many people Teams takes.</summary>
    public const int MaxUsers = 60;
}

using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.Delivery;

/// <summary>Collects the events of one change, for those who subscribed, may know, and are there.</summary>
internal sealed class Happenings(SlackWorld world)
{
    private readonly List<Happening> _all = [];

    public IReadOnlyList<Happening> All => _all;

    public void Tell(Team team, string subscription, JsonObject told, Conversation? where = null)
    {
        var installation = world.InstallationIn(team);
        if (installation is null || !world.Options.Subscriptions.Contains(subscription))
            return;

        var scopes = EventScopes.Of(subscription);
        if (scopes.Count > 0 && !scopes.Any(installation.Scopes.Contains))
            return;

        var onlyMembers =
            subscription.StartsWith("message.", StringComparison.Ordinal)
            || subscription is "reaction_added" or "reaction_removed";
        if (where is not null && (onlyMembers || where.Kind is not ConversationKind.Channel))
            if (
                !where.Members.Contains(installation.BotUserId)
                && !subscription.EndsWith("_left", StringComparison.Ordinal)
            )
                return;

        told["event_ts"] ??= world.NextTs();
        _all.Add(new(installation, team, told, where?.IsShared ?? false));
    }
}

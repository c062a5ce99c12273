namespace CommunityBot.Slack.Sending;

/// <summary>The ids of messages that one person sees: they can't be redrawn as others are.</summary>
internal static class EphemeralId
{
    private const string Prefix = "ephemeral:";

    public static string Of(string id) => Prefix + id;

    public static bool Is(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);
}

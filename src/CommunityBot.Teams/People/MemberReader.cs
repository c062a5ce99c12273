using CommunityBot.Teams.Wire.Connector;

namespace CommunityBot.Teams.People;

/// <summary>Reads who somebody on a roster is.</summary>
internal static class MemberReader
{
    private const string BotPrefix = "28:";

    /// <summary>The id of their account; null for bots and for what is nobody.</summary>
    public static string? UserOf(MemberPayload member) =>
        member.Id is { Length: > 0 } mri && !mri.StartsWith(BotPrefix, StringComparison.Ordinal)
            ? TextOrNothing(member.AadObjectId) ?? TextOrNothing(member.ObjectId) ?? mri
            : null;

    /// <summary>How they are called; null where the roster doesn't tell.</summary>
    public static string? NameOf(MemberPayload member) => TextOrNothing(member.Name) ?? TextOrNothing(member.GivenName);

    private static string? TextOrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

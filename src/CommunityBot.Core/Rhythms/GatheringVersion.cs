using System.Globalization;

namespace CommunityBot.Core.Rhythms;

/// <summary>A gathering as a form showed it, by the number of its last change; the form's context.</summary>
internal sealed record GatheringVersion(GatheringId Id, int Change)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Id.Value};{Change}");

    public static GatheringVersion? Parse(string text) =>
        text.Split(';') is [var id, var change]
        && GatheringId.Parse(id) is { } gathering
        && int.TryParse(change, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(gathering, number)
            : null;
}

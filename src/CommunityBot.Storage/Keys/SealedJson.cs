namespace CommunityBot.Storage.Keys;

/// <summary>What stands in the place of the JSON of a row that is encrypted.</summary>
internal sealed record SealedJson(string Sealed)
{
    /// <summary>What the JSON of such a row begins with.</summary>
    public const string Begin = "{\"sealed\":";
}

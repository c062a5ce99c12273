namespace CommunityBot.Storage.Keys;

/// <summary>An element of the key ring: a key of ASP.NET Data Protection, or the revocation of some.</summary>
internal sealed record KeyRow(string Xml)
{
    public const string Prefix = "key|";
}

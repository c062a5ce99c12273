using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>
/// The address of a subscribed calendar: <c>/calendars/p616e61.0f…e3.ics</c>. It says whose it is, so that it is found with
/// one read, and then a secret of 128 random bits. In hexadecimal, since chats make italics of other signs.
/// </summary>
/// <param name="Owner">Whose the address says it is.</param>
/// <param name="Secret">What proves that whoever asks was given it.</param>
public sealed record FeedAddress(FeedOwner Owner, string Secret)
{
    /// <summary>The path under which calendars are.</summary>
    public const string Path = "calendars";

    private const string Extension = ".ics";
    private const int SecretBytes = 16;
    private const int MostIdBytes = 200;
    private const char PersonMark = 'p';
    private const char CommunityMark = 'c';

    // As long as any hash, and the hash of nothing that anybody could say.
    private static readonly string NoHash = new('-', SHA256.HashSizeInBytes * 2);

    /// <summary>The hash of the secret, which is all that is kept of it.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    /// <summary>
    /// Whether the address was given for that calendar. It takes the same time for a wrong secret, for one that has ended,
    /// and for an owner who has no calendar or isn't there at all.
    /// </summary>
    public bool Opens(Feed? feed) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Hash),
            Encoding.ASCII.GetBytes(feed?.Hash ?? NoHash)
        );

    /// <summary>The whole address below the one at which people reach the bot.</summary>
    public Uri Below(Uri site) => new($"{site.AbsoluteUri.TrimEnd('/')}/{Path}/{Id}.{Secret}{Extension}");

    /// <summary>An address whose secret is that seed.</summary>
    public static FeedAddress Of(FeedOwner owner, Seed seed)
    {
        Span<byte> secret = stackalloc byte[SecretBytes];
        BinaryPrimitives.WriteUInt128BigEndian(secret, seed.Value);

        return new(owner, Convert.ToHexStringLower(secret));
    }

    /// <summary>The address of a file's name; null where it can't be one.</summary>
    public static FeedAddress? Parse(string file)
    {
        if (!file.EndsWith(Extension, StringComparison.Ordinal))
            return null;

        return
            file[..^Extension.Length].Split('.') is [[var kind, .. var id], { Length: SecretBytes * 2 } secret]
            && IdOf(id) is { } owner
            ? kind switch
            {
                PersonMark => new(new FeedOwner.OfPerson(new(owner)), secret),
                CommunityMark => new(new FeedOwner.OfCommunity(new(owner)), secret),
                _ => null,
            }
            : null;
    }

    private string Id =>
        Owner switch
        {
            FeedOwner.OfPerson one => $"{PersonMark}{Hex(one.Person.Value)}",
            FeedOwner.OfCommunity all => $"{CommunityMark}{Hex(all.Community.Value)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Hex(string id) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(id));

    /// <summary>What was written in hexadecimal; null where that is no id that any platform has.</summary>
    private static string? IdOf(string hex)
    {
        if (hex.Length is 0 or > MostIdBytes * 2 || hex.Length % 2 != 0 || !hex.All(char.IsAsciiHexDigitLower))
            return null;

        var id = Encoding.UTF8.GetString(Convert.FromHexString(hex));
        return id.All(sign => sign is > ' ' and < '\x7f') ? id : null;
    }
}

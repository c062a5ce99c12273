namespace CommunityBot.Core.Rhythms;

/// <summary>An address that may be shown as a link: http or https, on a host with a name, without a user's name in it.</summary>
internal static class WebAddress
{
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Host.Contains('.')
        && uri.UserInfo.Length == 0
        && !text.Any(char.IsWhiteSpace)
            ? uri
            : null;
}

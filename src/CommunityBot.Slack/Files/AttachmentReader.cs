using System.Collections.Immutable;
using System.Text;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Slack.Files;

/// <summary>
/// What of a message goes as a file beside it: files, and pictures that are in the message itself, as Slack's servers
/// couldn't fetch them. In the message such a picture stays as its description.
/// </summary>
internal static class AttachmentReader
{
    private const string Data = "data";

    /// <summary>The message without its files: it stands before them.</summary>
    public static Message WithoutFiles(Message message) =>
        message with
        {
            Blocks = [.. message.Blocks.Where(block => block is not Block.File)],
        };

    /// <summary>The files of a message; <paramref name="write"/> writes what they are.</summary>
    public static ImmutableArray<Attachment> Read(Message message, Func<Phrase, string> write) =>
        [.. message.Blocks.Select((block, index) => Read(block, index, write)).OfType<Attachment>()];

    private static Attachment? Read(Block block, int index, Func<Phrase, string> write) =>
        block switch
        {
            Block.File { Content.Length: > 0 } file => new(
                file.Name,
                Encoding.UTF8.GetBytes(file.Content),
                write(file.Alt)
            ),
            Block.Image { Source: { IsAbsoluteUri: true, Scheme: Data } source } image => Read(source) is { } picture
                ? new($"picture-{index}.{picture.Extension}", picture.Bytes, write(image.Alt))
                : null,
            _ => null,
        };

    // data:image/png;base64,…
    private static (string Extension, byte[] Bytes)? Read(Uri source)
    {
        if (source.AbsoluteUri.Split(',', 2) is not [var head, var body])
            return null;

        var kind = head.Split(':', ';', '/') is [_, "image", var name, "base64"] ? name : null;
        var bytes = new byte[body.Length];

        return
            kind is "png" or "jpeg" or "gif" && Convert.TryFromBase64String(body, bytes, out var length) && length > 0
            ? (kind, bytes[..length])
            : null;
    }
}

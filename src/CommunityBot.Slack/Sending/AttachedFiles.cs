using System.Diagnostics;
using System.Text;
using CommunityBot.Platforms;
using CommunityBot.Slack.Files;
using CommunityBot.Slack.WebApi;

namespace CommunityBot.Slack.Sending;

/// <summary>The files of a message: Slack shows them below it, each as a message of its own.</summary>
internal sealed class AttachedFiles(SlackUploads uploads)
{
    /// <summary>Puts the files of a message that was sent below it.</summary>
    /// <exception cref="HttpRequestException">
    /// A file isn't there yet: the whole message is to be tried again, and is then found instead of posted.
    /// </exception>
    public async Task<SendResult> AddAsync(
        SendResult.Sent sent,
        SlackMessage message,
        CancellationToken cancellationToken
    )
    {
        foreach (var file in message.Files)
        {
            var upload = new Upload(file.Name, Encoding.UTF8.GetBytes(file.Content))
            {
                Alt = file.Alt,
                Channel = sent.Message.Place.Conversation,
                Thread = sent.Message.Place.Thread,
            };

            var answer = await uploads.UploadAsync(sent.Message.Place.Installation, upload, cancellationToken);
            if (RefusalOf(answer) is { } refusal)
                return refusal;
        }

        return sent;
    }

    private static SendResult.Refused? RefusalOf(SlackAnswer<string> answer) =>
        answer switch
        {
            SlackAnswer<string>.Ok => null,
            SlackAnswer<string>.Failed failed => new(failed.Code),
            SlackAnswer<string>.Limited => throw new HttpRequestException("Slack takes no more files for now."),
            _ => throw new UnreachableException(),
        };
}

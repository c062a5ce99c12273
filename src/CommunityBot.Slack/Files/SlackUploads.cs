using System.Diagnostics;
using System.Net.Http.Headers;
using CommunityBot.Platforms;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;

namespace CommunityBot.Slack.Files;

/// <summary>
/// Puts files into Slack: an address is asked for, the bytes go there, then the file is made visible. Whatever breaks off
/// before the last step leaves nothing that anybody sees. https://docs.slack.dev/messaging/working-with-files#uploading_files
/// </summary>
internal sealed class SlackUploads(ISlackApi api, IHttpClientFactory clients, SlackWeb web, WireTime time)
{
    private const string Host = "slack.com";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Uploads a file.</summary>
    /// <returns>The file's id.</returns>
    /// <exception cref="HttpRequestException">Slack wasn't reached, or failed.</exception>
    /// <exception cref="TimeoutException">Slack didn't answer in time; a file for a channel may be there.</exception>
    public async Task<SlackAnswer<string>> UploadAsync(
        string installation,
        Upload upload,
        CancellationToken cancellationToken
    )
    {
        var asked = await api.CallAsync(
            SlackMethods.GetUploadUrl,
            installation,
            new GetUploadUrlRequest(upload.Name, upload.Bytes.Length) { AltTxt = upload.Alt },
            null,
            cancellationToken
        );

        if (asked is not SlackAnswer<UploadUrlPayload>.Ok { Body: { UploadUrl: { } address, FileId: { } file } })
            return As(asked, _ => throw new HttpRequestException("Slack told no address to upload to."));

        if (!web.IsOurs(address, Host))
            throw new HttpRequestException("Slack told an address to upload to that isn't its own.");

        await PutAsync(address, upload.Bytes, cancellationToken);

        var completed = await api.CallAsync(
            SlackMethods.CompleteUpload,
            installation,
            new CompleteUploadRequest([new(file, upload.Name)])
            {
                ChannelId = upload.Channel,
                ThreadTs = upload.Thread,
                InitialComment = upload.Comment,
            },
            null,
            cancellationToken
        );

        return As(completed, _ => file);
    }

    private Task<bool> PutAsync(Uri address, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        TimeLimit.HoldAsync(
            time,
            Limit,
            "an upload",
            async within =>
            {
                using var content = new ReadOnlyMemoryContent(bytes);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

                using var client = clients.CreateClient(SlackWeb.Client);
                using var response = await client.PostAsync(address, content, within);
                return response.EnsureSuccessStatusCode().IsSuccessStatusCode;
            },
            cancellationToken
        );

    private static SlackAnswer<string> As<TBody>(SlackAnswer<TBody> answer, Func<TBody, string> file) =>
        answer switch
        {
            SlackAnswer<TBody>.Ok ok => new SlackAnswer<string>.Ok(file(ok.Body)),
            SlackAnswer<TBody>.Failed failed => new SlackAnswer<string>.Failed(failed.Code),
            SlackAnswer<TBody>.Limited limited => new SlackAnswer<string>.Limited(limited.Wait),
            _ => throw new UnreachableException(),
        };
}

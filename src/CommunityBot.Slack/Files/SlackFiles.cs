using System.Net.Http.Headers;
using System.Text;
using CommunityBot.Platforms;
using CommunityBot.Slack.Install;
using CommunityBot.Slack.WebApi;
using CommunityBot.Slack.Wire.Api;

namespace CommunityBot.Slack.Files;

/// <summary>Reads files from where Slack keeps them. https://docs.slack.dev/reference/objects/file-object</summary>
internal sealed class SlackFiles(
    ISlackApi api,
    ISlackInstallations installations,
    IHttpClientFactory clients,
    SlackWeb web,
    WireTime time
) : ISlackFiles
{
    private const string Host = "slack.com";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public async Task<string?> DownloadTextAsync(
        string installation,
        string file,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        var answer = await api.CallAsync(
            SlackMethods.FileInfo,
            installation,
            new FileInfoRequest(file),
            null,
            cancellationToken
        );

        return
            answer is SlackAnswer<FileInfoPayload>.Ok { Body.File: { } told }
            && (told.Size is null || told.Size <= maxBytes)
            && (told.UrlPrivateDownload ?? told.UrlPrivate) is { } address
            && web.IsOurs(address, Host)
            && await installations.FindAsync(installation, cancellationToken) is { } found
            && await DownloadAsync(address, found.BotToken, maxBytes, cancellationToken) is { } bytes
            ? Decode(bytes)
            : null;
    }

    private Task<byte[]?> DownloadAsync(Uri address, string token, int maxBytes, CancellationToken cancellationToken) =>
        TimeLimit.HoldAsync(
            time,
            Limit,
            "a file",
            async within =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

                using var client = clients.CreateClient(SlackWeb.Client);
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, within);

                return IsFile(response) ? await ReadAsync(response, maxBytes, within) : null;
            },
            cancellationToken
        );

    // Without the scope files:read Slack shows its page for signing in, as if all were well.
    private static bool IsFile(HttpResponseMessage response)
    {
        if ((int)response.StatusCode >= 500)
            response.EnsureSuccessStatusCode();

        return response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType is not "text/html";
    }

    private static async Task<byte[]?> ReadAsync(
        HttpResponseMessage response,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];

        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > maxBytes)
                return null;

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

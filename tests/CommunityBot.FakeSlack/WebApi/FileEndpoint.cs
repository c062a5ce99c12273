using System.Globalization;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>Where files are sent to and got from. https://docs.slack.dev/messaging/working-with-files</summary>
internal sealed class FileEndpoint(SlackWorld world, ApiServer server)
{
    public async Task UploadAsync(HttpContext http, string key)
    {
        var content = await ContentAsync(http.Request, http.RequestAborted);
        http.Response.ContentType = "text/plain";
        lock (world.Gate)
        {
            var file = world.Files.Values.FirstOrDefault(one => one.UploadKey == key && one.Content is null);
            if (file is null || content.LongLength != file.AnnouncedLength)
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
            else
                file.Content = content;
        }

        var isTaken = http.Response.StatusCode == StatusCodes.Status200OK;
        await http.Response.WriteAsync(
            isTaken ? string.Create(CultureInfo.InvariantCulture, $"OK - {content.Length}") : "bad upload",
            http.RequestAborted
        );
    }

    /// <summary>Without a good token and files:read there is a page to sign in at, with status 200, as Slack has it.</summary>
    public async Task DownloadAsync(HttpContext http, string id)
    {
        var reading = await Reading.OfAsync(http.Request, http.RequestAborted);
        SharedFile? file = null;
        lock (world.Gate)
        {
            var (installation, token) = server.Find(reading.Token ?? "");
            var mayRead = installation is { IsRemoved: false } && token is { IsRevoked: false };
            if (mayRead && installation!.Scopes.Contains("files:read"))
                file = world.Files.GetValueOrDefault(id.Split('-')[^1]);
        }

        http.Response.ContentType = file?.MimeType ?? "text/html";
        await (
            file is { Content: { } content, IsCompleted: true }
                ? http.Response.Body.WriteAsync(content, http.RequestAborted).AsTask()
                : http.Response.WriteAsync("<!doctype html><title>Sign in</title>", http.RequestAborted)
        );
    }

    private static async Task<byte[]> ContentAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            await (form.Files.Count > 0 ? form.Files[0].CopyToAsync(content, cancellationToken) : Task.CompletedTask);
        }
        else
        {
            await request.Body.CopyToAsync(content, cancellationToken);
        }

        return content.ToArray();
    }
}

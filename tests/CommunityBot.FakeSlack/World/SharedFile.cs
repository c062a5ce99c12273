using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.World;

/// <summary>A file; nobody sees it before its upload is completed.</summary>
internal sealed class SharedFile(string id, string teamId, string name, long announcedLength)
{
    public string Id { get; } = id;
    public string TeamId { get; } = teamId;
    public string Name { get; } = name;
    public long AnnouncedLength { get; } = announcedLength;
    public string Title { get; set; } = name;
    public string UserId { get; set; } = "";
    public string AltText { get; set; } = "";
    public string UploadKey { get; } = Ids.Secret();
    public byte[]? Content { get; set; }
    public bool IsCompleted { get; set; }

    public string MimeType =>
        Path.GetExtension(Name).ToLowerInvariant() switch
        {
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".ics" => "text/calendar",
            ".csv" => "text/csv",
            ".txt" => "text/plain",
            ".pdf" => "application/pdf",
            _ => "application/octet-stream",
        };

    public JsonObject ToJson(Uri slack) =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["title"] = Title,
            ["mimetype"] = MimeType,
            ["filetype"] = Path.GetExtension(Name).TrimStart('.'),
            ["user"] = UserId,
            ["size"] = Content?.LongLength ?? 0,
            ["alt_txt"] = AltText,
            ["url_private"] = new Uri(slack, $"files-pri/{TeamId}-{Id}/{Uri.EscapeDataString(Name)}").ToString(),
            ["url_private_download"] = new Uri(
                slack,
                $"files-pri/{TeamId}-{Id}/download/{Uri.EscapeDataString(Name)}"
            ).ToString(),
        };
}

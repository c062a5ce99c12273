using System.Collections.Immutable;
using System.Text.Json;
using CommunityBot.Slack.Wire.Blocks;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// What a form carries with it (<c>private_metadata</c>, at most 3,000 characters): a line of JSON, then the form's context
/// as it is, which may be 2,500 characters long and would grow if it stood within JSON.
/// https://docs.slack.dev/reference/views/modal-views
/// </summary>
internal sealed record FormMetadata(string Context)
{
    private const int MaxLength = 3000;
    private const char EndOfHeader = '\n';

    /// <summary>The message whose button opened the form.</summary>
    public string? Message { get; init; }

    /// <summary>The conversation it was opened from.</summary>
    public string? Channel { get; init; }

    /// <summary>The thread there.</summary>
    public string? Thread { get; init; }

    /// <summary>The handle of the event that opened it.</summary>
    public string? ReturnTo { get; init; }

    /// <summary>Tells this drawing of a form from others of the same, see <see cref="InputId"/>.</summary>
    public string Drawing { get; init; } = "";

    /// <summary>Values of options that are too long for a menu, see <see cref="OptionCode"/>.</summary>
    public ImmutableArray<string> Table { get; init; } = [];

    /// <summary>The same with one more value in the table; null where there is no room for it.</summary>
    public FormMetadata? With(string value) =>
        this with { Table = Table.Add(value) } is var more && more.Write().Length <= MaxLength ? more : null;

    /// <summary>As Slack keeps it. The handle to answer by is given up where it is too long: there are other ways.</summary>
    public string Write()
    {
        var written = Written();

        return written.Length > MaxLength && ReturnTo is not null ? (this with { ReturnTo = null }).Written() : written;
    }

    /// <summary>What a view brought back; empty for a view of nobody's making.</summary>
    public static FormMetadata Read(string? written)
    {
        if (written?.IndexOf(EndOfHeader) is not (>= 0 and var end))
            return new("");

        var header = JsonSerializer.Deserialize(written[..end], BlocksJson.Plain.FormMetadataPayload) ?? new();

        return new(written[(end + 1)..])
        {
            Message = header.Message,
            Channel = header.Channel,
            Thread = header.Thread,
            ReturnTo = header.ReturnTo,
            Drawing = header.Drawing ?? "",
            Table = header.Table ?? [],
        };
    }

    private string Written()
    {
        var header = new FormMetadataPayload
        {
            Message = Message,
            Channel = Channel,
            Thread = Thread,
            ReturnTo = ReturnTo,
            Drawing = Drawing,
            Table = Table.IsEmpty ? null : Table,
        };

        return $"{JsonSerializer.Serialize(header, BlocksJson.Plain.FormMetadataPayload)}{EndOfHeader}{Context}";
    }
}

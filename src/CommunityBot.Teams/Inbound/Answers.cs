using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityBot.Teams.Wire.Cards;

namespace CommunityBot.Teams.Inbound;

/// <summary>Writes the bodies by which invokes are answered.</summary>
internal static class Answers
{
    private const string Error = "application/vnd.microsoft.error";
    private const string Words = "application/vnd.microsoft.activity.message";
    private const string SearchResponse = "application/vnd.microsoft.search.searchResponse";

    // Never part of a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Nothing to say, where something has to be.</summary>
    public static TeamsReply Empty { get; } = new TeamsReply.Answer("{}"u8.ToArray());

    /// <summary>To a message extension: nothing was found.</summary>
    public static TeamsReply NothingFound { get; } =
        new TeamsReply.Answer(
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}"""u8.ToArray()
        );

    /// <summary>
    /// To a button of a card: another card, for this person.
    /// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards#response-format
    /// </summary>
    public static TeamsReply Card(AdaptiveCardPayload card) =>
        Invoke(
            200,
            AdaptiveCardPayload.ContentType,
            writer => JsonSerializer.Serialize(writer, card, CardsJson.Plain.AdaptiveCardPayload)
        );

    /// <summary>To a button of a card: words, for this person.</summary>
    public static TeamsReply Say(string words) => Invoke(200, Words, writer => writer.WriteStringValue(words));

    /// <summary>To a button of a card: it isn't one of ours.</summary>
    public static TeamsReply BadRequest { get; } =
        Invoke(
            400,
            Error,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("code", "BadRequest");
                writer.WriteString("message", "Unknown action.");
                writer.WriteEndObject();
            }
        );

    /// <summary>
    /// To an input that suggests. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search
    /// </summary>
    public static TeamsReply Suggest(IEnumerable<string> options) =>
        Invoke(
            200,
            SearchResponse,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("results");
                foreach (var option in options)
                {
                    writer.WriteStartObject();
                    writer.WriteString("title", option);
                    writer.WriteString("value", option);
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
                writer.WriteEndObject();
            }
        );

    /// <summary>
    /// To a dialog: it shows that.
    /// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots#responds-to-the-tasksubmit-messages
    /// </summary>
    public static TeamsReply Continue(TeamsCard form) =>
        Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("task");
            writer.WriteString("type", "continue");
            writer.WritePropertyName("value");
            JsonSerializer.Serialize(writer, DialogPayload.Of(form), CardsJson.Plain.DialogPayload);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });

    private static TeamsReply.Answer Invoke(int status, string type, Action<Utf8JsonWriter> value) =>
        Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("statusCode", status);
            writer.WriteString("type", type);
            writer.WritePropertyName("value");
            value(writer);
            writer.WriteEndObject();
        });

    private static TeamsReply.Answer Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            write(writer);

        return new(buffer.WrittenMemory);
    }
}

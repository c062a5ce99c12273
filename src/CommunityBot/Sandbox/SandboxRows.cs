using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Core;
using CommunityBot.Storage.Rows;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace CommunityBot.Sandbox;

/// <summary>Where and how the Sandbox keeps its rows.</summary>
internal static class SandboxRows
{
    public const string ClockKey = "clock|";
    public const string BotKey = "bot|";
    public const string MemberPrefix = "member|";
    public const string SeenPrefix = "seen|";

    public static readonly PartitionKey Partition = new("sandbox:workspace");

    private static readonly SandboxJson Json = new(
        new JsonSerializerOptions
        {
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
        }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb)
    );

    public static JsonTypeInfo<SandboxMessage> Message => Json.SandboxMessage;
    public static JsonTypeInfo<SentRow> Sent => Json.SentRow;
    public static JsonTypeInfo<SeenRow> Seen => Json.SeenRow;
    public static JsonTypeInfo<ClockRow> Clock => Json.ClockRow;

    public static string MessagePrefix(string conversation) => $"message|{conversation}|";

    /// <summary>The newest message has the first key, so that the last page of a conversation is read first.</summary>
    public static string MessageKey(string conversation, int number) =>
        MessagePrefix(conversation) + (int.MaxValue - number).ToString("D10", CultureInfo.InvariantCulture);

    public static string SentKey(string key) => $"sent|{key}";

    public static (string Persona, string Conversation) SeenBy(string rowKey)
    {
        var parts = rowKey.Split('|');
        return (parts[1], parts[2]);
    }

    /// <summary>A new message, and the row by which its key is known.</summary>
    public static Operation[] Insert(SandboxMessage message) =>
        [
            new Operation.Insert(
                SentKey(message.Key),
                JsonSerializer.Serialize(new SentRow(message.Conversation, message.Number), Sent)
            ),
            new Operation.Insert(
                MessageKey(message.Conversation, message.Number),
                JsonSerializer.Serialize(message, Message)
            ),
        ];

    public static Operation Put(SandboxMessage message) =>
        new Operation.Upsert(
            MessageKey(message.Conversation, message.Number),
            JsonSerializer.Serialize(message, Message)
        );

    public static Operation PutMember(string persona) => new Operation.Upsert($"{MemberPrefix}{persona}", "{}");

    public static Operation PutBot() => new Operation.Upsert(BotKey, "{}");

    public static Operation PutSeen(string persona, string conversation, int number) =>
        new Operation.Upsert(
            $"{SeenPrefix}{persona}|{conversation}",
            JsonSerializer.Serialize(new SeenRow(number), Seen)
        );

    public static Operation PutClock(Duration offset) =>
        new Operation.Upsert(ClockKey, JsonSerializer.Serialize(new ClockRow(offset), Clock));

    /// <summary>Which message has a key already.</summary>
    internal sealed record SentRow(string Conversation, int Number);

    /// <summary>Up to which message a persona has seen a conversation.</summary>
    internal sealed record SeenRow(int Number);

    /// <summary>How far the Sandbox's time is ahead of the real one.</summary>
    internal sealed record ClockRow(Duration Offset);
}

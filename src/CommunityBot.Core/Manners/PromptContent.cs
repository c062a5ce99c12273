using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityBot.Core.Messaging;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Manners;

/// <summary>What a prompt says and when, as a short print: equal for equal prompts, over restarts and machines.</summary>
internal static class PromptContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = MannersJson.Default,
        Converters =
        {
            new AsText<Instant>(InstantPattern.ExtendedIso.Format),
            new AsText<LocalDate>(LocalDatePattern.Iso.Format),
            new AsText<LocalTime>(LocalTimePattern.ExtendedIso.Format),
        },
    };

    public static string Of(Prompt prompt)
    {
        var message = JsonSerializer.SerializeToUtf8Bytes(prompt.Message, Options.GetTypeInfo(typeof(Message)));
        var times = JsonSerializer.SerializeToUtf8Bytes(
            prompt.NotBefore.ToUnixTimeTicks() + ":" + prompt.UsefulUntil.ToUnixTimeTicks(),
            Options.GetTypeInfo(typeof(string))
        );

        return Convert.ToHexStringLower(SHA256.HashData([.. times, .. message]).AsSpan(0, 16));
    }

    private sealed class AsText<TValue>(Func<TValue, string> format) : JsonConverter<TValue>
    {
        public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A print is never read.");

        public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) =>
            writer.WriteStringValue(format(value));
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Platforms;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Slack.Wire.Blocks;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Slack.Tests.Rendering;

/// <summary>Draws with the bot's own texts, on Monday, 2 March 2026, and shows the JSON that Slack gets.</summary>
internal static class Drawing
{
    public static readonly Place Channel = new("slack", "T1", "C1") { Thread = "1700000000.000100" };

    private static readonly FakeTimeProvider Clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static SlackRenderer Renderer { get; } =
        new(
            new(
                RhythmsCapability
                    .Capability.Texts.AddRange(MannersCapability.Capability.Texts)
                    .AddRange(CommunitiesCapability.With([], []).Texts)
                    .Add("messaging", MessagingTexts.Resources)
            ),
            Clock,
            new WireTime(Clock)
        );

    public static Reader InBerlin(string language = "en") =>
        new(CultureInfo.GetCultureInfo(language), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    public static Instant Now => Clock.GetCurrentInstant();

    public static JsonObject Json(Message message, string language = "en", ReadBy readBy = ReadBy.Many) =>
        Json(
            readBy is ReadBy.Many
                ? Renderer.Render(message, InBerlin(language))
                : Renderer.RenderForOne(message, InBerlin(language))
        );

    public static JsonObject Json(SlackMessage message) =>
        new()
        {
            ["text"] = message.Text,
            ["blocks"] = JsonSerializer.SerializeToNode(message.Blocks, BlocksJson.Plain.ImmutableArrayBlockPayload),
        };

    public static JsonObject Json(SlackViewPayload view) =>
        JsonSerializer.SerializeToNode(view, BlocksJson.Plain.SlackViewPayload)!.AsObject();

    public static JsonObject Json(Form form, string language = "en") =>
        Json(Renderer.Render(form, InBerlin(language), "1700000000.000200", Channel, returnTo: null));

    public static JsonObject Json(params Block[] blocks) => Json(new Message(Says("fallback"), [.. blocks]));

    public static Phrase Says(string words) => new Phrase.Verbatim(words);

    /// <summary>As it is sent.</summary>
    public static string Sent(this JsonNode node) => node.ToJsonString(BlocksJson.Plain.Options);

    /// <summary>As people read it.</summary>
    public static string Text(this JsonNode node) => node.ToJsonString(Readable);
}

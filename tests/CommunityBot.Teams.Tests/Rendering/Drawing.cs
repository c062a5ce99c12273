using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Manners;
using CommunityBot.Core.Messaging;
using CommunityBot.Core.Rhythms;
using CommunityBot.Platforms.Rendering;
using CommunityBot.Teams.Rendering;
using CommunityBot.Teams.Wire.Cards;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace CommunityBot.Teams.Tests.Rendering;

/// <summary>Draws with the bot's own texts, on Monday, 2 March 2026, and shows the JSON that Teams gets.</summary>
internal static class Drawing
{
    public static readonly FormMetadata OpenedFrom = new()
    {
        Message = "1700000000456",
        Conversation = "19:coffee@thread.tacv2",
        Thread = "1700000000123",
    };

    private static readonly FakeTimeProvider Clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TeamsRenderer Renderer { get; } =
        new(
            new(
                RhythmsCapability
                    .Capability.Texts.AddRange(MannersCapability.Capability.Texts)
                    .AddRange(CommunitiesCapability.With([], []).Texts)
                    .Add("messaging", MessagingTexts.Resources)
            ),
            Clock
        );

    public static Reader InBerlin(string language = "en") =>
        new(CultureInfo.GetCultureInfo(language), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    public static JsonObject Json(Message message, string language = "en", ReadBy readBy = ReadBy.Many) =>
        Json(
            readBy is ReadBy.Many
                ? Renderer.Render(message, InBerlin(language))
                : Renderer.RenderForOne(message, InBerlin(language))
        );

    /// <summary>A message as one of those who see it sees it.</summary>
    public static JsonObject View(Message message, string language = "en") =>
        Json(Renderer.RenderView(message, InBerlin(language), "29:1A"));

    public static JsonObject Json(params Block[] blocks) => Json(new Message(Says("fallback"), [.. blocks]));

    public static JsonObject Json(TeamsCard card) =>
        JsonSerializer.SerializeToNode(card.Card, CardsJson.Plain.AdaptiveCardPayload)!.AsObject();

    public static JsonObject Json(Form form, string language = "en") => Json(Card(form, language));

    public static TeamsCard Card(Form form, string language = "en") =>
        Renderer.RenderForm(form, InBerlin(language), OpenedFrom, errors: [], typed: null);

    public static Phrase Says(string words) => new Phrase.Verbatim(words);

    public static string Text(this JsonNode node) => node.ToJsonString(Readable);
}

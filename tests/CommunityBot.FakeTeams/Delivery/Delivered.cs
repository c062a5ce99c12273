using System.Text.Json.Nodes;

namespace CommunityBot.FakeTeams.Delivery;

/// <summary>An activity that was sent to the bot, and what the bot answered.</summary>
/// <param name="Activity">What was sent.</param>
/// <param name="Status">The status that came back.</param>
/// <param name="Body">What came back with it; null for nothing.</param>
public sealed record Delivered(JsonObject Activity, int Status, JsonNode? Body);

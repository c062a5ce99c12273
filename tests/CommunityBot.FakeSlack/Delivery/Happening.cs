using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.Delivery;

/// <summary>An event that an installation of the app is to hear of.</summary>
internal sealed record Happening(Installation Installation, Team Team, JsonObject Event, bool IsShared);

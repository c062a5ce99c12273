using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.BlockKit;

/// <summary>Looks at a value and adds what is wrong with it.</summary>
internal delegate void Rule(JsonNode? value, string pointer, List<Finding> findings);

using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.World;

/// <summary>A workspace.</summary>
internal sealed record Team(string Id, string Name, string Domain, string? Enterprise)
{
    public JsonObject ToJson() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["domain"] = Domain,
            ["email_domain"] = "",
            ["enterprise_id"] = Enterprise,
        };

    /// <summary>As in interactive payloads.</summary>
    public JsonObject ToShortJson() => new() { ["id"] = Id, ["domain"] = Domain };
}

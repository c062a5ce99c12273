using System.Text.Json.Nodes;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>A method of the Web API: what it needs and what it does.</summary>
internal sealed record ApiMethod(string Name, Tier Tier, Func<ApiContext, JsonObject> Do)
{
    /// <summary>The scope that is always needed; methods about conversations ask for more by their kind.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether it reads JSON; a method that doesn't sees no arguments there.</summary>
    public bool TakesJson { get; init; } = true;

    public Credential Needs { get; init; } = Credential.BotToken;
}

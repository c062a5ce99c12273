using System.Text.Json.Nodes;
using NodaTime;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>A call of the Web API that came in.</summary>
/// <param name="Method">For instance <c>chat.postMessage</c>.</param>
/// <param name="TeamId">The caller's workspace or organisation; null where the token wasn't good.</param>
/// <param name="Arguments">What was given, without token and secrets.</param>
/// <param name="At">When it came.</param>
/// <param name="Status">The status of the answer; 0 where the connection was dropped.</param>
/// <param name="Answer">The answer's body; null where there was none.</param>
public sealed record ApiCall(
    string Method,
    string? TeamId,
    JsonObject Arguments,
    Instant At,
    int Status,
    JsonObject? Answer
)
{
    /// <summary>Whether it was answered with <c>ok: true</c>.</summary>
    public bool IsOk => Answer?["ok"]?.GetValue<bool>() ?? false;

    /// <summary>The code it was refused with.</summary>
    public string? Error => Answer?["error"]?.ToString();
}

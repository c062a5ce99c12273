using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using NodaTime;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>What a call is answered with, and what comes of it.</summary>
/// <param name="Body">The body.</param>
/// <param name="TeamId">The caller's workspace or organisation, where known.</param>
/// <param name="Happenings">The events to tell the app.</param>
/// <param name="RetryAfter">Set where it is a 429.</param>
internal sealed record ApiAnswer(
    JsonObject Body,
    string? TeamId,
    IReadOnlyList<Happening> Happenings,
    Duration? RetryAfter
);

using System.Collections.Immutable;

namespace CommunityBot.Sandbox.Wire;

/// <summary>A form that is sent off; <paramref name="Message"/> is the id of the message whose button opened it.</summary>
internal sealed record SubmittedEvent(
    string Form,
    string Context,
    ImmutableDictionary<string, ImmutableArray<string>> Values,
    string? Message = null
);

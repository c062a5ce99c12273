using System.Text.Json.Serialization;

namespace CommunityBot.Teams.Wire.Activities;

/// <summary>What Teams sends. Members that we don't know are ignored, and so is what isn't of the kind that we know.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LenientText)]
)]
[JsonSerializable(typeof(ActivityPayload))]
[JsonSerializable(typeof(InvokeValuePayload))]
internal sealed partial class ActivityJson : JsonSerializerContext;

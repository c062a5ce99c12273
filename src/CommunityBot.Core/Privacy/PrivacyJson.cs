using System.Text.Json.Serialization;
using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Privacy;

// It stores no rows of its own.
[JsonSerializable(typeof(PersonId))]
internal sealed partial class PrivacyJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using CommunityBot.Core;
using CommunityBot.Core.Communities;

namespace CommunityBot.Pipeline;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(InboxRow))]
[JsonSerializable(typeof(OutboxRow))]
[JsonSerializable(typeof(SetAside))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(PostedCard))]
[JsonSerializable(typeof(HomeSeen))]
[JsonSerializable(typeof(LeaseRow))]
[JsonSerializable(typeof(CodeOffer.Channel), TypeInfoPropertyName = "OfferedToChannel")]
[JsonSerializable(typeof(CodeOffer.Person), TypeInfoPropertyName = "OfferedToPerson")]
[JsonSerializable(typeof(Claim.Channel), TypeInfoPropertyName = "ClaimOfChannel")]
[JsonSerializable(typeof(Claim.Person), TypeInfoPropertyName = "ClaimOfPerson")]
[JsonSerializable(typeof(Errand.TakeBack), TypeInfoPropertyName = "ErrandTakeBack")]
internal sealed partial class PipelineJson : JsonSerializerContext;

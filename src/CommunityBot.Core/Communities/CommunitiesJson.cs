using System.Text.Json.Serialization;

namespace CommunityBot.Core.Communities;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Community))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(ChannelTrouble))]
[JsonSerializable(typeof(Unsent))]
[JsonSerializable(typeof(ChannelLink))]
[JsonSerializable(typeof(AccountLink))]
[JsonSerializable(typeof(PersonAccount))]
[JsonSerializable(typeof(OfferedCode))]
[JsonSerializable(typeof(CodeOffer.Channel), TypeInfoPropertyName = "CodeOfferChannel")]
[JsonSerializable(typeof(CodeOffer.Person), TypeInfoPropertyName = "CodeOfferPerson")]
[JsonSerializable(typeof(ConnectedChannel))]
[JsonSerializable(typeof(Crowd))]
[JsonSerializable(typeof(Parting))]
internal sealed partial class CommunitiesJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace CommunityBot.Sandbox;

[JsonSerializable(typeof(SandboxMessage))]
[JsonSerializable(typeof(SandboxRows.SentRow))]
[JsonSerializable(typeof(SandboxRows.SeenRow))]
[JsonSerializable(typeof(SandboxRows.ClockRow))]
internal sealed partial class SandboxJson : JsonSerializerContext;

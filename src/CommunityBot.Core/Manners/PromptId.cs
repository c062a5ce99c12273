using System.Text.Json.Serialization;

namespace CommunityBot.Core.Manners;

/// <summary>Names a prompt: the same id is the same prompt, however often it arrives.</summary>
[JsonConverter(typeof(IdJsonConverter<PromptId>))]
public readonly record struct PromptId(string Value) : IId<PromptId>
{
    public static PromptId From(string value) => new(value);

    public override string ToString() => Value;
}

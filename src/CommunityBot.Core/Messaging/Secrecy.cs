using System.Text.Json.Serialization;

namespace CommunityBot.Core.Messaging;

/// <summary>Who may see an answer to one person.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Secrecy>))]
public enum Secrecy
{
    /// <summary>It is meant for one; where a platform can't show it to them alone, others may see it.</summary>
    Usual,

    /// <summary>It is for one person's eyes: where it can't be shown to them alone, it isn't shown.</summary>
    OneAlone,
}

using System.Text.Json.Serialization;

namespace CommunityBot.Core.Rhythms.Feeds;

/// <summary>Which gatherings a subscribed calendar shows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeedChoice>))]
public enum FeedChoice
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that its owner said yes to.</summary>
    Accepted,
}

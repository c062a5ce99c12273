using CommunityBot.Core.Messaging;
using CommunityBot.Platforms;

namespace CommunityBot.Pipeline;

/// <summary>Where somebody asked, so that the answer finds them there.</summary>
/// <param name="From">Who asked.</param>
/// <param name="In">Where.</param>
/// <param name="Message">The message whose button was pressed.</param>
internal sealed record Origin(Account From, Place In, string? Message)
{
    /// <summary>The handle by which the platform lets the event be answered for a while; null where it gave none.</summary>
    public string? ReturnTo { get; init; }
}

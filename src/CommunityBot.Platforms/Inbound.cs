using CommunityBot.Core.Messaging;

namespace CommunityBot.Platforms;

/// <summary>Something that happened on a platform, authenticated and parsed by its adapter.</summary>
/// <param name="Id">The platform's id of the event: the same id is the same event, however often it is delivered.</param>
/// <param name="From">Who did it.</param>
/// <param name="In">Where.</param>
/// <param name="Content">What.</param>
public sealed record Inbound(string Id, Account From, Place In, InboundContent Content)
{
    /// <summary>
    /// A handle by which the platform lets this very event be answered for a short while, for instance an address; its
    /// adapter's own business. Null where answers go to the place.
    /// </summary>
    public string? ReturnTo { get; init; }

    /// <summary>Whether a form can be shown only after one more press: the platform can't answer this with one.</summary>
    public bool FormNeedsPress { get; init; }
}

using CommunityBot.Core.Messaging;
using CommunityBot.Teams.Rendering;

namespace CommunityBot.Teams.Inbound;

/// <summary>
/// How somebody acted on an element of ours, and so how they can be shown something at once. Closed:
/// <see cref="TeamsReactions"/> switches over exactly these.
/// </summary>
internal abstract record Invocation
{
    private Invocation() { }

    /// <summary>The button sent a message: nothing can be shown in its answer, only sent beside it.</summary>
    public sealed record Message : Invocation;

    /// <summary>
    /// A button of a card: a card takes its place for this person, or words are shown beside it.
    /// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
    /// </summary>
    /// <param name="View">What the card is a view of, which this person gets anew; null where all see the same.</param>
    public sealed record Execute(ViewRef? View) : Invocation;

    /// <summary>
    /// A button that opens a dialog, which waits for what it shows.
    /// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots
    /// </summary>
    public sealed record Fetch : Invocation;

    /// <summary>A form that was sent off; its dialog waits for what becomes of it.</summary>
    public sealed record Submission(DialogAnswer.Submitted Sent) : Invocation;

    /// <summary>A button of an open dialog that sends no form off.</summary>
    public sealed record DialogButton : Invocation;
}

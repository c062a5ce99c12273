using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Platforms;

/// <summary>What a platform shows at once to the one who acted. Closed: adapters switch over exactly these.</summary>
public abstract record Reaction
{
    private Reaction() { }

    /// <summary>Nothing: an open form closes.</summary>
    public sealed record Nothing : Reaction;

    /// <summary>The same, where an answer is on its way to them as a message.</summary>
    public sealed record Answered : Reaction;

    /// <summary>A form, in the place of the open one where there is one.</summary>
    public sealed record Show(Form Form, Reader Reader) : Reaction;

    /// <summary>The open form stays, with what was typed; the errors stand at their inputs.</summary>
    public sealed record Mend(ImmutableArray<InputError> Errors, Reader Reader) : Reaction;

    /// <summary>A message to this person alone that needn't outlive the moment; an open form stays.</summary>
    public sealed record Say(Message Message, Reader Reader) : Reaction;
}

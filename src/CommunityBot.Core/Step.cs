using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core;

/// <summary>What follows from a pressed button, a filled-in form or words. Closed: the shell switches over these.</summary>
public abstract record Step
{
    private Step() { }

    /// <summary>A command for the pipeline, durable from here on.</summary>
    public sealed record Run(ICommand Command) : Step;

    /// <summary>A command that needs something unguessable, which the shell draws for it.</summary>
    public sealed record Draw(Func<Seed, ICommand> Command) : Step;

    /// <summary>A form to be shown, filled from what is stored.</summary>
    public sealed record Open(IFormOpening Opening) : Step;

    /// <summary>A form to be shown as it is, for instance the next one of several.</summary>
    public sealed record Show(Form Form) : Step;

    /// <summary>The form stays open, with what was typed and with what to mend.</summary>
    public sealed record Mend(ImmutableArray<InputError> Errors) : Step;

    /// <summary>A plain answer that changes nothing.</summary>
    public sealed record Say(Message Message) : Step;
}

using System.Collections.Immutable;
using CommunityBot.Core.Messaging;

namespace CommunityBot.Core;

/// <summary>All that a decision can come to. Closed: the shell switches over exactly these.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>An outcome to build on: <c>Outcome.Apply.Put(row).Send(dispatch)</c>.</summary>
    public static Applied Apply { get; } = new([], []);

    /// <summary>It was so already: a replayed event or a double click.</summary>
    public static Unchanged AsItWas { get; } = new();

    /// <summary>The answer is no, for a reason and with a way forward.</summary>
    public static Refused Refuse(Message why) => new(why, []);

    /// <summary>The form can't be taken as it is; each error says how to mend its input.</summary>
    public static Refused Mend(Message why, params ImmutableArray<InputError> errors) => new(why, errors);

    /// <summary>Changed rows and messages, committed as one batch together with the due rows that follow from them.</summary>
    public sealed record Applied(ImmutableArray<Change> Changes, ImmutableArray<Dispatch> Dispatches) : Outcome
    {
        /// <summary>Also adds or replaces a row.</summary>
        public Applied Put(IRow row) => this with { Changes = Changes.Add(new Change.Put(row)) };

        /// <summary>Also removes a row that was read.</summary>
        public Applied Delete(string rowKey) => this with { Changes = Changes.Add(new Change.Delete(rowKey)) };

        /// <summary>Also sends something.</summary>
        public Applied Send(Dispatch dispatch) => this with { Dispatches = Dispatches.Add(dispatch) };

        /// <summary>Also has another partition do something.</summary>
        public Applied Pass(Errand errand) => Send(new Dispatch.Pass(errand));

        /// <summary>Also answers the one who asked, where they asked.</summary>
        public Applied Reply(Message message) => Send(new Dispatch.Reply(message, ReplyPlace.NewMessage));

        /// <summary>Also answers in the place of the message whose button was pressed.</summary>
        public Applied ReplyInPlace(Message message) => Send(new Dispatch.Reply(message, ReplyPlace.SameMessage));
    }

    /// <summary>Nothing changes; the asker is told why and what to do instead, at the inputs of the form or in chat.</summary>
    public sealed record Refused(Message Why, ImmutableArray<InputError> Errors) : Outcome;

    /// <summary>Nothing changes and nothing is said.</summary>
    public sealed record Unchanged : Outcome;
}

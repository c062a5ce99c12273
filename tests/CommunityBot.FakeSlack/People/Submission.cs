namespace CommunityBot.FakeSlack.People;

/// <summary>What became of a form that somebody submitted. Closed: callers switch over exactly these.</summary>
public abstract record Submission
{
    private Submission() { }

    /// <summary>Slack itself doesn't take what is typed, and the app heard nothing; by block_id.</summary>
    public sealed record Incomplete(IReadOnlyDictionary<string, string> Errors) : Submission;

    /// <summary>The app found mistakes; by block_id.</summary>
    public sealed record Mistakes(IReadOnlyDictionary<string, string> Errors) : Submission;

    /// <summary>The form was closed.</summary>
    public sealed record Closed : Submission;

    /// <summary>The whole stack was closed.</summary>
    public sealed record Cleared : Submission;

    /// <summary>Another form stands in its place.</summary>
    public sealed record Replaced(SeenView View) : Submission;

    /// <summary>Another form lies on top of it.</summary>
    public sealed record Pushed(SeenView View) : Submission;

    /// <summary>"We had some trouble connecting": no answer in time, or one that Slack couldn't use.</summary>
    public sealed record Failed(string Reason) : Submission;
}

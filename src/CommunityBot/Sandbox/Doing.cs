namespace CommunityBot.Sandbox;

/// <summary>What a page has under way. The same isn't begun again meanwhile; anything else may be.</summary>
public abstract record Doing
{
    private Doing() { }

    /// <summary>A button that is pressed, or an option that is taken.</summary>
    /// <param name="Action">Its action.</param>
    /// <param name="Value">Its value.</param>
    /// <param name="Message">The id of its message; null where it stands in a form or in a passing remark.</param>
    public sealed record Press(string Action, string Value, string? Message) : Doing;

    /// <summary>The open form is sent off.</summary>
    public sealed record Submit : Doing;

    /// <summary>The viewer joins the channel.</summary>
    public sealed record Join : Doing;

    /// <summary>The viewer invites the bot to the channel.</summary>
    public sealed record Invite : Doing;

    /// <summary>The Sandbox is filled.</summary>
    public sealed record Fill : Doing;

    /// <summary>The clock is moved.</summary>
    public sealed record Travel : Doing;
}

namespace CommunityBot.FakeSlack.People;

/// <summary>Where something can be pressed. Closed: a message or a view.</summary>
public abstract record Surface
{
    private Surface() { }

    /// <summary>A message in a conversation.</summary>
    public sealed record InMessage(string Channel, string Ts) : Surface;

    /// <summary>A modal or a Home.</summary>
    public sealed record InView(string ViewId) : Surface;

    /// <summary>That message.</summary>
    public static implicit operator Surface(SeenMessage message) => Of(message);

    /// <summary>That view.</summary>
    public static implicit operator Surface(SeenView view) => Of(view);

    /// <summary>That message.</summary>
    public static Surface Of(SeenMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new InMessage(message.Channel, message.Ts);
    }

    /// <summary>That view.</summary>
    public static Surface Of(SeenView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new InView(view.Id);
    }
}

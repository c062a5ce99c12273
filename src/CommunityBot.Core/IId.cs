namespace CommunityBot.Core;

/// <summary>A typed id: a text that can't be mistaken for another id's.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The id as text, as it stands in row keys and on the wire.</summary>
    string Value { get; }

    /// <summary>The id of that text.</summary>
    static abstract TSelf From(string value);
}

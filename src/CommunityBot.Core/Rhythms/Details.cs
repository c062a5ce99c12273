namespace CommunityBot.Core.Rhythms;

/// <summary>What a gathering is, apart from when it is.</summary>
/// <param name="Title">Its name, at most 80 characters.</param>
/// <param name="Type">What kind of event it is.</param>
public sealed record Details(string Title, GatheringType Type)
{
    /// <summary>The community's own word for the type; empty where there is none.</summary>
    public string OwnType { get; init; } = "";

    /// <summary>What it is for, at most 500 characters; may be empty.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Where it is, in words; may be empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>Where it is on the web: http or https.</summary>
    public Uri? Link { get; init; }

    /// <summary>For how many there is room; null where for all who come.</summary>
    public int? Places { get; init; }

    /// <summary>How many should come at least; null where it takes place however few do.</summary>
    public int? Minimum { get; init; }

    /// <summary>These details as their rhythm has them now, except for what was changed for this gathering alone.</summary>
    public Details Following(Details rhythm, OwnParts own) =>
        rhythm with
        {
            Title = own.HasFlag(OwnParts.Title) ? Title : rhythm.Title,
            Place = own.HasFlag(OwnParts.Place) ? Place : rhythm.Place,
            Link = own.HasFlag(OwnParts.Link) ? Link : rhythm.Link,
            Places = own.HasFlag(OwnParts.Places) ? Places : rhythm.Places,
        };
}

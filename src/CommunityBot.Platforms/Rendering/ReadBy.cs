namespace CommunityBot.Platforms.Rendering;

/// <summary>Who reads what is written, which decides whose zone moments are shown in.</summary>
public enum ReadBy
{
    /// <summary>One person: their zone and language are those of their settings with us.</summary>
    One,

    /// <summary>The people of a channel: the platform shows each of them moments in the zone of their own.</summary>
    Many,
}

namespace CommunityBot.FakeSlack.World;

/// <summary>Whether somebody is a guest of the workspace.</summary>
public enum Guest
{
    /// <summary>A full member.</summary>
    No,

    /// <summary>is_restricted: a guest in the channels they were invited to.</summary>
    OfSeveralChannels,

    /// <summary>is_ultra_restricted: a guest in one channel.</summary>
    OfOneChannel,
}

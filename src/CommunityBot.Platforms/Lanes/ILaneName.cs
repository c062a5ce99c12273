namespace CommunityBot.Platforms.Lanes;

/// <summary>Names a lane; equal names are the same lane.</summary>
public interface ILaneName
{
    /// <summary>How often it can be entered.</summary>
    LanePace Pace { get; }
}

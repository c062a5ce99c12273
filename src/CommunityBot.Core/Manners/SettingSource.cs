namespace CommunityBot.Core.Manners;

/// <summary>Who says that a setting is as it is.</summary>
public enum SettingSource
{
    /// <summary>The platform; its next word on it counts.</summary>
    Platform,

    /// <summary>The person; no platform overrules them.</summary>
    Person,
}

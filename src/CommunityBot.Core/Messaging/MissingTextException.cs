namespace CommunityBot.Core.Messaging;

/// <summary>A text key that stands in no resource file.</summary>
public sealed class MissingTextException(string key, string culture)
    : Exception($"No text for \"{key}\" in culture \"{culture}\": add it to the capability's .resx files.");

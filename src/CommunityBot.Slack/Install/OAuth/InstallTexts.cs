using System.Globalization;
using System.Resources;

namespace CommunityBot.Slack.Install.OAuth;

/// <summary>What the pages of an installation say, in the languages of the bot.</summary>
internal static class InstallTexts
{
    private static readonly ResourceManager Resources = new(typeof(InstallTexts));
    private static readonly CultureInfo[] Languages = [new("en"), new("de")];

    /// <summary>The first of the wished languages that we have, else English.</summary>
    public static CultureInfo Best(IEnumerable<string> wished) =>
        wished
            .Select(wish =>
                Languages.FirstOrDefault(language =>
                    wish.Split('-')[0].Equals(language.Name, StringComparison.OrdinalIgnoreCase)
                )
            )
            .FirstOrDefault(language => language is not null)
        ?? Languages[0];

    /// <summary>The text of that name.</summary>
    public static string Say(string name, CultureInfo language) =>
        Resources.GetString(name, language) ?? throw new MissingManifestResourceException(name);
}

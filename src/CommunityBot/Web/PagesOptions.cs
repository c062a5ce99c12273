namespace CommunityBot.Web;

/// <summary>What the public pages say of those who run the bot; the section <c>Pages</c> of the settings.</summary>
internal sealed class PagesOptions
{
    /// <summary>The name of the settings' section.</summary>
    public const string Section = "Pages";

    /// <summary>Whom to ask, as it is to be read: a name, an address; null where whoever added the bot knows.</summary>
    public string? Contact { get; init; }

    /// <summary>
    /// Where people reach the bot on the web, for instance <c>https://bot.example.org</c>. Null where nobody has said so;
    /// then nobody can subscribe to a calendar.
    /// </summary>
    public Uri? Address { get; set; }
}

using System.Globalization;
using System.Resources;

namespace CommunityBot.Web;

/// <summary>The few words around the public pages, in one language.</summary>
internal sealed class PageTexts
{
    private static readonly ResourceManager Resources = new(typeof(PageTexts));

    private readonly CultureInfo _culture;

    private PageTexts(CultureInfo culture) => _culture = culture;

    /// <summary>How the other language is called, in that language.</summary>
    public string OtherLanguage => Find("other-language");

    /// <summary>Whom to ask where the settings don't say.</summary>
    public string AskWhoeverAddedIt => Find("ask-whoever-added-it");

    public static PageTexts In(CultureInfo culture) => new(culture);

    /// <summary>What a page is called.</summary>
    public string TitleOf(string page) => Find($"title-{page}");

    /// <summary>Whom to ask.</summary>
    public string Contact(string whom) => string.Format(_culture, Find("contact"), whom);

    private string Find(string key) => Resources.GetString(key, _culture)!;
}

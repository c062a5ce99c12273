using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Options;

namespace CommunityBot.Web;

/// <summary>
/// The pages that app directories and members are shown: what the bot is, what it keeps, and on what terms. Each is a file
/// beside this one in each language, put into the layout.
/// </summary>
internal sealed class PublicPages(IOptions<PagesOptions> options)
{
    private const string StyleSheet = "pages.css";

    private static readonly ImmutableArray<string> Names = ["about", "privacy", "terms"];
    private static readonly ImmutableArray<string> Languages = ["en", "de"];
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var name in Names)
        {
            var pages = Languages.ToImmutableDictionary(language => language, language => Fill(name, language));
            routes.MapMethods($"/{name}", Reading, http => WriteAsync(http, pages));
        }

        var style = File(StyleSheet);
        routes.MapMethods($"/{StyleSheet}", Reading, http => WriteAsync(http, "text/css", style));
    }

    private static Task WriteAsync(HttpContext http, ImmutableDictionary<string, string> pages)
    {
        var language = LanguageOf(http.Request);
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.Headers.ContentLanguage = language;
        return WriteAsync(http, "text/html", pages[language]);
    }

    private static Task WriteAsync(HttpContext http, string type, string text)
    {
        http.Response.ContentType = $"{type}; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.WriteAsync(text, http.RequestAborted);
    }

    private string Fill(string name, string language)
    {
        var texts = PageTexts.In(CultureInfo.GetCultureInfo(language));
        var other = Languages.Single(one => one != language);
        var contact = options.Value.Contact is { Length: > 0 } told ? texts.Contact(told) : texts.AskWhoeverAddedIt;

        return File("layout.html")
            .Replace("{body}", File($"{name}.{language}.html"), StringComparison.Ordinal)
            .Replace("{contact}", HtmlEncoder.Default.Encode(contact), StringComparison.Ordinal)
            .Replace("{title}", texts.TitleOf(name), StringComparison.Ordinal)
            .Replace("{about}", texts.TitleOf("about"), StringComparison.Ordinal)
            .Replace("{privacy}", texts.TitleOf("privacy"), StringComparison.Ordinal)
            .Replace("{terms}", texts.TitleOf("terms"), StringComparison.Ordinal)
            .Replace("{language}", language, StringComparison.Ordinal)
            .Replace("{otherName}", texts.OtherLanguage, StringComparison.Ordinal)
            .Replace("{other}", other, StringComparison.Ordinal);
    }

    /// <summary>The one that was chosen, or the first that somebody reads of those there are; else English.</summary>
    private static string LanguageOf(HttpRequest request)
    {
        if (request.Query["lang"] is [{ } chosen] && Languages.Contains(chosen))
            return chosen;

        return request
                .GetTypedHeaders()
                .AcceptLanguage.OrderByDescending(accepted => accepted.Quality ?? 1)
                .Select(accepted => accepted.Value.ToString().Split('-')[0])
                .FirstOrDefault(language => Languages.Contains(language))
            ?? Languages[0];
    }

    private static string File(string name)
    {
        using var stream = typeof(PublicPages).Assembly.GetManifestResourceStream($"pages/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

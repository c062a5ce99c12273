using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;

namespace CommunityBot.Slack.Install.OAuth;

/// <summary>
/// The pages of an installation. They need nothing but their style sheet, by an address that is relative: the bot may
/// live under a path of its host.
/// </summary>
internal static class InstallHtml
{
    /// <summary>The style sheet.</summary>
    public static string Style { get; } = Read("install.css");

    public static string Of(InstallPage page, CultureInfo language) =>
        page switch
        {
            InstallPage.Installed(var workspace, var open) => Page(
                "installed",
                string.Format(language, InstallTexts.Say("installed.what", language), workspace),
                Steps(language),
                (open.AbsoluteUri, "open-slack"),
                language
            ),
            InstallPage.Denied => Failed("denied", "", language),
            InstallPage.NotBegun => Failed("not-begun", "", language),
            InstallPage.CodeSpent => Failed("code-spent", "", language),
            InstallPage.Misconfigured(var code) => Failed(
                "misconfigured",
                $"<p>{Text("slack-says", language)} <code>{Encode(code)}</code></p>",
                language
            ),
            InstallPage.NotReached => Failed("not-reached", "", language),
            _ => throw new UnreachableException(),
        };

    private static string Failed(string name, string more, CultureInfo language) =>
        Page(name, InstallTexts.Say($"{name}.what", language), more, ("install", "try-again"), language);

    private static string Page(
        string name,
        string what,
        string more,
        (string Address, string Label) next,
        CultureInfo language
    ) =>
        $"""
            <!DOCTYPE html>
            <html lang="{language.Name}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{Text($"{name}.title", language)} · CommunityBot</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="install.css">
            </head>
            <body>
            <main class="{name}">
            <p class="name">CommunityBot</p>
            <h1>{Text($"{name}.title", language)}</h1>
            <p>{Encode(what)}</p>
            {more}
            <p><a class="next" href="{Encode(next.Address)}">{Text(next.Label, language)}</a></p>
            </main>
            </body>
            </html>

            """;

    private static string Steps(CultureInfo language) =>
        $"""
            <h2>{Text("steps.title", language)}</h2>
            <ol>
            <li>{Text("steps.invite", language)} <code>/invite @communitybot</code></li>
            <li>{Text("steps.rhythm", language)} <code>/community new rhythm</code></li>
            <li>{Text("steps.help", language)} <code>/community help</code></li>
            </ol>
            """;

    private static string Text(string name, CultureInfo language) => Encode(InstallTexts.Say(name, language));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string Read(string file)
    {
        using var stream = typeof(InstallHtml).Assembly.GetManifestResourceStream(typeof(InstallHtml), file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

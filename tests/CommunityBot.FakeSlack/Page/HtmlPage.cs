using System.Net;
using System.Text;
using CommunityBot.FakeSlack.People;
using CommunityBot.FakeSlack.World;
using static System.Globalization.CultureInfo;

namespace CommunityBot.FakeSlack.Page;

/// <summary>A plain page at /: who one is, the channels, the messages, and what is open before one.</summary>
internal static class HtmlPage
{
    private const string Style = """
        body{font:15px sans-serif;display:grid;grid-template-columns:14rem 1fr 24rem;gap:1rem;margin:1rem}
        nav a{display:block;padding:.2rem}.here{font-weight:bold}article{border-top:1px solid #ddd;padding:.4rem 0}
        .modal{border:2px solid #444;padding:.6rem;margin-bottom:1rem}.eph{opacity:.7}form{display:inline}
        label{display:block;margin:.4rem 0}small{color:#555}pre{white-space:pre-wrap;margin:0;font:inherit}
        """;

    public static string Show(Stage stage, string? personName, string? channelName, string? note)
    {
        var cast = new Cast(stage);
        var people = stage.Look(world => world.Users.Values.Where(user => !user.IsBot).ToList());
        if (people.Count == 0)
            return "<!doctype html><title>Fake Slack</title><p>Nobody is here yet: POST /fake/person.";

        var person = cast.Person(string.IsNullOrEmpty(personName) ? people[0].Id : personName);
        var channel = cast.Channel(string.IsNullOrEmpty(channelName) ? "bot" : channelName, person);
        var html = new StringBuilder(
            $"<!doctype html><html lang=en><title>Fake Slack</title><style>{Style}</style><nav>"
        );
        Navigation(html, stage, people, person, channel);
        html.Append("</nav><main>");
        if (!string.IsNullOrEmpty(note))
            html.Append(InvariantCulture, $"<p role=status><small>{Encode(note)}</small>");
        foreach (var message in person.Reads(channel))
            Message(html, person, message, stage.Look(world => world.Users[message.From].RealName));
        html.Append(Form("say", person, channel, "<input name=text size=50 aria-label=Message><button>Say</button>"));
        html.Append(
            Form(
                "command",
                person,
                channel,
                "<input name=command value=/community size=10 aria-label=Command><input name=text aria-label=Words><button>Use</button>"
            )
        );
        html.Append("<hr>");
        html.Append(
            Form("membership", person, channel, Hidden("action", "invite-bot") + "<button>Invite the bot</button>")
        );
        foreach (var shortcut in new[] { "upcoming", "new-rhythm" })
            html.Append(
                Form("shortcut", person, channel, $"{Hidden("callback_id", shortcut)}<button>⚡ {shortcut}</button>")
            );
        html.Append(
            Form(
                "upload",
                person,
                channel,
                "<input name=name value=calendar.ics size=12 aria-label=Name><textarea name=content aria-label=Content></textarea><button>Upload for a form</button>"
            )
        );
        html.Append("</main><aside>");
        Screen(html, person, channel);
        return html.Append("</aside>").ToString();
    }

    /// <summary>A form that does a gesture as that person and comes back to the page.</summary>
    public static string Form(string gesture, SlackPerson person, string channel, string inside) =>
        $"<form method=post action=\"/page/{gesture}\"><input type=hidden name=person value=\"{person.Id}\">"
        + $"<input type=hidden name=channel value=\"{channel}\">{inside}</form>";

    private static string Hidden(string name, string value) => $"<input type=hidden name={name} value=\"{value}\">";

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static void Navigation(
        StringBuilder html,
        Stage stage,
        List<User> people,
        SlackPerson person,
        string channel
    )
    {
        html.Append("<h2>You are</h2>");
        foreach (var one in people)
            html.Append(Link(one.Id, channel: "", one.RealName, one.Id == person.Id));
        html.Append("<h2>Channels</h2>");
        html.Append(Link(person.Id, "bot", "Community Bot", person.DirectMessage == channel));
        var channels = stage.Look(world =>
            world
                .Conversations.Values.Where(one =>
                    one.Kind is not ConversationKind.Im && one.Members.Contains(person.Id)
                )
                .Select(one => (one.Id, one.Name))
                .ToList()
        );
        foreach (var (id, name) in channels)
            html.Append(Link(person.Id, id, $"# {name}", id == channel));
    }

    private static void Message(StringBuilder html, SlackPerson person, SeenMessage message, string from)
    {
        var state =
            message.IsEphemeral ? "only you see this"
            : message.IsEdited ? "edited"
            : "";
        html.Append(
                InvariantCulture,
                $"<article class=\"{(message.IsEphemeral ? "eph" : "")}\"><b>{Encode(from)}</b> <small>"
            )
            .Append(
                InvariantCulture,
                $"{message.Ts} {state} {(message.Thread is null ? "" : $"in {message.Thread}")}</small>"
            );
        if (message.Blocks.Count == 0 || !message.IsFromBot)
            html.Append(InvariantCulture, $"<pre>{Encode(message.Text)}</pre>");
        else
            HtmlBlocks.Show(
                html,
                message.Blocks,
                new HtmlBlocks.Place(
                    person,
                    message.Channel,
                    $"<input type=hidden name=ts value=\"{message.Ts}\">",
                    null
                )
            );
        foreach (var file in message.Files)
            html.Append(InvariantCulture, $"<p>📎 {Encode(file)}</p>");
        html.Append("</article>");
    }

    private static void Screen(StringBuilder html, SlackPerson person, string channel)
    {
        foreach (var modal in person.Modals.Reverse())
        {
            html.Append(InvariantCulture, $"<div class=modal><h2>{Encode(modal.Title)}</h2>");
            var place = new HtmlBlocks.Place(
                person,
                channel,
                $"<input type=hidden name=view value=\"{modal.Id}\">",
                modal
            );
            HtmlBlocks.Show(html, modal.Blocks, place);
            var submit = modal.Json["submit"]?["text"]?.ToString() ?? "Submit";
            html.Append(
                    InvariantCulture,
                    $"<form id=\"{modal.Id}\" method=post action=\"/page/submit\"><input type=hidden name=person value=\"{person.Id}\">"
                )
                .Append(
                    InvariantCulture,
                    $"<input type=hidden name=channel value=\"{channel}\"><button>{Encode(submit)}</button></form>"
                )
                .Append(Form("close", person, channel, "<button>Close</button>"))
                .Append("</div>");
        }

        html.Append("<h2>Home</h2>").Append(Form("home", person, channel, "<button>Open Home</button>"));
        if (person.Home is { } home)
            HtmlBlocks.Show(
                html,
                home.Blocks,
                new(person, channel, $"<input type=hidden name=view value=\"{home.Id}\">", home)
            );
    }

    private static string Link(string person, string channel, string text, bool isHere) =>
        $"<a class=\"{(isHere ? "here" : "")}\" href=\"/?person={person}&amp;channel={channel}\">{Encode(text)}</a>";
}

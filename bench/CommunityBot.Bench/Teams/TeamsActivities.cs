using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CommunityBot.Bench.Cold;
using CommunityBot.Bench.Events;

namespace CommunityBot.Bench.Teams;

/// <summary>Messages to the bot as Teams sends them; nobody asks for a token. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages</summary>
internal sealed class TeamsActivities : IEventSource
{
    public const string Tenant = "11111111-2222-4333-8444-555555555555";

    private const int People = 512;

    private ConnectorStandIn? _standIn;

    public string Name => "teams";

    public string Sent => "activities";

    public string Route => "/api/messages";

    /// <summary>
    /// Microsoft's two libraries for JavaScript with handlers that do nothing, and the least there is, beside ours with its
    /// durable inbox.
    /// </summary>
    public async Task<ImmutableArray<Launch>> TakersAsync(CancellationToken cancellationToken)
    {
        _standIn ??= await ConnectorStandIn.StartAsync(cancellationToken);

        return
        [
            Launch.CommunityBot with
            {
                Name = "CommunityBot, every activity durable",
            },
            Script("Bot Builder for JavaScript, an empty handler", "botbuilder.js"),
            Script("Teams SDK for JavaScript, an empty handler", "teams-apps.js"),
            new("ASP.NET Core, the JSON parsed alone", typeof(Launch).Assembly.Location, [BareTeams.Argument]),
        ];
    }

    /// <summary>Those of some hundred people in turn, in their chats with the bot.</summary>
    public Event[] Create(int count)
    {
        var moment = TimeProvider.System.GetUtcNow();
        var time = moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var events = new Event[count];

        Parallel.For(0, count, i => events[i] = new(Encoding.UTF8.GetBytes(Json($"{moment.Ticks:X}{i:X6}", i, time))));
        return events;
    }

    private static Launch Script(string name, string file) =>
        new(name, Path.GetFullPath($"bench/teams-js/{file}"), [])
        {
            Command = "node",
            Environment = ImmutableDictionary<string, string>.Empty.Add("NODE_ENV", "production"),
        };

    private string Json(string id, int i, string time)
    {
        var person = string.Create(CultureInfo.InvariantCulture, $"7f000000-0000-4000-8000-{i % People:D12}");

        return $$$"""
            {"type":"message","id":"{{{id}}}","timestamp":"{{{time}}}","localTimestamp":"{{{time}}}",
            "localTimezone":"Europe/Berlin","locale":"en-GB","channelId":"msteams","serviceUrl":"{{{_standIn!.Address}}}",
            "from":{"id":"29:{{{person}}}","name":"Ann","aadObjectId":"{{{person}}}"},
            "recipient":{"id":"28:22222222-2222-4222-8222-222222222222","name":"CommunityBot"},
            "conversation":{"id":"a:{{{person}}}","conversationType":"personal","tenantId":"{{{Tenant}}}"},
            "textFormat":"plain","text":"when is the next one?",
            "attachments":[{"contentType":"text/html","content":"<div><p>when is the next one?</p></div>"}],
            "entities":[{"type":"clientInfo","locale":"en-GB","country":"GB","platform":"Web","timezone":"Europe/Berlin"}],
            "channelData":{"tenant":{"id":"{{{Tenant}}}"} } }
            """;
    }
}

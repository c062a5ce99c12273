using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;
using NodaTime;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>
/// Response URLs: five uses within thirty minutes.
/// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
/// </summary>
internal sealed class HookEndpoint(SlackWorld world, EventDispatcher dispatcher)
{
    private const int MostUses = 5;

    private static readonly Duration Life = Duration.FromMinutes(30);

    public async Task ServeAsync(HttpContext http, string key)
    {
        var (status, answer) = await ReadAsync(http.Request, http.RequestAborted) is { } body
            ? Take(key, body)
            : (StatusCodes.Status400BadRequest, "invalid_payload");
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html";
        await http.Response.WriteAsync(answer, http.RequestAborted);
    }

    private static async Task<JsonObject?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private (int Status, string Answer) Take(string key, JsonObject body)
    {
        var happenings = new Happenings(world);
        lock (world.Gate)
        {
            if (!world.ReturnUrls.TryGetValue(key, out var url))
                return (StatusCodes.Status404NotFound, "no_service");
            if (world.Now - url.Made > Life)
                return (StatusCodes.Status404NotFound, "expired_url");
            if (url.Uses >= MostUses)
                return (StatusCodes.Status404NotFound, "used_url");

            try
            {
                url.Uses++;
                Do(url, new Arguments(body), happenings);
            }
            catch (Refusal refusal)
            {
                return (StatusCodes.Status400BadRequest, refusal.Code);
            }
        }

        dispatcher.Start(happenings.All);
        return (StatusCodes.Status200OK, "ok");
    }

    private void Do(ReturnUrl url, Arguments arguments, Happenings happenings)
    {
        var where = world.Conversations[url.ConversationId];
        var team = world.Team(where.TeamId);
        var bot = world.InstallationIn(team) ?? throw new Refusal("no_service");
        var original = url.Original is { } ts ? where.Find(ts) : null;
        if (arguments.Flag("delete_original"))
        {
            Delete(where, team, original, happenings);
            if (!arguments.Has("text") && !arguments.Has("blocks"))
                return;
        }
        else if (arguments.Flag("replace_original") && original is not null)
        {
            var after = Posting.Redraw(world, where, original, MessageContent.Read(arguments));
            if (original.OnlyFor is null)
                MessageNews.Changed(happenings, team, where, original, after);
            return;
        }

        Answer(url, where, bot, arguments, happenings);
    }

    private void Delete(Conversation where, Team team, Message? original, Happenings happenings)
    {
        if (original is null)
            throw new Refusal("message_not_found");

        Posting.Replace(where, original, original with { IsDeleted = true });
        if (original.OnlyFor is null)
            MessageNews.Deleted(happenings, team, where, original, world.NextTs());
    }

    private void Answer(ReturnUrl url, Conversation where, Installation bot, Arguments arguments, Happenings happenings)
    {
        var isForAll = arguments.Text("response_type") == "in_channel";
        var message = Posting.Add(
            world,
            bot,
            where,
            MessageContent.Read(arguments),
            arguments.Text("thread_ts"),
            isForAll ? null : url.UserId
        );
        if (isForAll)
            MessageNews.Posted(happenings, world.Team(where.TeamId), where, message);
    }
}

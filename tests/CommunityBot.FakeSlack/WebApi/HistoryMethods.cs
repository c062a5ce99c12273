using System.Globalization;
using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>Reading back. https://docs.slack.dev/reference/methods/conversations.history</summary>
internal static class HistoryMethods
{
    private const int Usual = 100;
    private const int Throttled = 15;
    private const int Most = 999;

    public static IEnumerable<ApiMethod> All { get; } =
    [new("conversations.history", Tier.History, History), new("conversations.replies", Tier.History, Replies)];

    private static JsonObject History(ApiContext context)
    {
        var found = Readable(context)
            .Where(message => message.ThreadTs is null || message.ThreadTs == message.Ts || IsBroadcast(message))
            .Reverse();
        return Answer(context, found);
    }

    private static JsonObject Replies(ApiContext context)
    {
        var ts = context.Arguments.Required("ts");
        if (context.Conversation().Find(ts) is null)
            throw new Refusal("thread_not_found");

        return Answer(context, Readable(context).Where(message => message.Ts == ts || message.ThreadTs == ts));
    }

    private static IEnumerable<Message> Readable(ApiContext context)
    {
        var where = context.Conversation();
        context.Need($"{where.ScopeFamily}:history");
        if (!where.Members.Contains(context.Bot.BotUserId))
            throw new Refusal("not_in_channel");

        var oldest = Bound(context.Arguments, "oldest", decimal.MinValue);
        var latest = Bound(context.Arguments, "latest", decimal.MaxValue);
        var isInclusive = context.Arguments.Flag("inclusive");
        return where
            .Messages.Where(message => !message.IsDeleted && message.OnlyFor is null)
            .Where(message =>
                IsWithin(decimal.Parse(message.Ts, CultureInfo.InvariantCulture), oldest, latest, isInclusive)
            );
    }

    private static bool IsWithin(decimal ts, decimal oldest, decimal latest, bool isInclusive) =>
        isInclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;

    private static decimal Bound(Arguments arguments, string name, decimal otherwise) =>
        arguments.Text(name) is not { Length: > 0 } text ? otherwise
        : decimal.TryParse(text, CultureInfo.InvariantCulture, out var bound) ? bound
        : throw new Refusal($"invalid_ts_{name}");

    private static JsonObject Answer(ApiContext context, IEnumerable<Message> messages)
    {
        var all = messages.ToList();
        var limit = Math.Min(
            context.Arguments.Whole("limit", Usual),
            context.World.Options.ThrottledHistory ? Throttled : Most
        );
        var withMetadata = context.Arguments.Flag("include_all_metadata");
        var bounded = new Arguments(context.Arguments.Values.DeepClone().AsObject());
        bounded.Values["limit"] = limit;
        var (page, metadata) = Paging.Of(all, bounded, Usual);
        return new()
        {
            ["messages"] = new JsonArray([.. page.Select(message => message.ToJson(withMetadata))]),
            ["has_more"] = metadata["next_cursor"]!.ToString().Length > 0,
            ["response_metadata"] = metadata,
        };
    }

    private static bool IsBroadcast(Message message) => message.Subtype is "thread_broadcast";
}

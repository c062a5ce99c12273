using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.FakeSlack.WebApi;

/// <summary>reactions.add: https://docs.slack.dev/reference/methods/reactions.add</summary>
internal static partial class ReactionMethods
{
    public static IEnumerable<ApiMethod> All { get; } =
    [new("reactions.add", Tier.Three, Add) { Scope = "reactions:write" }];

    private static JsonObject Add(ApiContext context)
    {
        var where = context.Conversation();
        var name = context.Arguments.Required("name");
        var message = where.Find(context.Arguments.Required("timestamp"));
        if (message is null || message.OnlyFor is not null)
            throw new Refusal("message_not_found");
        if (!NamePattern().IsMatch(name))
            throw new Refusal("invalid_name");
        if (where.IsArchived)
            throw new Refusal("is_archived");
        if (!where.Members.Contains(context.Bot.BotUserId))
            throw new Refusal("not_in_channel");

        if (!message.Reactions.TryGetValue(name, out var people))
            message.Reactions[name] = people = [];
        if (people.Contains(context.Bot.BotUserId))
            throw new Refusal("already_reacted");

        people.Add(context.Bot.BotUserId);
        return [];
    }

    [GeneratedRegex("^[a-z0-9_+'-]+(::skin-tone-[2-6])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamePattern();
}

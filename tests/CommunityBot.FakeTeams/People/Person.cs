using System.Text.Json.Nodes;
using CommunityBot.FakeTeams.Delivery;
using CommunityBot.FakeTeams.World;

namespace CommunityBot.FakeTeams.People;

/// <summary>Somebody at their client.</summary>
public sealed class Person
{
    private readonly TeamsWorld _world;
    private readonly BotDelivery _delivery;

    internal Person(TeamsWorld world, BotDelivery delivery, TeamsUser user) =>
        (_world, _delivery, User) = (world, delivery, user);

    /// <summary>Who.</summary>
    public TeamsUser User { get; }

    /// <summary>Their chat with the bot; it begins here if nowhere else.</summary>
    public TeamsConversation Chat => _world.Look(world => world.ChatOf(User));

    /// <summary>Installs the app for themselves.</summary>
    public async Task InstallAsync(CancellationToken cancellationToken)
    {
        (User.HasApp, User.HasBlocked) = (true, false);
        var installed = Did(Chat, "installationUpdate");
        installed["action"] = "add";
        await _delivery.BringAsync(installed, cancellationToken);
        await _delivery.BringAsync(Changed(Chat, "membersAdded"), cancellationToken);
    }

    /// <summary>Removes the app for themselves.</summary>
    public async Task UninstallAsync(CancellationToken cancellationToken)
    {
        User.HasApp = false;
        var removed = Did(Chat, "installationUpdate");
        removed["action"] = "remove";
        await _delivery.BringAsync(removed, cancellationToken);
    }

    /// <summary>Adds the app to a group chat, or to a team with that channel chosen.</summary>
    public async Task<Delivered> AddBotAsync(TeamsConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        conversation.HasBot = true;
        var added = Changed(conversation.Team?.Channels[0] ?? conversation, "membersAdded");
        if (conversation.Team is not null)
        {
            added["channelData"]!["eventType"] = "teamMemberAdded";
            added["channelData"]!["settings"] = new JsonObject
            {
                ["selectedChannel"] = new JsonObject { ["id"] = conversation.Id, ["name"] = conversation.Name },
            };
        }

        return await _delivery.BringAsync(added, cancellationToken);
    }

    /// <summary>Says something to the bot; where others talk too, by a mention.</summary>
    public Task<Delivered> SayAsync(
        TeamsConversation conversation,
        string text,
        CancellationToken cancellationToken,
        string? thread = null
    )
    {
        ArgumentNullException.ThrowIfNull(conversation);
        const string mention = "<at>CommunityBot</at>";
        var said = Did(conversation, "message", thread);
        said["textFormat"] = "plain";
        said["text"] = text;

        if (conversation.Kind != "personal")
        {
            said["text"] = $"{mention} {text}";
            said["entities"]!
                .AsArray()
                .Add(
                    new JsonObject
                    {
                        ["type"] = "mention",
                        ["text"] = mention,
                        ["mentioned"] = new JsonObject { ["id"] = _world.Bot, ["name"] = "CommunityBot" },
                    }
                );
        }

        return _delivery.BringAsync(said, cancellationToken);
    }

    /// <summary>Presses a button of a message; a card that comes back is what they see from then on.</summary>
    public async Task<JsonNode?> PressAsync(
        TeamsConversation conversation,
        TeamsMessage message,
        string title,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        var seen = message.Views.GetValueOrDefault(User.Mri) ?? message.Card!;
        var button = CardSight.Button(seen, title);
        var data = CardSight.Data(seen, button, new Dictionary<string, string>(StringComparer.Ordinal));
        var opens = CardSight.OpensDialog(button);
        var pressed = Invoke(
            conversation,
            message,
            opens ? "task/fetch" : "adaptiveCard/action",
            opens
                ? new JsonObject
                {
                    ["data"] = data,
                    ["context"] = new JsonObject { ["theme"] = "default" },
                }
                : new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute",
                        ["verb"] = button["verb"]?.DeepClone(),
                        ["data"] = data,
                    },
                    ["trigger"] = "manual",
                }
        );

        var body = (await _delivery.BringAsync(pressed, cancellationToken)).Body;
        Keep(message, body);
        return body;
    }

    /// <summary>
    /// Looks at a message: the card as they see it, for which their client asks where the card says so.
    /// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views
    /// </summary>
    public async Task<string> LookAsync(
        TeamsConversation conversation,
        TeamsMessage message,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!message.Views.ContainsKey(User.Mri) && CardSight.IsRefreshedFor(message.Card!, User.Mri))
        {
            var action = message.Card!["refresh"]!["action"]!.DeepClone();
            var asked = new JsonObject { ["action"] = action, ["trigger"] = "automatic" };
            var invoke = Invoke(conversation, message, "adaptiveCard/action", asked);
            Keep(message, (await _delivery.BringAsync(invoke, cancellationToken)).Body);
        }

        return CardSight.Shown(message.Views.GetValueOrDefault(User.Mri) ?? message.Card!);
    }

    /// <summary>Types into an input that suggests.</summary>
    public async Task<JsonNode?> SearchAsync(string dataset, string typed, CancellationToken cancellationToken)
    {
        var asked = Did(Chat, "invoke");
        asked["name"] = "application/search";
        asked["value"] = new JsonObject { ["dataset"] = dataset, ["queryText"] = typed };
        return (await _delivery.BringAsync(asked, cancellationToken)).Body;
    }

    /// <summary>Presses a button that opens a dialog.</summary>
    public async Task<Dialog?> OpenAsync(
        TeamsConversation conversation,
        TeamsMessage message,
        string title,
        CancellationToken cancellationToken
    ) => Dialog.In(await PressAsync(conversation, message, title, cancellationToken));

    /// <summary>Sends a dialog off, with that typed into it, by label or id.</summary>
    /// <returns>The dialog that stays or follows; null where it closes.</returns>
    public async Task<Dialog?> SubmitAsync(
        TeamsConversation conversation,
        Dialog dialog,
        string title,
        IReadOnlyDictionary<string, string> typed,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var data = CardSight.Data(dialog.Card, CardSight.Button(dialog.Card, title), typed);
        var sent = Did(conversation, "invoke");
        sent["name"] = "task/submit";
        sent["value"] = new JsonObject
        {
            ["data"] = data,
            ["context"] = new JsonObject { ["theme"] = "default" },
        };

        return Dialog.In((await _delivery.BringAsync(sent, cancellationToken)).Body);
    }

    private void Keep(TeamsMessage message, JsonNode? answer)
    {
        if (answer?["type"]?.GetValue<string>() == "application/vnd.microsoft.card.adaptive")
            message.Views[User.Mri] = answer["value"]!.DeepClone();
    }

    private JsonObject Invoke(TeamsConversation conversation, TeamsMessage message, string name, JsonObject value)
    {
        var invoke = Did(conversation, "invoke", message.Thread);
        invoke["name"] = name;
        invoke["replyToId"] = message.Id;
        invoke["value"] = value;
        return invoke;
    }

    private JsonObject Changed(TeamsConversation conversation, string what)
    {
        var changed = Did(conversation, "conversationUpdate");
        changed[what] = new JsonArray(new JsonObject { ["id"] = _world.Bot });
        return changed;
    }

    private JsonObject Did(TeamsConversation conversation, string type, string? thread = null) =>
        Activities.Of(_world, User, conversation, type, thread);
}

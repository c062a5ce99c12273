using System.Text.Json.Nodes;
using CommunityBot.FakeSlack.Delivery;
using CommunityBot.FakeSlack.World;

namespace CommunityBot.FakeSlack.People;

/// <summary>Somebody in a workspace: what they do, and what they see.</summary>
public sealed class SlackPerson
{
    private readonly Stage _stage;
    private readonly Acting _acting;
    private readonly Commanding _commanding;
    private readonly Speaking _speaking;
    private readonly Submitting _submitting;

    internal SlackPerson(Stage stage, string id, string teamId)
    {
        _stage = stage;
        Id = id;
        TeamId = teamId;
        _acting = new(stage, id);
        _commanding = new(stage, id);
        _speaking = new(stage, id);
        _submitting = new(stage, id);
    }

    /// <summary>U…</summary>
    public string Id { get; }

    /// <summary>The workspace they belong to.</summary>
    public string TeamId { get; }

    /// <summary>The direct message with the app, opened if need be.</summary>
    public string DirectMessage =>
        _stage.Look(world =>
        {
            var team = world.Team(TeamId);
            return world.Direct(team, Id, world.InstallationIn(team)!.BotUserId).Id;
        });

    /// <summary>Their modals, the top one last.</summary>
    public IReadOnlyList<SeenView> Modals =>
        _stage.Look(world => world.Screens.Modals(Id).ConvertAll(view => Seen(world, view)));

    /// <summary>The modal on top.</summary>
    public SeenView? Modal => Modals is [.., var top] ? top : null;

    /// <summary>What the app's Home shows them; null before the app has published it.</summary>
    public SeenView? Home =>
        _stage.Look(world => world.Screens.Homes.TryGetValue(Id, out var view) ? Seen(world, view) : null);

    /// <summary>Says something; a name is written as <c>&lt;@U…&gt;</c>. Returns when the app has heard it.</summary>
    public async Task<SeenMessage> SayAsync(string channel, string text, string? thread = null) =>
        See(await _speaking.SayAsync(channel, text, thread));

    /// <summary>Changes what they said.</summary>
    public Task EditAsync(SeenMessage message, string text)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _speaking.EditAsync(message.Channel, message.Ts, text);
    }

    /// <summary>Takes back what they said.</summary>
    public Task DeleteAsync(SeenMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _speaking.DeleteAsync(message.Channel, message.Ts);
    }

    /// <summary>Reacts, or takes the reaction away.</summary>
    public Task ReactAsync(SeenMessage message, string emoji)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _speaking.ReactAsync(message.Channel, message.Ts, emoji);
    }

    /// <summary>Uses a slash command, for instance <c>/community</c> with the words <c>help</c>.</summary>
    public Task<DeliveryOutcome> CommandAsync(
        string channel,
        string command,
        string text,
        CancellationToken cancellationToken
    ) => _commanding.CommandAsync(channel, command, text, cancellationToken);

    /// <summary>Uses a global shortcut.</summary>
    public Task<DeliveryOutcome> ShortcutAsync(string callbackId, CancellationToken cancellationToken) =>
        _commanding.ShortcutAsync(TeamId, callbackId, cancellationToken);

    /// <summary>Uses a shortcut of a message.</summary>
    public Task<DeliveryOutcome> ShortcutAsync(
        SeenMessage message,
        string callbackId,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        return _commanding.MessageShortcutAsync(message.Channel, message.Ts, callbackId, cancellationToken);
    }

    /// <summary>Presses a button, by action_id, block_id or its words.</summary>
    public Task<DeliveryOutcome> PressAsync(Surface where, string button, CancellationToken cancellationToken) =>
        _acting.ActAsync(where, button, given: null, cancellationToken);

    /// <summary>Chooses or types where the app hears of it at once; several choices with commas between.</summary>
    public Task<DeliveryOutcome> ChooseAsync(
        Surface where,
        string element,
        string given,
        CancellationToken cancellationToken
    ) => _acting.ActAsync(where, element, given, cancellationToken);

    /// <summary>What a menu that the app fills offers for what is typed.</summary>
    public Task<JsonArray> SuggestAsync(
        Surface where,
        string element,
        string typed,
        CancellationToken cancellationToken
    ) => _acting.SuggestAsync(where, element, typed, cancellationToken);

    /// <summary>Types into the modal on top, by action_id, block_id or label.</summary>
    public Task TypeAsync(string field, string given, CancellationToken cancellationToken) =>
        _acting.TypeAsync(TopModal.Id, field, given, cancellationToken);

    /// <summary>Fills the modal on top and submits it.</summary>
    public async Task<Submission> SubmitAsync(
        IReadOnlyDictionary<string, string> fields,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(fields);
        var modal = TopModal;
        foreach (var (field, given) in fields)
            await _acting.TypeAsync(modal.Id, field, given, cancellationToken);
        return await _submitting.SubmitAsync(modal.Id, cancellationToken);
    }

    /// <summary>Closes the modal on top by its button.</summary>
    public Task CloseModalAsync(CancellationToken cancellationToken) =>
        _submitting.CloseAsync(isCleared: false, cancellationToken);

    /// <summary>Closes the whole stack by the cross.</summary>
    public Task CloseAllModalsAsync(CancellationToken cancellationToken) =>
        _submitting.CloseAsync(isCleared: true, cancellationToken);

    /// <summary>Opens the app's Home.</summary>
    public Task OpenHomeAsync() => OpenTabAsync("home");

    /// <summary>Opens the app's messages.</summary>
    public Task OpenMessagesAsync() => OpenTabAsync("messages");

    /// <summary>Uploads a file for a file_input; gives its id.</summary>
    public string Upload(string name, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return _stage.Look(world =>
        {
            var file = new SharedFile(world.Ids.Next("F"), TeamId, name, content.LongLength)
            {
                UserId = Id,
                Content = content,
                IsCompleted = true,
            };
            world.Files.Add(file.Id, file);
            return file.Id;
        });
    }

    /// <summary>Changes name, zone, language and the like.</summary>
    public Task ChangeProfileAsync(PersonDetails details) =>
        Changing.ProfileAsync(_stage, Id, user => Changing.With(user, details), isProfile: true);

    /// <summary>Their account is closed, or opened again.</summary>
    public Task DeactivateAsync(bool isDeleted = true) =>
        Changing.ProfileAsync(_stage, Id, user => user with { IsDeleted = isDeleted }, isProfile: false);

    /// <summary>What they see in a conversation, oldest first.</summary>
    public IReadOnlyList<SeenMessage> Reads(string channel) =>
        _stage.Look(world =>
        {
            var where = world.Conversations[channel];
            var maySee = where.Kind is ConversationKind.Channel || where.Members.Contains(Id);
            var messages = maySee ? where.Messages : where.Messages.FindAll(message => message.OnlyFor == Id);
            return messages
                .FindAll(message => !message.IsDeleted && (message.OnlyFor is null || message.OnlyFor == Id))
                .ConvertAll(See);
        });

    private SeenView TopModal => Modal ?? throw new InvalidOperationException($"{Id} has no modal open.");

    private static SeenMessage See(Message message) =>
        new(
            message.ConversationId,
            message.Ts,
            message.UserId,
            message.Text,
            message.Blocks?.DeepClone().AsArray() ?? [],
            message.ThreadTs,
            message.OnlyFor is not null,
            message.EditedTs is not null
        )
        {
            IsFromBot = message.BotId is not null,
            Files = [.. (message.Files ?? []).Select(file => file!["name"]!.ToString())],
            Reactions = message.Reactions.ToDictionary(one => one.Key, one => one.Value.Count),
        };

    private static SeenView Seen(SlackWorld world, View view) =>
        new(view.Id, view.ToJson(world.InstallationIn(world.Team(view.TeamId))!));

    private Task OpenTabAsync(string tab)
    {
        var channel = DirectMessage;
        return _stage.ActAsync(happenings =>
        {
            var world = _stage.World;
            var team = world.Team(TeamId);
            var told = new JsonObject
            {
                ["type"] = "app_home_opened",
                ["user"] = Id,
                ["channel"] = channel,
                ["tab"] = tab,
            };
            if (tab == "home" && world.Screens.Homes.TryGetValue(Id, out var home))
                told["view"] = home.ToJson(world.InstallationIn(team)!);
            happenings.Tell(team, "app_home_opened", told);
        });
    }
}
